/// The values of one column of a table, taken over block by block.
struct ColumnStore {
  let name: String
  private(set) var mode: TableKernel.Mode
  let symbols = SymbolTable()
  private var small: [Int32] = []
  private var integers: [Int64] = []
  private var numbers: [Double] = []
  private var missing: [UInt64] = []
  private(set) var count = 0
  /// Whether whole numbers need more than 32 bits.
  private var isWide = false

  init(name: String, mode: TableKernel.Mode) {
    self.name = name
    self.mode = mode
  }

  /// Makes room, so that memory is taken once.
  mutating func reserve(_ total: Int) {
    switch mode {
    case .number: numbers.reserveCapacity(total)
    case .integer where isWide: integers.reserveCapacity(total)
    case .integer, .text: small.reserveCapacity(total)
    case .skipped, .key, .undecided: break
    }
  }

  /// Tells the system that the memory will be filled soon.
  mutating func adviseLargePages() {
    numbers.adviseLargePages()
    small.adviseLargePages()
    integers.adviseLargePages()
  }

  /// Takes over one block.
  mutating func append(
    _ cells: UnsafePointer<Int64>, count rows: Int, through buffer: UnsafeMutablePointer<Int32>
  ) {
    switch mode {
    case .number: appendNumbers(cells, count: rows)
    case .integer: appendIntegers(cells, count: rows, through: buffer)
    case .text:
      for row in 0..<rows {
        buffer[row] = max(0, Int32(truncatingIfNeeded: cells[row]))
        if cells[row] < 0 { markMissing(count + row) }
      }
      small.append(contentsOf: UnsafeBufferPointer(start: buffer, count: rows))
    case .undecided:
      for row in 0..<rows { markMissing(count + row) }
    case .skipped, .key: break
    }
    count += rows
  }

  private mutating func appendNumbers(_ cells: UnsafePointer<Int64>, count rows: Int) {
    var hasMissing = false
    for row in 0..<rows { hasMissing = hasMissing || cells[row] == TableKernel.missingNumber }
    cells.withMemoryRebound(to: Double.self, capacity: rows) {
      numbers.append(contentsOf: UnsafeBufferPointer(start: $0, count: rows))
    }
    guard hasMissing else { return }
    for row in 0..<rows where cells[row] == TableKernel.missingNumber {
      numbers[count + row] = 0
      markMissing(count + row)
    }
  }

  private mutating func appendIntegers(
    _ cells: UnsafePointer<Int64>, count rows: Int, through buffer: UnsafeMutablePointer<Int32>
  ) {
    if !isWide {
      var excess: Int64 = 0
      for row in 0..<rows {
        buffer[row] = Int32(truncatingIfNeeded: cells[row])
        excess |= Int64(buffer[row]) ^ cells[row]
      }
      if excess == 0 {
        small.append(contentsOf: UnsafeBufferPointer(start: buffer, count: rows))
        return
      }
    }
    for row in 0..<rows {
      var value = cells[row]
      if value == TableKernel.missingInteger {
        markMissing(count + row)
        value = 0
      }
      if !isWide, Int32(exactly: value) == nil {
        isWide = true
        integers = small.map(Int64.init)
        small = []
      }
      if isWide { integers.append(value) } else { small.append(Int32(truncatingIfNeeded: value)) }
    }
  }

  private func isMissing(_ position: Int) -> Bool {
    position >> 6 < missing.count && missing[position >> 6] & (1 &<< UInt64(position & 63)) != 0
  }

  /// Whether all whole numbers so far are the same as `Double`.
  var isExactAsNumbers: Bool { integers.allSatisfy { Int64(exactly: Double($0)) == $0 } }

  private mutating func markMissing(_ position: Int) {
    let word = position >> 6
    if missing.count <= word {
      missing.append(contentsOf: repeatElement(0, count: word + 1 - missing.count))
    }
    missing[word] |= 1 &<< UInt64(position & 63)
  }

  /// Takes up another kind of value; nothing that was there is lost.
  ///
  /// - Precondition: Every block before was taken over; the new mode holds what there is.
  mutating func widen(to wider: TableKernel.Mode) {
    switch (mode, wider) {
    case (.undecided, .number): numbers = Array(repeating: 0, count: count)
    case (.undecided, .integer), (.undecided, .text): small = Array(repeating: 0, count: count)
    case (.integer, .number):
      numbers = isWide ? integers.map(Double.init) : small.map(Double.init)
      (small, integers) = ([], [])
    case (.integer, .text):
      let values = isWide ? integers : small.map(Int64.init)
      (small, integers) = ([], [])
      small = values.enumerated().map {
        isMissing($0) ? 0 : symbols.number(of: String($1))
      }
    default: preconditionFailure("numbers are numbers only")
    }
    mode = wider
  }

  /// The finished column; a text column of nothing but `true` and `false` is one of flags.
  func column() -> AttributeColumn {
    var marks = missing
    if !marks.isEmpty {
      marks.append(contentsOf: repeatElement(0, count: (count + 63) >> 6 - marks.count))
    }
    return AttributeColumn(name: name, storage: storage, missing: marks)
  }

  private var storage: AttributeColumn.Storage {
    switch mode {
    case .number: return .numbers(numbers)
    case .integer: return isWide ? .integers(integers) : .small(small)
    case .skipped, .key, .undecided:
      return .texts(codes: Array(repeating: 0, count: count), words: [])
    case .text:
      let words = symbols.texts
      guard !words.isEmpty, words.allSatisfy({ $0 == "true" || $0 == "false" }) else {
        return .texts(codes: small, words: words)
      }
      return .flags(small.map { words[Int($0)] == "true" })
    }
  }
}
