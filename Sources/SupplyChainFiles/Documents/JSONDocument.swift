import GraphFiles

/// Reads one JSON document (RFC 8259), with the place of everything in it.
///
/// Own work, because Foundation's reader drops places and duplicate keys, and because YAML is not
/// quite a superset: surrogate pairs and tabs differ.
struct JSONDocument {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  private let file: Int32
  private let log: DiagnosticLog

  /// Why reading stops; it has been reported already.
  struct Stop: Error {}

  /// The root of the document, or `nil` with a report of what is wrong.
  static func read(_ text: String, file: Int32, log: DiagnosticLog) -> DocumentNode? {
    var document = JSONDocument(scalars: Array(text.unicodeScalars), file: file, log: log)
    do {
      document.skipSpace()
      if document.next == nil {
        log.report(.emptyFile, at: Mark(file: file), "the file is empty")
        return nil
      }
      let root = try document.value(depth: 0)
      document.skipSpace()
      if document.next != nil { throw document.stop("there is more after the end of the value") }
      return root
    } catch {
      return nil
    }
  }

  private init(scalars: [Unicode.Scalar], file: Int32, log: DiagnosticLog) {
    self.scalars = scalars
    self.file = file
    self.log = log
  }

  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private var mark: Mark { Mark(file: file, line: line, column: position - lineStart + 1) }

  private func stop(_ message: String, hint: String? = nil) -> Stop {
    log.report(.unreadableJSON, at: mark, message, hint: hint)
    return Stop()
  }

  private mutating func skipSpace() {
    while let scalar = next, scalar.isJSONSpace {
      position += 1
      if scalar == "\n" { (line, lineStart) = (line + 1, position) }
    }
  }

  private mutating func value(depth: Int) throws(Stop) -> DocumentNode {
    let start = mark
    guard depth <= YAMLDocument.depthLimit else {
      let limit = YAMLDocument.depthLimit
      log.report(.tooDeep, at: start, "lists and maps stand in each other \(limit) deep")
      throw Stop()
    }
    switch next {
    case "{": return DocumentNode(.map(try map(depth: depth)), at: start)
    case "[": return DocumentNode(.list(try list(depth: depth)), at: start)
    case "\"": return DocumentNode(.quoted(try string()), at: start)
    case nil: throw stop("the file ends where a value is expected")
    default: return DocumentNode(try word(), at: start)
    }
  }

  private mutating func word() throws(Stop) -> DocumentNode.Content {
    let begin = position
    while let scalar = next, scalar.isWordPart {
      position += 1
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars[begin..<position])
    if text == "null" { return .missing }
    let isNumber = text.first == "-" || text.first?.isASCII == true && text.first?.isNumber == true
    if isNumber || text == "true" || text == "false" || text == "NaN" { return .plain(text) }
    position = begin
    throw stop(
      "'\((text.isEmpty ? next.map { String($0) } ?? "" : text).shortened(to: 60))' is not a JSON value",
      hint: "text stands in double quotes")
  }

  private mutating func list(depth: Int) throws(Stop) -> [DocumentNode] {
    var items: [DocumentNode] = []
    position += 1
    skipSpace()
    if next == "]" {
      position += 1
      return items
    }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      if try endsAfterItem("]") { return items }
    }
  }

  private mutating func map(depth: Int) throws(Stop) -> [DocumentNode.Entry] {
    var entries: [DocumentNode.Entry] = []
    var seen: Set<String> = []
    position += 1
    skipSpace()
    if next == "}" {
      position += 1
      return entries
    }
    while true {
      skipSpace()
      let keyMark = mark
      guard next == "\"" else { throw stop("a key in double quotes is expected") }
      let key = try string()
      skipSpace()
      guard next == ":" else { throw stop("':' is expected after a key") }
      position += 1
      skipSpace()
      let value = try value(depth: depth + 1)
      if seen.insert(key).inserted {
        entries.append(DocumentNode.Entry(key: key, keyMark: keyMark, value: value))
      } else {
        let name = key.shortened(to: 60)
        log.report(.duplicateKey, at: keyMark, "more than once in one map: '\(name)'")
      }
      if try endsAfterItem("}") { return entries }
    }
  }

  /// Passes the comma after an item, or the sign that closes the collection.
  private mutating func endsAfterItem(_ closing: Unicode.Scalar) throws(Stop) -> Bool {
    skipSpace()
    guard let sign = next, sign == "," || sign == closing else {
      throw stop("',' or '\(closing)' is expected")
    }
    position += 1
    return sign == closing
  }
}

extension JSONDocument {
  private mutating func string() throws(Stop) -> String {
    var text = String.UnicodeScalarView()
    position += 1
    while let scalar = next {
      position += 1
      switch scalar {
      case "\"": return String(text)
      case "\\": text.append(try escape())
      case _ where scalar.value < 32:
        position -= 1
        throw stop("a control character stands in a text", hint: "write line breaks as \\n")
      default: text.append(scalar)
      }
    }
    throw stop("a text never ends: its closing quote is missing")
  }

  private mutating func escape() throws(Stop) -> Unicode.Scalar {
    guard let sign = next else { throw stop("the file ends within a text") }
    position += 1
    switch sign {
    case "\"", "\\", "/": return sign
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return try unicode()
    default: throw stop("'\\\(String(sign).shortened(to: 1))' is not an escape of JSON")
    }
  }

  /// Four hexadecimal digits, or twice four where they are a surrogate pair.
  private mutating func unicode() throws(Stop) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, next == "\\", position + 1 < scalars.count, scalars[position + 1] == "u" {
      position += 2
      let second = try fourDigits()
      if (0xDC00...0xDFFF).contains(second) {
        let value = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        if let scalar = Unicode.Scalar(value) { return scalar }
      }
    }
    throw stop("half of a surrogate pair stands alone")
  }

  private mutating func fourDigits() throws(Stop) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next?.hexDigit else { throw stop("four hexadecimal digits are expected") }
      value = value * 16 + digit
      position += 1
    }
    return value
  }
}

extension Unicode.Scalar {
  fileprivate var isJSONSpace: Bool {
    switch value {
    case 9, 10, 13, 32: true
    default: false
    }
  }

  /// Whether it can stand in a number or in a word that is no JSON.
  fileprivate var isWordPart: Bool {
    switch self {
    case "0"..."9", "a"..."z", "A"..."Z", "+", "-", ".", "_": true
    default: value > 127
    }
  }

  fileprivate var hexDigit: UInt32? {
    isASCII ? Character(self).hexDigitValue.map(UInt32.init) : nil
  }
}
