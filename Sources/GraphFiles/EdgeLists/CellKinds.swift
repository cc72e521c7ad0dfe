/// Finds what the columns of a table hold, from its first rows.
///
/// A column of numbers stays one: later text in it is a wrong cell, and not a reason to take all
/// numbers for texts.
enum CellKinds {
  /// The rows that are looked at: those of the first 64 KiB.
  static let sampleSize = 1 << 16

  /// What a cell of an attribute is, seen alone.
  static func mode(ofFirst bytes: [UInt8], name: String) -> TableKernel.Mode {
    bytes.withUnsafeBufferPointer { cell in
      let isNumber = TableLayout.isNumber(name)
      if NumberText.isCode(cell), !isNumber { return .text }
      switch NumberText.value(of: cell) {
      case .integer: return .integer
      case .some(let value):
        return NumberText.hasMoreDigits(cell, than: value) && !isNumber ? .text : .number
      case nil: return isNumber ? .number : .text
      }
    }
  }

  /// What columns hold, as far as some rows say.
  static func modes(
    of layout: TableLayout, sample: UnsafeBufferPointer<UInt8>, texts: Set<String>
  ) -> [TableKernel.Mode] {
    var modes = layout.attributes.enumerated().map { column, name -> TableKernel.Mode in
      if layout.keys.contains(column) { return .key }
      guard let name else { return .skipped }
      return texts.contains(name) ? .text : .undecided
    }
    // Columns with whole numbers that would lose digits as others.
    var exact: Set<Int> = []
    var rest = sample
    while !rest.isEmpty {
      if let length = rest.silentLine(isAtEnd: true) {
        rest = UnsafeBufferPointer(rebasing: rest[length...])
        continue
      }
      guard
        let row = try? TableRow(
          rest, delimiter: layout.delimiter, joinsDelimiters: layout.joinsDelimiters)
      else {
        let end = rest.firstIndex(of: 10).map { $0 + 1 } ?? rest.count
        rest = UnsafeBufferPointer(rebasing: rest[end...])
        continue
      }
      rest = UnsafeBufferPointer(rebasing: rest[row.length...])
      // The cells of a row that is too short or too long may stand in the wrong columns.
      guard row.cells.count == modes.count else { continue }
      for (column, cell) in row.cells.enumerated() where !cell.bytes.isEmpty {
        guard let name = layout.attributes[column] else { continue }
        let mode = mode(ofFirst: cell.bytes, name: name)
        modes[column] = combined(modes[column], mode)
        if mode == .integer, cell.hasMoreDigits, !TableLayout.isNumber(name) {
          exact.insert(column)
        }
      }
    }
    for column in exact where modes[column] == .number { modes[column] = .text }
    return modes
  }

  private static func combined(
    _ known: TableKernel.Mode, _ seen: TableKernel.Mode
  ) -> TableKernel.Mode {
    switch (known, seen) {
    case (.undecided, _): seen
    case (.integer, .number): .number
    case (.integer, .text), (.number, .text): .text
    default: known
    }
  }
}
