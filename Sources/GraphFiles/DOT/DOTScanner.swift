/// Takes a stream of DOT apart into tokens.
struct DOTScanner {
  private let source: ByteSource
  private var buffer: [UInt8]
  private var position = 0
  private var end = 0
  /// Why the stream broke off, if it did.
  private(set) var failure: ByteSource.Failure?
  private(set) var line = 1
  private(set) var column = 1
  /// Where the token before began.
  private(set) var tokenLine = 1
  private(set) var tokenColumn = 1
  /// Whether anything was read.
  private(set) var isEmpty = true

  init(_ source: ByteSource) {
    self.source = source
    buffer = Array(repeating: 0, count: 1 << 16)
    for mark in [0xEF, 0xBB, 0xBF] as [UInt8] where peek() == mark { position += 1 }
  }

  /// The next byte, or `nil` at the end.
  private mutating func peek() -> UInt8? {
    if position < end { return buffer[position] }
    guard failure == nil else { return nil }
    do throws(ByteSource.Failure) {
      let source = source
      end = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(ByteSource.Failure) -> Int in
        try source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
    } catch {
      failure = error
      end = 0
    }
    position = 0
    if end > 0 { isEmpty = false }
    return end > 0 ? buffer[0] : nil
  }

  private mutating func advance() {
    let byte = buffer[position]
    position += 1
    if byte == 10 {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// A fault at the place of the token that is being read.
  func fault(_ rule: GraphRule, _ message: String, hint: String? = nil) -> DOTFault {
    DOTFault(rule: rule, message: message, hint: hint, line: tokenLine, column: tokenColumn)
  }

  /// The next token.
  mutating func next() throws(DOTFault) -> DOTToken {
    try skipBlanks()
    (tokenLine, tokenColumn) = (line, column)
    guard let byte = peek() else { return .end }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "="):
      advance()
      return .sign(byte)
    case UInt8(ascii: "\""): return .id(try quoted(), isQuoted: true)
    case UInt8(ascii: "<"): return .id(try html(), isQuoted: true)
    case UInt8(ascii: "-"): return try dash()
    case UInt8(ascii: "."), 48...57: return .id(try numeral([]), isQuoted: false)
    case UInt8(ascii: "+"): throw fault(.unreadableDOT, "'+' joins two quoted texts only")
    case 0: throw fault(.binaryFile, "there is a NUL byte: this is not text")
    case let byte where Self.isWord(byte): return .id(try word(), isQuoted: false)
    default:
      let sign = Unicode.Scalar(byte)
      throw fault(.unreadableDOT, "'\(String(Character(sign)).shortened(to: 1))' cannot stand here")
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 95, 97...122, 128...255: true
    default: false
    }
  }

  private mutating func dash() throws(DOTFault) -> DOTToken {
    advance()
    switch peek() {
    case UInt8(ascii: ">"):
      advance()
      return .arrow
    case UInt8(ascii: "-"):
      advance()
      return .line
    case UInt8(ascii: "."), .some(48...57):
      return .id(try numeral([UInt8(ascii: "-")]), isQuoted: false)
    default: throw fault(.unreadableDOT, "'-' stands neither in an edge nor before a number")
    }
  }

  private mutating func numeral(_ sign: [UInt8]) throws(DOTFault) -> String {
    var bytes = sign
    var points = 0
    while let byte = peek(), (48...57).contains(byte) || byte == UInt8(ascii: "."), points < 2 {
      if byte == UInt8(ascii: ".") { points += 1 }
      if points == 2 { break }
      bytes.append(byte)
      advance()
      try bound(bytes)
    }
    if let byte = peek(), Self.isWord(byte) || byte == UInt8(ascii: ".") {
      throw fault(
        .unreadableDOT, "'\(String(decoding: bytes, as: UTF8.self).shortened(to: 40))' goes on",
        hint: "an id that is no number and no word stands in quotes")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private mutating func word() throws(DOTFault) -> String {
    var bytes: [UInt8] = []
    while let byte = peek(), Self.isWord(byte) {
      bytes.append(byte)
      advance()
      try bound(bytes)
    }
    return try text(bytes)
  }

  private func bound(_ bytes: [UInt8]) throws(DOTFault) {
    guard bytes.count <= TextBuffer.rowLimit else {
      throw fault(.tooLarge, "a text has more than \(TextBuffer.rowLimit >> 20) MiB")
    }
  }

  private func text(_ bytes: [UInt8]) throws(DOTFault) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault(.notUTF8, "a text is not UTF-8", hint: "save the file as UTF-8")
    }
    return text
  }
}

extension DOTScanner {
  /// A quoted text, with those that `+` joins to it.
  private mutating func quoted() throws(DOTFault) -> String {
    var bytes: [UInt8] = []
    while true {
      try quotedPart(&bytes)
      let (quoteLine, quoteColumn) = (tokenLine, tokenColumn)
      try skipBlanks()
      guard peek() == UInt8(ascii: "+") else { return try text(bytes) }
      advance()
      try skipBlanks()
      guard peek() == UInt8(ascii: "\"") else {
        (tokenLine, tokenColumn) = (quoteLine, quoteColumn)
        throw fault(.unreadableDOT, "'+' joins two quoted texts only")
      }
    }
  }

  private mutating func quotedPart(_ bytes: inout [UInt8]) throws(DOTFault) {
    advance()
    while true {
      guard let byte = peek() else {
        throw fault(.unterminatedQuote, "a quote opens and never closes")
      }
      if byte == 0 { throw fault(.binaryFile, "there is a NUL byte: this is not text") }
      advance()
      if byte == UInt8(ascii: "\"") { return }
      bytes.append(byte)
      try bound(bytes)
      guard byte == UInt8(ascii: "\\"), let escaped = peek() else { continue }
      switch escaped {
      case UInt8(ascii: "\""):
        bytes[bytes.count - 1] = escaped
        advance()
      case UInt8(ascii: "\\"):
        bytes.append(escaped)
        advance()
      case 10, 13:
        // A line that is broken in the file is whole in the text.
        bytes.removeLast()
        advance()
        if escaped == 13, peek() == 10 { advance() }
      default: break
      }
    }
  }

  /// HTML from one angle bracket to the one that closes it.
  private mutating func html() throws(DOTFault) -> String {
    var bytes: [UInt8] = []
    var depth = 0
    while let byte = peek() {
      if byte == 0 { throw fault(.binaryFile, "there is a NUL byte: this is not text") }
      advance()
      bytes.append(byte)
      try bound(bytes)
      if byte == UInt8(ascii: "<") { depth += 1 }
      if byte == UInt8(ascii: ">") { depth -= 1 }
      if depth == 0 { return try text(bytes) }
    }
    throw fault(.unterminatedQuote, "an angle bracket opens and never closes")
  }

  /// Passes over blanks, comments, and lines that begin with `#`.
  private mutating func skipBlanks() throws(DOTFault) {
    while let byte = peek() {
      switch byte {
      case 9, 10, 11, 12, 13, 32: advance()
      case UInt8(ascii: "#") where column == 1:
        while let byte = peek(), byte != 10 {
          _ = byte
          advance()
        }
      case UInt8(ascii: "/"): try skipComment()
      default: return
      }
    }
  }

  private mutating func skipComment() throws(DOTFault) {
    (tokenLine, tokenColumn) = (line, column)
    advance()
    switch peek() {
    case UInt8(ascii: "/"):
      while let byte = peek(), byte != 10 {
        _ = byte
        advance()
      }
    case UInt8(ascii: "*"):
      advance()
      var last: UInt8 = 0
      while let byte = peek() {
        advance()
        if last == UInt8(ascii: "*"), byte == UInt8(ascii: "/") { return }
        last = byte
      }
      throw fault(.unreadableDOT, "a comment opens and never closes")
    default: throw fault(.unreadableDOT, "'/' cannot stand here")
    }
  }
}
