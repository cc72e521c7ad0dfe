/// Collects the values of one attribute, and finds the narrowest kind that holds them all.
///
/// Each kind has an array of its own, so that values are appended where they stand; all but one of
/// the arrays are empty. A builder has one owner.
struct AttributeColumnBuilder {
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
  private var words: SymbolTable?
  private var missing: [UInt64] = []

  init(_ name: String) { self.name = name }

  /// Whether there was any value.
  var hasValues: Bool { form != nil }

  /// Adds the value of the next node or edge.
  mutating func append(_ value: AttributeValue?) {
    guard let value else { return pad(to: count + 1) }
    prepare(for: value)
    count += 1
    switch form {
    case .numbers: numbers.append(0)
    case .small: small.append(0)
    case .integers: integers.append(0)
    case .flags: flags.append(false)
    case .texts, nil: codes.append(0)
    }
    put(value, at: count - 1)
  }

  /// Gives a node or edge that was passed another value.
  mutating func replace(at position: Int, by value: AttributeValue) {
    prepare(for: value)
    put(value, at: position)
    if position >> 6 < missing.count { missing[position >> 6] &= ~(1 &<< UInt64(position & 63)) }
  }

  /// Adds as many missing values as it takes to reach a count.
  mutating func pad(to total: Int) {
    guard count < total else { return }
    if missing.count < (total + 63) >> 6 {
      missing += Array(repeating: 0, count: (total + 63) >> 6 - missing.count)
    }
    var place = count
    while place < total {
      let isWord = place & 63 == 0 && place + 64 <= total
      missing[place >> 6] |= isWord ? .max : 1 &<< UInt64(place & 63)
      place += isWord ? 64 : 1
    }
    appendBlanks(total - count)
    count = total
  }

  /// What was collected.
  func column() -> AttributeColumn {
    let storage: AttributeColumn.Storage =
      switch form {
      case .numbers: .numbers(numbers)
      case .small: .small(small)
      case .integers: .integers(integers)
      case .flags: .flags(flags)
      case .texts: .texts(codes: codes, words: words?.texts ?? [])
      case nil: .texts(codes: Array(repeating: 0, count: count), words: [])
      }
    return AttributeColumn(name: name, storage: storage, missing: marks)
  }

  private var marks: [UInt64] {
    guard missing.contains(where: { $0 != 0 }) else { return [] }
    return missing + Array(repeating: 0, count: max(0, (count + 63) >> 6 - missing.count))
  }

  private mutating func appendBlanks(_ more: Int) {
    switch form {
    case .numbers: numbers.append(contentsOf: repeatElement(0, count: more))
    case .small: small.append(contentsOf: repeatElement(0, count: more))
    case .integers: integers.append(contentsOf: repeatElement(0, count: more))
    case .flags: flags.append(contentsOf: repeatElement(false, count: more))
    case .texts: codes.append(contentsOf: repeatElement(0, count: more))
    case nil: break
    }
  }

  private mutating func put(_ value: AttributeValue, at position: Int) {
    switch (form, value) {
    case (.numbers, .number(let number)):
      precondition(!number.isNaN, "a number is not NaN")
      numbers[position] = number
    case (.numbers, .integer(let integer)): numbers[position] = Double(integer)
    case (.small, .integer(let integer)):
      small[position] = Int32(truncatingIfNeeded: integer)
    case (.integers, .integer(let integer)): integers[position] = integer
    case (.flags, .flag(let flag)): flags[position] = flag
    case (.texts, _): codes[position] = words?.number(of: value.text) ?? 0
    default: preconditionFailure("the form was made to hold the value")
    }
  }

  /// Makes a form that holds a value too.
  private mutating func prepare(for value: AttributeValue) {
    switch (form, value) {
    case (nil, _): start(with: value)
    case (.numbers, .number), (.integers, .integer), (.flags, .flag), (.texts, _): break
    case (.numbers, .integer(let integer)):
      if Int64(exactly: Double(integer)) != integer { becomeTexts() }
    case (.small, .integer(let integer)):
      guard Int32(exactly: integer) == nil else { return }
      integers = small.map(Int64.init)
      become(.integers)
    case (.small, .number):
      numbers = small.map(Double.init)
      become(.numbers)
    case (.integers, .number)
    where integers.allSatisfy({ Int64(exactly: Double($0)) == $0 }):
      numbers = integers.map(Double.init)
      become(.numbers)
    default: becomeTexts()
    }
  }

  /// Chooses the narrowest form that holds the first value.
  private mutating func start(with value: AttributeValue) {
    switch value {
    case .number:
      form = .numbers
      numbers = Array(repeating: 0, count: count)
    case .integer(let integer):
      form = Int32(exactly: integer) == nil ? .integers : .small
      if form == .small { small = Array(repeating: 0, count: count) }
      if form == .integers { integers = Array(repeating: 0, count: count) }
    case .flag:
      form = .flags
      flags = Array(repeating: false, count: count)
    case .text:
      form = .texts
      words = SymbolTable()
      codes = Array(repeating: 0, count: count)
    }
  }

  private mutating func becomeTexts() {
    let column = column()
    let words = SymbolTable()
    codes = (0..<count).map { position in
      column[position].map { words.number(of: $0.text) } ?? 0
    }
    self.words = words
    become(.texts)
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
