import GraphCore

/// Reads a table from a stream: finds its layout, then feeds its rows to a parser.
struct TableReader {
  let source: ByteSource
  let purpose: TableLayout.Purpose
  let columns: EdgeListColumns?
  let choice: TableLayout.Choice
  let skipsBadRows: Bool
  let log: FindingLog
  let execution: Execution

  /// The table, or `nil` with a report of why there is none.
  ///
  /// - Parameter numbering: The nodes that are known; `nil` begins anew.
  /// - Returns: Rows, columns and nodes.
  /// - Throws: What keeps the stream from being read.
  func read(numbering: NodeNumbering?) throws(ByteSource.Failure) -> TableParser? {
    let buffer = TextBuffer(source)
    _ = try buffer.fill()
    guard isText(buffer.bytes) else { return nil }
    if buffer.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { buffer.drop(3) }
    var line = 1
    while let length = buffer.bytes.silentLine(isAtEnd: buffer.isAtEnd), length > 0 {
      buffer.drop(length)
      line += 1
      if buffer.bytes.isEmpty, !(try fill(buffer)) { return nil }
    }
    guard let parser = parser(for: buffer, line: line, numbering: numbering) else { return nil }
    while true {
      buffer.drop(parser.read(buffer.bytes, isAtEnd: buffer.isAtEnd))
      parser.expect(part: part)
      execution.observer?(Completion(done: source.taken, total: source.size, unit: "bytes"))
      guard !buffer.isAtEnd || !buffer.bytes.isEmpty else { break }
      let limit = Int(Int32.max) - (1 << 24)
      guard parser.count < limit, parser.numbering.count < limit else {
        log.report(.tooLarge, line: parser.line, "the table has too many rows or nodes")
        return nil
      }
      guard try fill(buffer, line: parser.line) else { return nil }
    }
    parser.takeOver()
    return parser
  }

  private func fill(_ buffer: TextBuffer, line: Int? = nil) throws(ByteSource.Failure) -> Bool {
    if try buffer.fill() { return true }
    log.report(
      .tooLarge, line: line, "a row has more than \(TextBuffer.rowLimit >> 20) MiB",
      hint: "a quote that opens and never closes makes one row of many")
    return false
  }

  /// How much of the file is read, as far as that is known.
  private var part: Double {
    guard let size = source.size, size > 0 else { return 0 }
    return Double(source.taken) / Double(size)
  }

  private func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.isEmpty {
      log.report(.emptyFile, "the file is empty")
      return false
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      log.report(.notUTF8, "the text is UTF-16", hint: "save it as UTF-8")
      return false
    }
    return true
  }

  private func parser(
    for buffer: TextBuffer, line: Int, numbering: NodeNumbering?
  ) -> TableParser? {
    let bytes = buffer.bytes
    guard let lineEnd = bytes.firstIndex(of: 10) else {
      log.report(
        bytes.isEmpty ? .emptyFile : .tooLarge, "there is no row in the file")
      return nil
    }
    let first = UnsafeBufferPointer(rebasing: bytes[...lineEnd])
    guard
      let layout = TableLayout(
        firstLine: first, number: line, purpose, columns: columns, choice: choice, log: log)
    else { return nil }
    if layout.hasHeader { buffer.drop(lineEnd + 1) }
    var sample = buffer.bytes
    if sample.count > CellKinds.sampleSize {
      sample = UnsafeBufferPointer(rebasing: sample[..<CellKinds.sampleSize])
      let end = sample.lastIndex(of: 10) ?? -1
      sample = UnsafeBufferPointer(rebasing: sample[...end])
    }
    let modes = CellKinds.modes(of: layout, sample: sample, texts: choice.texts)
    return TableParser(
      layout: layout, modes: modes,
      numbering: numbering ?? NodeNumbering(directLimit: directLimit(sample)),
      line: layout.hasHeader ? line + 1 : line, skipsBadRows: skipsBadRows, log: log)
  }

  /// Whole numbers below this are looked up without hashing: twice as many as there may be rows.
  private func directLimit(_ sample: UnsafeBufferPointer<UInt8>) -> Int {
    let rows = max(1, sample.count { $0 == 10 })
    let isKnown = source.size != nil && !source.isCompressed
    let size = isKnown ? source.size ?? 0 : 1 << 28
    let guess = 2 * Double(size) * Double(rows) / Double(max(1, sample.count))
    return min(100_000_000, max(1 << 12, Int(guess)))
  }
}
