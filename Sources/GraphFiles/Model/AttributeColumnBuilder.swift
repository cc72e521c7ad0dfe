/// Collects the values of one attribute, and finds the narrowest kind that holds them all.
///
/// Each kind has an array of its own, so that values are appended where they stand; all but one of
/// the arrays are empty.
struct AttributeColumnBuilder: Sendable {
  /// What is collected so far.
  private enum Form {
    case numbers
    case small
    case integers
    case flags
    case texts
  }

  let name: String
  private(set) var count = 0
  private var form: Form?
  private var numbers: [Double] = []
  private var small: [Int32] = []
  private var integers: [Int64] = []
  private var flags: [Bool] = []
  private var codes: [Int32] = []
  private var words: [String] = []
  private var wordIndex: [String: Int32] = [:]
  private var missing: [UInt64] = []

  init(_ name: String) { self.name = name }

  /// Adds the value of the next node or edge.
  mutating func append(_ value: AttributeValue?) {
    guard let value else { return appendMissing() }
    if form == nil { start(with: value) }
    if !add(value) {
      widen(for: value)
      _ = add(value)
    }
    count += 1
  }

  /// Adds as many missing values as it takes to reach a count.
  mutating func pad(to total: Int) {
    while count < total { appendMissing() }
  }

  /// What was collected.
  func column() -> AttributeColumn {
    let storage: AttributeColumn.Storage =
      switch form {
      case .numbers: .numbers(numbers)
      case .small: .small(small)
      case .integers: .integers(integers)
      case .flags: .flags(flags)
      case .texts: .texts(codes: codes, words: words)
      case nil: .texts(codes: Array(repeating: 0, count: count), words: [])
      }
    return AttributeColumn(name: name, storage: storage, missing: marks)
  }

  private var marks: [UInt64] {
    guard !missing.isEmpty else { return [] }
    return missing + Array(repeating: 0, count: max(0, (count + 63) >> 6 - missing.count))
  }

  private mutating func appendMissing() {
    while missing.count <= count >> 6 { missing.append(0) }
    missing[count >> 6] |= 1 &<< UInt64(count & 63)
    count += 1
    switch form {
    case .numbers: numbers.append(0)
    case .small: small.append(0)
    case .integers: integers.append(0)
    case .flags: flags.append(false)
    case .texts: codes.append(0)
    case nil: break
    }
  }

  /// Chooses the narrowest form that holds the first value.
  private mutating func start(with value: AttributeValue) {
    switch value {
    case .number:
      form = .numbers
      numbers = Array(repeating: 0, count: count)
    case .integer:
      form = .small
      small = Array(repeating: 0, count: count)
    case .flag:
      form = .flags
      flags = Array(repeating: false, count: count)
    case .text:
      form = .texts
      codes = Array(repeating: 0, count: count)
    }
  }

  /// Adds a value where the form has a place for it.
  private mutating func add(_ value: AttributeValue) -> Bool {
    switch (form, value) {
    case (.numbers, .number(let number)):
      precondition(!number.isNaN, "a number is not NaN")
      numbers.append(number)
    case (.numbers, .integer(let integer)):
      guard Int64(exactly: Double(integer)) == integer else { return false }
      numbers.append(Double(integer))
    case (.small, .integer(let integer)):
      guard let value = Int32(exactly: integer) else { return false }
      small.append(value)
    case (.integers, .integer(let integer)): integers.append(integer)
    case (.flags, .flag(let flag)): flags.append(flag)
    case (.texts, _): codes.append(code(of: value.text))
    default: return false
    }
    return true
  }

  private mutating func code(of word: String) -> Int32 {
    if let code = wordIndex[word] { return code }
    let code = Int32(words.count)
    words.append(word)
    wordIndex[word] = code
    return code
  }

  /// Makes what is stored into a form that holds a value too.
  private mutating func widen(for value: AttributeValue) {
    switch (form, value) {
    case (.small, .integer):
      integers = small.map(Int64.init)
      become(.integers)
    case (.small, .number):
      numbers = small.map(Double.init)
      become(.numbers)
    case (.integers, .number)
    where integers.allSatisfy({ Int64(exactly: Double($0)) == $0 }):
      numbers = integers.map(Double.init)
      become(.numbers)
    default:
      let column = column()
      codes = (0..<count).map { position in column[position].map { code(of: $0.text) } ?? 0 }
      become(.texts)
    }
  }

  /// Forgets what the new form does not need.
  private mutating func become(_ other: Form) {
    form = other
    if other != .numbers { numbers = [] }
    if other != .integers { integers = [] }
    small = []
    flags = []
  }
}
