/// The text of a file, once it is known to be UTF-8 without surprises.
enum FileText {
  /// The text without its byte order mark, or `nil` with a report of what stands in the way.
  static func decode(_ bytes: [UInt8], file: Int32, log: DiagnosticLog) -> String? {
    guard isText(bytes, file: file, log: log) else { return nil }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    return String(decoding: body, as: UTF8.self)
  }

  /// Whether bytes are UTF-8 text, with a report where they are not.
  static func isText(_ bytes: [UInt8], file: Int32, log: DiagnosticLog) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      log.report(
        .notUTF8, at: Mark(file: file), "the text is UTF-16", hint: "save it as UTF-8")
      return false
    }
    if let position = bytes.firstIndex(of: 0) {
      log.report(
        .binaryFile, at: mark(of: position, in: bytes, file: file),
        "the file has a NUL byte: it is not text",
        hint: bytes.starts(with: [0x50, 0x4B])
          ? "this is a spreadsheet or an archive: export it as CSV" : nil)
      return false
    }
    if let position = firstInvalidByte(of: bytes) {
      log.report(
        .notUTF8, at: mark(of: position, in: bytes, file: file),
        "byte 0x\(String(bytes[position], radix: 16, uppercase: true)) is not UTF-8",
        hint: "save the file as UTF-8")
      return false
    }
    return true
  }

  /// The first byte that cannot be part of UTF-8.
  private static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): position += scalar.count
      case .emptyInput, .error: return min(position, bytes.count - 1)
      }
    }
  }

  /// The line and column of a byte.
  static func mark(of position: Int, in bytes: [UInt8], file: Int32) -> Mark {
    var (line, start) = (1, 0)
    for index in 0..<position where bytes[index] == 10 { (line, start) = (line + 1, index + 1) }
    let column = bytes[start..<position].count { $0 & 0xC0 != 0x80 } + 1
    return Mark(file: file, line: line, column: column)
  }
}
