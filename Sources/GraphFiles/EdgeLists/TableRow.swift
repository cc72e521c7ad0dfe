/// One row of a table, taken apart with all the care that the fast reader does not take.
struct TableRow {
  /// What is wrong with the form of a row.
  enum Fault: Error {
    /// A quote stands where none can.
    case quote(at: Int)
    /// A quote opens and never closes.
    case openQuote(at: Int)
    /// A carriage return stands alone in a cell without quotes.
    case carriageReturn(at: Int)
    /// There is a NUL byte.
    case nul(at: Int)
  }

  /// One cell: its bytes without quotes and blanks around it, and where it begins in the row.
  struct Cell {
    var bytes: [UInt8]
    var start: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var isUTF8: Bool { String(validating: bytes, as: UTF8.self) != nil }

    /// Whether the cell is a number and tells more than it: a code, or too many digits.
    var isMoreThanNumber: Bool {
      bytes.withUnsafeBufferPointer { cell in
        NumberText.isCode(cell)
          || NumberText.value(of: cell).map { NumberText.hasMoreDigits(cell, than: $0) } ?? false
      }
    }
  }

  private(set) var cells: [Cell] = []
  /// The number of bytes, with the line break.
  private(set) var length = 0
  /// The number of line breaks.
  private(set) var lines = 0

  /// Takes the first row of some bytes apart; the end of the bytes ends it too.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, joinsDelimiters: Bool
  ) throws(Fault) {
    var position = 0
    func isBlank(_ byte: UInt8) -> Bool { (byte == 32 || byte == 9) && byte != delimiter }
    func isLineEnd(_ position: Int) -> Bool {
      position >= bytes.count || bytes[position] == 10
        || bytes[position] == 13 && (position + 1 >= bytes.count || bytes[position + 1] == 10)
    }
    if joinsDelimiters {
      while position < bytes.count, bytes[position] == delimiter { position += 1 }
    }
    while true {
      while position < bytes.count, isBlank(bytes[position]) { position += 1 }
      var cell = Cell(bytes: [], start: position)
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        position += 1
        while true {
          guard position < bytes.count else { throw .openQuote(at: cell.start) }
          let byte = bytes[position]
          position += 1
          if byte == 0 { throw .nul(at: position - 1) }
          if byte == 10 { lines += 1 }
          if byte == UInt8(ascii: "\"") {
            guard position < bytes.count, bytes[position] == byte else { break }
            position += 1
          }
          cell.bytes.append(byte)
        }
        while position < bytes.count, isBlank(bytes[position]) { position += 1 }
        guard isLineEnd(position) || bytes[position] == delimiter else {
          throw .quote(at: position)
        }
      } else {
        while !isLineEnd(position), bytes[position] != delimiter {
          if bytes[position] == UInt8(ascii: "\"") { throw .quote(at: position) }
          if bytes[position] == 0 { throw .nul(at: position) }
          if bytes[position] == 13 { throw .carriageReturn(at: position) }
          cell.bytes.append(bytes[position])
          position += 1
        }
        while let last = cell.bytes.last, isBlank(last) { cell.bytes.removeLast() }
      }
      cells.append(cell)
      if isLineEnd(position) { break }
      position += 1
      if joinsDelimiters {
        while position < bytes.count, bytes[position] == delimiter { position += 1 }
        if isLineEnd(position) { break }
      }
    }
    if position < bytes.count, bytes[position] == 13 { position += 1 }
    if position < bytes.count, bytes[position] == 10 {
      position += 1
      lines += 1
    }
    length = position
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The number of bytes of a line that says nothing, a comment or only blanks, with its line
  /// break; `nil` where the line says something.
  func silentLine(isAtEnd: Bool) -> Int? {
    var position = 0
    while position < count, self[position] == 32 || self[position] == 9 || self[position] == 13 {
      position += 1
    }
    if position == count { return isAtEnd ? count : nil }
    if self[position] == 10 { return position + 1 }
    guard self[position] == UInt8(ascii: "#") else { return nil }
    while position < count, self[position] != 10 { position += 1 }
    return position < count ? position + 1 : count
  }
}
