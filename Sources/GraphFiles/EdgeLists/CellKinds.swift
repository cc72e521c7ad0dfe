/// Finds what the columns of a table hold, from its first rows.
///
/// A column of numbers stays one: later text in it is a wrong cell, and not a reason to take all
/// numbers for texts.
enum CellKinds {
  /// The rows that are looked at: those of the first 64 KiB.
  static let sampleSize = 1 << 16

  /// What a cell of an attribute is, seen alone.
  static func mode(ofFirst bytes: [UInt8], name: String) -> TableKernel.Mode {
    bytes.withUnsafeBufferPointer { mode(of: $0, isNumber: TableLayout.isNumber(name)) }
  }

  /// What a cell is, in a column that is one of numbers by its name or not.
  private static func mode(
    of cell: UnsafeBufferPointer<UInt8>, isNumber: Bool
  ) -> TableKernel.Mode {
    if let plain = plainMode(of: cell) { return plain }
    if NumberText.isCode(cell), !isNumber { return .text }
    switch NumberText.value(of: cell) {
    case .integer: return .integer
    case .some(let value):
      return NumberText.hasMoreDigits(cell, than: value) && !isNumber ? .text : .number
    case nil: return isNumber ? .number : .text
    }
  }

  /// What a cell is that is plainly a short number, else `nil`.
  private static func plainMode(of cell: UnsafeBufferPointer<UInt8>) -> TableKernel.Mode? {
    guard (1...15).contains(cell.count), cell[0] &- 48 <= 9, !NumberText.isCode(cell) else {
      return nil
    }
    var points = 0
    for byte in cell where byte &- 48 > 9 {
      guard byte == UInt8(ascii: ".") else { return nil }
      points += 1
    }
    return points == 0 ? .integer : points == 1 ? .number : nil
  }

  /// What columns hold, as far as some rows say.
  static func modes(
    of layout: TableLayout, sample: UnsafeBufferPointer<UInt8>, texts: Set<String>
  ) -> [TableKernel.Mode] {
    var survey = Survey(layout, texts: texts)
    var rest = sample
    while !rest.isEmpty {
      let length =
        survey.readPlainRow(rest) ?? rest.silentLine(isAtEnd: true) ?? survey.readRow(rest)
      rest = UnsafeBufferPointer(rebasing: rest[length...])
    }
    return survey.result
  }

  /// What was seen of the columns so far.
  private struct Survey {
    private let layout: TableLayout
    private var modes: [TableKernel.Mode]
    private let isNumber: [Bool]
    /// Whether a column has whole numbers that would lose digits among others.
    private var isExact: [Bool]
    /// Where the cells of a row begin and end.
    private var cells: [Range<Int>] = []

    init(_ layout: TableLayout, texts: Set<String>) {
      self.layout = layout
      modes = layout.attributes.enumerated().map { column, name in
        if layout.keys.contains(column) { return .key }
        guard let name else { return .skipped }
        return texts.contains(name) ? .text : .undecided
      }
      isNumber = layout.attributes.map { $0.map(TableLayout.isNumber) ?? false }
      isExact = layout.attributes.map { _ in false }
    }

    /// The columns, those of whole numbers among fractions being texts where they lost digits.
    var result: [TableKernel.Mode] {
      modes.indices.map { modes[$0] == .number && isExact[$0] ? .text : modes[$0] }
    }

    /// Takes a row without quotes and blanks to account.
    ///
    /// - Returns: The number of its bytes, or `nil` where it needs a closer look.
    mutating func readPlainRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
      cells.removeAll(keepingCapacity: true)
      var (place, start) = (0, 0)
      while place < bytes.count {
        switch bytes[place] {
        case layout.delimiter, 10:
          cells.append(start..<place)
          start = place + 1
          guard bytes[place] == 10 else { break }
          // The cells of a row that is too short or too long may stand in the wrong columns.
          for column in modes.indices where cells.count == modes.count {
            take(UnsafeBufferPointer(rebasing: bytes[cells[column]]), column)
          }
          return start
        case 0...32, UInt8(ascii: "\""), UInt8(ascii: "#"): return nil
        default: break
        }
        place += 1
      }
      return nil
    }

    /// Takes any row to account, and gives the number of its bytes.
    mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
      guard
        let row = try? TableRow(
          bytes, delimiter: layout.delimiter, joinsDelimiters: layout.joinsDelimiters)
      else { return bytes.firstIndex(of: 10).map { $0 + 1 } ?? bytes.count }
      for (column, cell) in row.cells.enumerated() where row.cells.count == modes.count {
        cell.bytes.withUnsafeBufferPointer { take($0, column) }
      }
      return row.length
    }

    private mutating func take(_ cell: UnsafeBufferPointer<UInt8>, _ column: Int) {
      switch modes[column] {
      case .skipped, .key, .text: return
      default: break
      }
      guard !cell.isEmpty else { return }
      let mode = CellKinds.mode(of: cell, isNumber: isNumber[column])
      switch (modes[column], mode) {
      case (.undecided, _), (.integer, .number), (_, .text): modes[column] = mode
      default: break
      }
      if mode == .integer, cell.count > 15, !isNumber[column],
        NumberText.value(of: cell).map({ NumberText.hasMoreDigits(cell, than: $0) }) ?? false
      {
        isExact[column] = true
      }
    }
  }
}
