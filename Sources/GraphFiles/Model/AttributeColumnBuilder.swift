/// Collects the values of one attribute, and finds the narrowest kind that holds them all.
struct AttributeColumnBuilder: Sendable {
  let name: String
  private(set) var count = 0
  private var storage: AttributeColumn.Storage?
  private var missing: [UInt64] = []
  private var wordIndex: [String: Int32] = [:]

  init(_ name: String) { self.name = name }

  /// Adds the value of the next node or edge.
  mutating func append(_ value: AttributeValue?) {
    guard let value else { return appendMissing() }
    if storage == nil { storage = start(for: value) }
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
    let empty = AttributeColumn.Storage.texts(
      codes: Array(repeating: 0, count: count), words: [])
    return AttributeColumn(name: name, storage: storage ?? empty, missing: marks)
  }

  private var marks: [UInt64] {
    guard !missing.isEmpty else { return [] }
    return missing + Array(repeating: 0, count: max(0, (count + 63) >> 6 - missing.count))
  }

  private mutating func appendMissing() {
    while missing.count <= count >> 6 { missing.append(0) }
    missing[count >> 6] |= 1 &<< UInt64(count & 63)
    count += 1
    switch take() {
    case .numbers(var values):
      values.append(0)
      storage = .numbers(values)
    case .small(var values):
      values.append(0)
      storage = .small(values)
    case .integers(var values):
      values.append(0)
      storage = .integers(values)
    case .flags(var values):
      values.append(false)
      storage = .flags(values)
    case .texts(var codes, let words):
      codes.append(0)
      storage = .texts(codes: codes, words: words)
    case nil: break
    }
  }

  /// The storage, taken out so that it is changed where it stands instead of being copied.
  private mutating func take() -> AttributeColumn.Storage? {
    defer { storage = nil }
    return storage
  }

  private func start(for value: AttributeValue) -> AttributeColumn.Storage {
    switch value {
    case .number: .numbers(Array(repeating: 0, count: count))
    case .integer: .small(Array(repeating: 0, count: count))
    case .flag: .flags(Array(repeating: false, count: count))
    case .text: .texts(codes: Array(repeating: 0, count: count), words: [])
    }
  }

  /// Adds a value where the storage has a place for it.
  private mutating func add(_ value: AttributeValue) -> Bool {
    var isAdded = true
    switch (take(), value) {
    case (.numbers(var values), .number(let number)):
      precondition(!number.isNaN, "a number is not NaN")
      values.append(number)
      storage = .numbers(values)
    case (.numbers(var values), .integer(let integer)):
      isAdded = Int64(exactly: Double(integer)) == integer
      if isAdded { values.append(Double(integer)) }
      storage = .numbers(values)
    case (.small(var values), .integer(let integer)):
      let small = Int32(exactly: integer)
      if let small { values.append(small) }
      isAdded = small != nil
      storage = .small(values)
    case (.integers(var values), .integer(let integer)):
      values.append(integer)
      storage = .integers(values)
    case (.flags(var values), .flag(let flag)):
      values.append(flag)
      storage = .flags(values)
    case (.texts(var codes, var words), let value):
      codes.append(code(of: value.text, in: &words))
      storage = .texts(codes: codes, words: words)
    case (let other, _):
      storage = other
      isAdded = false
    }
    return isAdded
  }

  private mutating func code(of word: String, in words: inout [String]) -> Int32 {
    if let code = wordIndex[word] { return code }
    let code = Int32(words.count)
    words.append(word)
    wordIndex[word] = code
    return code
  }

  /// Makes what is stored into a kind that holds a value too.
  private mutating func widen(for value: AttributeValue) {
    switch (storage, value) {
    case (.small(let values), .integer):
      storage = .integers(values.map(Int64.init))
    case (.small(let values), .number):
      storage = .numbers(values.map(Double.init))
    case (.integers(let values), .number)
    where values.allSatisfy({ Int64(exactly: Double($0)) == $0 }):
      storage = .numbers(values.map(Double.init))
    default: widenToTexts()
    }
  }

  private mutating func widenToTexts() {
    guard let storage else { return }
    let column = AttributeColumn(name: name, storage: storage, missing: marks)
    var words: [String] = []
    let codes = (0..<count).map { position in
      column[position].map { code(of: $0.text, in: &words) } ?? 0
    }
    self.storage = .texts(codes: codes, words: words)
  }
}
