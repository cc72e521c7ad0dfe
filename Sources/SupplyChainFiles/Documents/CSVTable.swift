import CCsv
import GraphFiles

/// Reads a table row by row through libcsv, and knows the place of every cell.
///
/// libcsv says what a cell is, not where it is: it is fed line by line, and the columns are counted
/// in the text of the row.
final class CSVTable {
  /// One cell and where it begins.
  struct Cell {
    var text: String
    var mark: Mark
  }

  private let bytes: [UInt8]
  private let file: Int32
  private let log: DiagnosticLog
  private let delimiter: UInt8
  private var parser = csv_parser()
  private var fields: [String] = []
  private var isRowComplete = false

  /// A table of text that was checked to be UTF-8.
  init(_ bytes: [UInt8], file: Int32, delimiter: UInt8, log: DiagnosticLog) {
    self.bytes = bytes
    self.file = file
    self.delimiter = delimiter
    self.log = log
  }

  deinit { csv_free(&parser) }

  /// Gives every row to a function; rows that cannot be read are reported and passed over.
  func forEachRow(_ body: (_ cells: [Cell], _ text: () -> String) -> Void) {
    start()
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var (line, rowLine, rowStart) = (1, 1, position)
    while position < bytes.count {
      if parser.pstate == 0, fields.isEmpty { (rowLine, rowStart) = (line, position) }
      let end = endOfLine(from: position)
      let used = feed(position..<end)
      if used < end - position {
        reportQuote(at: position + used, line: line)
        csv_free(&parser)
        start()
      } else if isRowComplete {
        let start = rowStart
        body(cells(from: start, to: end, line: rowLine)) { text(start, end) }
        fields.removeAll(keepingCapacity: true)
        isRowComplete = false
      }
      position = end
      line += 1
    }
    finish(rowStart: rowStart, rowLine: rowLine, body)
  }

  private func start() {
    fields.removeAll(keepingCapacity: true)
    isRowComplete = false
    csv_init(&parser, UInt8(CSV_STRICT | CSV_STRICT_FINI))
    csv_set_delim(&parser, delimiter)
  }

  private func feed(_ range: Range<Int>) -> Int {
    let me = Unmanaged.passUnretained(self).toOpaque()
    return bytes[range].withUnsafeBytes { line in
      csv_parse(&parser, line.baseAddress, line.count, Self.addField, Self.endRow, me)
    }
  }

  private static let addField:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      text, count, table in
      guard let table else { return }
      let bytes = UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count)
      Unmanaged<CSVTable>.fromOpaque(table).takeUnretainedValue()
        .fields.append(String(decoding: bytes, as: UTF8.self))
    }

  private static let endRow: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, table in
    guard let table else { return }
    Unmanaged<CSVTable>.fromOpaque(table).takeUnretainedValue().isRowComplete = true
  }

  /// The last row, which may have no line break after it.
  private func finish(rowStart: Int, rowLine: Int, _ body: ([Cell], () -> String) -> Void) {
    let me = Unmanaged.passUnretained(self).toOpaque()
    if csv_fini(&parser, Self.addField, Self.endRow, me) != 0 {
      let place = quoteMark(rowStart: rowStart, rowLine: rowLine)
      log.report(
        .unterminatedQuote, at: place,
        "a quote that opens in this row never closes: \(text(rowStart, bytes.count))",
        hint: "a quote within a quoted cell is written twice")
    } else if isRowComplete {
      body(cells(from: rowStart, to: bytes.count, line: rowLine)) {
        text(rowStart, bytes.count)
      }
    }
  }

  private func reportQuote(at position: Int, line: Int) {
    let end = endOfLine(from: position)
    let place = FileText.mark(of: position, in: bytes, file: file)
    log.report(
      .unreadableCSV, at: place,
      "a quote stands where none can: \(text(position - Int(place.column) + 1, end))",
      hint: "put the whole cell in quotes, and write a quote within it twice")
  }

  /// The position after the line break that ends a line: LF, CR LF, or CR alone.
  private func endOfLine(from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == 10 || byte == 13 && !(position < bytes.count && bytes[position] == 10) { break }
    }
    return position
  }

  /// The text of a row as messages quote it.
  private func text(_ start: Int, _ end: Int) -> String {
    let row = bytes[max(0, start)..<min(end, max(0, start) + 400)]
    let line = String(decoding: row, as: UTF8.self).split(whereSeparator: \.isNewline).first
    return String(line ?? "").shortened(to: 100)
  }
}

extension CSVTable {
  /// The cells of a row with their places.
  private func cells(from start: Int, to end: Int, line: Int) -> [Cell] {
    var cells: [Cell] = []
    cells.reserveCapacity(fields.count)
    var (line, column, isQuoted, next) = (line, 1, false, 0)
    func add(_ column: Int) {
      guard next < fields.count else { return }
      cells.append(
        Cell(text: fields[next], mark: Mark(file: file, line: line, column: column)))
      next += 1
    }
    add(1)
    for position in start..<end {
      let byte = bytes[position]
      if byte & 0xC0 != 0x80 { column += 1 }
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case delimiter where !isQuoted: add(column)
      case 10: (line, column) = (line + 1, 1)
      default: break
      }
    }
    return cells
  }

  /// Where the quote opens that never closes.
  private func quoteMark(rowStart: Int, rowLine: Int) -> Mark {
    var (isQuoted, opening) = (false, rowStart)
    for position in rowStart..<bytes.count where bytes[position] == UInt8(ascii: "\"") {
      isQuoted.toggle()
      if isQuoted { opening = position }
    }
    return FileText.mark(of: opening, in: bytes, file: file)
  }
}
