import GraphFiles

/// Which column of a table holds which key.
struct TableHeader {
  private let keys: KeyList
  private let positions: [Int?]

  /// The header in the first row; columns nobody knows are reported.
  init(_ cells: [CSVTable.Cell], _ keys: KeyList, log: DiagnosticLog) {
    self.keys = keys
    var seen: Set<Int> = []
    positions = cells.map { cell in
      guard let position = keys[cell.text] else {
        Row.reportUnknown(cell.text, at: cell.mark, keys: keys, log: log)
        return nil
      }
      guard seen.insert(position).inserted else {
        log.report(.duplicateKey, at: cell.mark, "a second column '\(cell.text)'")
        return nil
      }
      return position
    }
  }

  /// The row that cells are, or `nil` with a report where there are too many or too few.
  func row(_ cells: [CSVTable.Cell], _ text: () -> String, log: DiagnosticLog) -> Row? {
    let mark = cells.first?.mark ?? Mark(file: 0)
    guard cells.count == positions.count else {
      let extra = cells.count > positions.count ? cells[positions.count].mark : cells.last?.mark
      log.report(
        .raggedRow, at: extra ?? mark,
        "\(cells.count) cells where the header has \(positions.count): \(text())",
        hint: "a cell with a comma in it stands in quotes")
      return nil
    }
    var row = Row(keys, at: mark)
    for (cell, position) in zip(cells, positions) {
      guard let position, !cell.text.isEmpty else { continue }
      row.set(position, to: DocumentNode(.cell(cell.text.unguarded), at: cell.mark))
    }
    return row
  }
}

extension CSVTable {
  /// The sign between the cells: `,`, or `;` or a tab where the header has those instead.
  static func delimiter(of bytes: [UInt8], _ keys: KeyList) -> UInt8 {
    let header = String(decoding: bytes.prefix(4096).prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
    func known(_ sign: Character) -> Int {
      header.split(separator: sign).count { keys[$0.trimmed] != nil }
    }
    let signs: [Character] = [",", ";", "\t"]
    let counts = signs.map(known)
    guard let best = counts.max(), best > counts[0], let index = counts.firstIndex(of: best) else {
      return UInt8(ascii: ",")
    }
    return signs[index].asciiValue ?? UInt8(ascii: ",")
  }
}
