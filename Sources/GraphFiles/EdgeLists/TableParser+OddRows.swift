extension TableParser {
  /// Reads the row at the start of some bytes with care.
  ///
  /// - Returns: The number of its bytes, or `nil` where its end is not there yet.
  func readOddRow(_ bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool) -> Int? {
    defer { noteLine() }
    if let length = bytes.silentLine(isAtEnd: isAtEnd) {
      line += 1
      return length
    }
    let row: TableRow
    do throws(TableRow.Fault) {
      row = try TableRow(
        bytes, delimiter: layout.delimiter, joinsDelimiters: layout.joinsDelimiters)
    } catch {
      if case .openQuote = error, !isAtEnd { return nil }
      return passOver(bytes, error)
    }
    if rows == TableKernel.capacity { takeOver() }
    if let values = values(of: row, bytes) {
      for (column, value) in values.enumerated() { put(value, column: column) }
      rows += 1
    } else {
      skipRow()
    }
    line += row.lines
    return row.length
  }

  /// The cells of a row as the block holds them, or `nil` with a report of what is wrong.
  private func values(of row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int64]? {
    var cells = row.cells
    if layout.joinsDelimiters, cells.count == modes.count + 1, cells.last?.text == "{}" {
      cells.removeLast()
    }
    guard cells.count == modes.count else {
      let extra = cells.count > modes.count ? cells[modes.count] : cells.last
      report(
        .raggedRow, row, bytes, at: extra,
        "\(cells.count) cells where the first row has \(modes.count)",
        hint: cells.count == modes.count + 1 && layout.joinsDelimiters
          && cells.last?.bytes.first == UInt8(ascii: "{")
          ? "write the edges with data=False, or as GraphML"
          : "a cell with the separator in it stands in quotes")
      return nil
    }
    var values: [Int64] = []
    for (column, cell) in cells.enumerated() {
      guard let value = value(of: cell, column: column, row, bytes) else { return nil }
      values.append(value)
    }
    return values
  }

  private func value(
    of cell: TableRow.Cell, column: Int, _ row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int64? {
    let mode = modes[column]
    if mode == .skipped { return 0 }
    guard cell.isUTF8 else {
      report(.notUTF8, row, bytes, at: cell, "a cell is not UTF-8", hint: "save it as UTF-8")
      return nil
    }
    if mode == .key { return key(cell, row, bytes) }
    if cell.bytes.isEmpty {
      switch mode {
      case .integer: return TableKernel.missingInteger
      case .number: return TableKernel.missingNumber
      default: return -1
      }
    }
    let number = cell.bytes.withUnsafeBufferPointer { NumberText.value(of: $0) }
    let name = layout.attributes[column] ?? ""
    if mode == .undecided {
      let kind = CellKinds.mode(ofFirst: cell.bytes, name: name)
      change(column, to: kind)
      return value(of: cell, column: column, row, bytes)
    }
    switch (mode, number) {
    case (.text, _):
      return cell.bytes.withUnsafeBufferPointer { stores[column].symbols.number(of: $0) }.map(
        Int64.init)
    case (.integer, .integer(let value))
    where value != TableKernel.missingInteger
      && CellKinds.mode(ofFirst: cell.bytes, name: name)
        == .integer:
      return value
    case (.number, .some(let value)) where TableLayout.isNumber(name) || !cell.isMoreThanNumber:
      return value.number.map { Int64(bitPattern: $0.bitPattern) }
    case (.integer, .some):
      // All that stood here so far is written as it was, so it can become text again.
      let seen = CellKinds.mode(ofFirst: cell.bytes, name: name)
      let isNumber = TableLayout.isNumber(name) || seen != .text && stores[column].isExactAsNumbers
      change(column, to: isNumber ? .number : .text)
      return value(of: cell, column: column, row, bytes)
    default:
      report(
        .notANumber, row, bytes, at: cell,
        "'\(name.shortened(to: 40))' is '\(cell.text.shortened(to: 40))', which is "
          + (number == nil
            ? "no number" : "a code or has more digits than the numbers that stand before it"),
        hint: "leave the cell empty where there is no number, or read the column as text")
      return nil
    }
  }

  /// The raw id of a node.
  private func key(
    _ cell: TableRow.Cell, _ row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Int64? {
    guard !cell.bytes.isEmpty else {
      report(.emptyName, row, bytes, at: cell, "an id is missing")
      return nil
    }
    let isPlain = cell.bytes.count <= 8 && cell.bytes.allSatisfy { (48...57).contains($0) }
    if isPlain, cell.bytes.first != 48 || cell.bytes.count == 1, let id = Int64(cell.text),
      id < numbering.directLimit
    {
      return id
    }
    return cell.bytes.withUnsafeBufferPointer { numbering.symbols.number(of: $0) }
      .map { Int64(~$0) }
  }

  /// Lets a column hold another kind of value from here on.
  private func change(_ column: Int, to mode: TableKernel.Mode) {
    takeOver()
    stores[column].widen(to: mode)
    modes[column] = mode
  }

  /// Reports what stands in the way of taking a row apart, and passes over its first line.
  private func passOver(
    _ bytes: UnsafeBufferPointer<UInt8>, _ fault: TableRow.Fault
  ) -> Int {
    let end = bytes.firstIndex(of: 10) ?? bytes.count - 1
    let (rule, position, message, hint): (GraphRule, Int, String, String?)
    switch fault {
    case .openQuote(let at):
      (rule, position, message) = (.unterminatedQuote, at, "a quote opens and never closes")
      hint = "a quote within a quoted cell is written twice"
    case .quote(let at):
      (rule, position, message) = (.unreadableCSV, at, "a quote stands where none can")
      hint = "put the whole cell in quotes, and write a quote within it twice"
    case .carriageReturn(let at):
      (rule, position, message) = (.unreadableCSV, at, "a carriage return ends no line here")
      hint = "end all lines in the same way, and put a cell with line breaks in quotes"
    case .nul(let at):
      (rule, position, message) = (.binaryFile, at, "there is a NUL byte: this is not text")
      hint = nil
    }
    report(rule, bytes, at: position, message, hint: hint)
    skipRow()
    // The fault may stand some lines on, but what opens a quote by mistake does so in the first.
    line += 1
    return end + 1
  }
}

extension TableParser {
  private func report(
    _ rule: GraphRule, _ row: TableRow, _ bytes: UnsafeBufferPointer<UInt8>,
    at cell: TableRow.Cell?, _ message: String, hint: String? = nil
  ) {
    report(rule, bytes, at: cell?.start ?? 0, message, hint: hint)
  }

  /// Reports a finding at a position in a row.
  private func report(
    _ rule: GraphRule, _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, _ message: String,
    hint: String?
  ) {
    let before = bytes[..<min(position, bytes.count)]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    let lineNumber = line + before.count { $0 == 10 }
    let column = before[start...].count { $0 & 0xC0 != 0x80 } + 1
    let end = bytes[start...].prefix(400).firstIndex { $0 == 10 || $0 == 13 }
    let rest = bytes[start..<(end ?? min(bytes.count, start + 400))]
    let text = String(decoding: rest, as: UTF8.self).shortened(to: 80)
    log.report(
      rule, line: lineNumber, column: column, isInRow: true, "\(message): \(text)", hint: hint)
  }
}
