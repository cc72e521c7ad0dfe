extension TableKernel {
  /// A part of a text that is read into a block of its own.
  struct Part {
    /// The start of the row that comes next.
    var start: UnsafePointer<UInt8>
    /// The end of the last row.
    let end: UnsafePointer<UInt8>
    let cells: UnsafeMutablePointer<Int64>
    /// The rows that stand in the block.
    var rows = 0
  }

  /// Reads a row here and a row there, as long as both parts have plain rows of numbers.
  ///
  /// Where a cell begins is known when the one before it is read, and most of the time goes in
  /// waiting for that; with two rows at a time the processor waits for both at once.
  ///
  /// - Precondition: Each part is as for `run(from:to:rows:modes:)`.
  func run(_ first: inout Part, _ second: inout Part, modes: [Mode]) {
    let reader = PlainCells(delimiter: delimiter, directLimit: directLimit)
    let last = modes.count - 1
    var (one, other) = (first, second)
    defer { (first, second) = (one, other) }
    modes.withUnsafeBufferPointer { modes in
      CellScan.powers.withUnsafeBufferPointer { powers in
        guard let powers = powers.baseAddress else { return }
        while one.start < one.end, other.start < other.end, one.rows < Self.capacity {
          var (place, place2) = (one.start, other.start)
          var (cell, cell2) = (one.cells + one.rows, other.cells + other.rows)
          for column in 0...last {
            let isPlain: Bool
            switch modes[column] {
            case .key:
              isPlain = reader.key(&place, cell) && reader.key(&place2, cell2)
            case .integer:
              isPlain = reader.integer(&place, cell) && reader.integer(&place2, cell2)
            case .number:
              isPlain =
                reader.number(&place, cell, powers) && reader.number(&place2, cell2, powers)
            case .skipped: isPlain = reader.skip(&place) && reader.skip(&place2)
            case .undecided: isPlain = true
            case .text: isPlain = false
            }
            guard isPlain else { return }
            if column < last {
              guard place.pointee == delimiter, place2.pointee == delimiter else { return }
              (place, place2) = (place + 1, place2 + 1)
              (cell, cell2) = (cell + Self.stride, cell2 + Self.stride)
            }
          }
          if place.pointee == 13 { place += 1 }
          if place2.pointee == 13 { place2 += 1 }
          guard place.pointee == 10, place2.pointee == 10 else { return }
          (one.start, other.start) = (place + 1, place2 + 1)
          (one.rows, other.rows) = (one.rows + 1, other.rows + 1)
        }
      }
    }
  }
}

/// Reads cells that are short numbers, in quotes or not, or nothing.
///
/// What follows a cell is for the caller to look at: it moves the place on as far as the cell is
/// plain, and says `false` where it surely is not.
private struct PlainCells {
  let delimiter: UInt8
  let directLimit: UInt64

  private static let quote = UInt8(ascii: "\"")

  @inline(__always)
  func key(_ place: inout UnsafePointer<UInt8>, _ cell: UnsafeMutablePointer<Int64>) -> Bool {
    let isQuoted = place.pointee == Self.quote
    if isQuoted { place += 1 }
    let digits = CellScan.digits(place)
    guard digits.count > 0, digits.value < directLimit,
      place.pointee != UInt8(ascii: "0") || digits.count == 1
    else { return false }
    cell.pointee = Int64(bitPattern: digits.value)
    place += digits.count
    return !isQuoted || isClosed(&place)
  }

  @inline(__always)
  func integer(_ place: inout UnsafePointer<UInt8>, _ cell: UnsafeMutablePointer<Int64>) -> Bool {
    let isQuoted = place.pointee == Self.quote
    if isQuoted { place += 1 }
    let digits = CellScan.digits(place)
    guard digits.count < 2 || place.pointee != UInt8(ascii: "0") else { return false }
    cell.pointee =
      digits.count > 0 ? Int64(bitPattern: digits.value) : TableKernel.missingInteger
    place += digits.count
    return !isQuoted || isClosed(&place)
  }

  @inline(__always)
  func number(
    _ place: inout UnsafePointer<UInt8>, _ cell: UnsafeMutablePointer<Int64>,
    _ powers: UnsafePointer<Double>
  ) -> Bool {
    let isQuoted = place.pointee == Self.quote
    if isQuoted { place += 1 }
    if let (value, next) = CellScan.number(place, powers: powers) {
      cell.pointee = Int64(bitPattern: value.bitPattern)
      place = next
    } else {
      cell.pointee = TableKernel.missingNumber
    }
    return !isQuoted || isClosed(&place)
  }

  @inline(__always)
  func skip(_ place: inout UnsafePointer<UInt8>) -> Bool {
    guard let next = CellScan.skip(place, delimiter) else { return false }
    place = next
    return true
  }

  @inline(__always)
  private func isClosed(_ place: inout UnsafePointer<UInt8>) -> Bool {
    guard place.pointee == Self.quote else { return false }
    place += 1
    return true
  }
}
