/// Reads rows of plain cells into a block of 64-bit cells, column by column, as fast as it can.
///
/// Everything else is an odd row, which others read: escapes, comments, blank lines, wrong cells.
/// Missing cells are ``missingInteger``, NaN, or a code of -1.
struct TableKernel {
  /// What the cells of a column become.
  enum Mode {
    case skipped
    case key
    case integer
    case number
    case text
    /// Only missing cells so far.
    case undecided
  }

  /// Why the kernel stopped.
  enum Stop {
    case exhausted
    case full
    case oddRow
  }

  static let missingInteger = Int64.min
  static let missingNumber = Int64(bitPattern: Double.nan.bitPattern)
  /// So many rows are in a block, which stays in the cache.
  static let capacity = 1024
  /// Cells from one column of a block to the next: a line of the cache more than there are rows,
  /// as the cache holds few lines that are a power of two apart.
  static let stride = capacity + 8

  let delimiter: UInt8
  /// Whether several delimiters in a row are one.
  let joinsDelimiters: Bool
  let directLimit: UInt64
  let nodeSymbols: SymbolTable
  /// The texts of each column that is not a key.
  let symbols: [SymbolTable]
  /// The block: ``stride`` cells for each column.
  let cells: UnsafeMutablePointer<Int64>

  /// Reads rows from a place to the end of a line at `end`.
  ///
  /// - Precondition: The byte before `end` is a line feed; eight bytes can be read past `end`.
  func run(
    from start: inout UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>, rows: inout Int,
    modes: [Mode]
  ) -> Stop {
    var (rowStart, row) = (start, rows)
    defer { (start, rows) = (rowStart, row) }
    let delimiter = delimiter
    let joins = joinsDelimiters
    let count = modes.count
    return modes.withUnsafeBufferPointer { modes in
      CellScan.powers.withUnsafeBufferPointer { powers -> Stop in
        guard let powers = powers.baseAddress else { return .exhausted }
        while rowStart < end {
          if row == Self.capacity { return .full }
          var place = rowStart
          var cell = cells + row
          for column in 0..<count {
            switch modes[column] {
            case .key:
              let digits = CellScan.digits(place)
              if digits.count > 0, CellScan.isEnd(place[digits.count], delimiter),
                place.pointee != UInt8(ascii: "0") || digits.count == 1,
                digits.value < directLimit
              {
                cell.pointee = Int64(bitPattern: digits.value)
                place += digits.count
              } else {
                guard let (raw, length) = longKey(place) else { return .oddRow }
                cell.pointee = raw
                place += length
              }
            case .integer:
              let digits = CellScan.digits(place)
              if digits.count > 0, CellScan.isEnd(place[digits.count], delimiter),
                place.pointee != UInt8(ascii: "0") || digits.count == 1
              {
                cell.pointee = Int64(bitPattern: digits.value)
                place += digits.count
              } else {
                guard let (value, length) = longInteger(place) else { return .oddRow }
                cell.pointee = value
                place += length
              }
            case .number:
              if let (value, next) = CellScan.number(place, powers: powers),
                CellScan.isEnd(next.pointee, delimiter)
              {
                cell.pointee = Int64(bitPattern: value.bitPattern)
                place = next
              } else {
                guard let (bits, length) = longNumber(place) else { return .oddRow }
                cell.pointee = bits
                place += length
              }
            case .text:
              let (code, length) = symbol(place, in: symbols[column])
              guard code >= -1 else { return .oddRow }
              cell.pointee = Int64(code)
              place += length
            case .skipped:
              guard let next = CellScan.skip(place, delimiter) else { return .oddRow }
              place = next
            case .undecided:
              guard CellScan.isEnd(place.pointee, delimiter) else { return .oddRow }
            }
            cell += Self.stride
            if column < count - 1 {
              guard place.pointee == delimiter else { return .oddRow }
              place += 1
              if joins { while place.pointee == delimiter { place += 1 } }
            }
          }
          if place.pointee == 13 { place += 1 }
          guard place.pointee == 10 else { return .oddRow }
          row += 1
          rowStart = place + 1
        }
        return .exhausted
      }
    }
  }

  /// The raw id of a node that is no small whole number, or stands in quotes.
  @inline(never)
  private func longKey(_ place: UnsafePointer<UInt8>) -> (raw: Int64, length: Int)? {
    if place.pointee == UInt8(ascii: "\"") {
      let digits = CellScan.digits(place + 1)
      if digits.count > 0, place[digits.count + 1] == UInt8(ascii: "\""),
        CellScan.isEnd(place[digits.count + 2], delimiter),
        place[1] != UInt8(ascii: "0") || digits.count == 1, digits.value < directLimit
      {
        return (Int64(bitPattern: digits.value), digits.count + 2)
      }
    }
    let (found, length) = symbol(place, in: nodeSymbols)
    return found >= 0 ? (Int64(~found), length) : nil
  }

  /// The whole number of a cell that has a sign, quotes, or many digits, or nothing at all.
  @inline(never)
  private func longInteger(_ place: UnsafePointer<UInt8>) -> (value: Int64, length: Int)? {
    guard let (cell, length) = cell(place) else { return nil }
    guard !cell.isEmpty else { return (Self.missingInteger, length) }
    guard case .integer(let value) = NumberText.value(of: cell), value != Self.missingInteger,
      !NumberText.isCode(cell)
    else { return nil }
    return (value, length)
  }

  /// The number of a cell that is not plainly a short one, as bits.
  @inline(never)
  private func longNumber(_ place: UnsafePointer<UInt8>) -> (bits: Int64, length: Int)? {
    guard let (cell, length) = cell(place) else { return nil }
    guard !cell.isEmpty else { return (Self.missingNumber, length) }
    guard let value = NumberText.value(of: cell), let number = value.number,
      !NumberText.isCode(cell), !NumberText.hasMoreDigits(cell, than: value)
    else { return nil }
    return (Int64(bitPattern: number.bitPattern), length)
  }

  /// The number of a text, -1 where there is none, -2 where it needs a closer look.
  @inline(never)
  private func symbol(
    _ place: UnsafePointer<UInt8>, in table: SymbolTable
  ) -> (number: Int32, length: Int) {
    guard let (cell, length) = cell(place) else { return (-2, 0) }
    guard let first = cell.first, let last = cell.last else { return (-1, length) }
    if cell.count == length {
      // Without quotes, blanks at the ends and quotes anywhere say something.
      guard first != UInt8(ascii: "#"), first != 32, first != 9, last != 32, last != 9,
        !cell.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\"") })
      else { return (-2, 0) }
    }
    guard let number = table.number(of: cell) else { return (-2, 0) }
    return (number, length)
  }

  /// What is in a cell, and how long it is with its quotes.
  @inline(__always)
  private func cell(
    _ start: UnsafePointer<UInt8>
  ) -> (bytes: UnsafeBufferPointer<UInt8>, length: Int)? {
    if start.pointee == UInt8(ascii: "\"") {
      return CellScan.quoted(start, delimiter).map { ($0, $0.count + 2) }
    }
    var place = start
    while !CellScan.isEnd(place.pointee, delimiter) { place += 1 }
    return (UnsafeBufferPointer(start: start, count: place - start), place - start)
  }
}
