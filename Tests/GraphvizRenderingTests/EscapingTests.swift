import Testing

@testable import GraphvizRendering

@Suite("Labels may hold anything")
struct EscapingTests {
  @Test("What has a meaning to DOT is made literal")
  func escape() {
    #expect(DOTWriter.escape(#"a"b\c&d<e>"#) == #"a\"b\\c&amp;d<e>"#)
  }

  @Test("Invisible characters are dropped, line breaks become spaces")
  func clean() {
    #expect(LabelText.clean("a\u{0}b\u{202E}c\r\n d\t\te\u{FEFF} ") == "abc d e")
    #expect(LabelText.clean("👩‍👩‍👧 한국 日本 العربية") == "👩‍👩‍👧 한국 日本 العربية")
    #expect(LabelText.clean(String(repeating: "x", count: 10_000)).count == LabelText.longest + 1)
    #expect(
      LabelText.clean("a" + String(repeating: "\u{302}", count: 500)).unicodeScalars.count == 8)
  }

  @Test("A label is shortened to its box, and only then")
  func fitted() {
    #expect(LabelText.fitted("short", width: 100, size: 9) == "short")
    let long = LabelText.fitted("Mountain Pass Rare Earth Mine", width: 100, size: 9)
    #expect(long.hasSuffix("…"))
    #expect(LabelText.width(long, size: 9) <= 100)
  }

  @Test("A wrapped text loses no word that has room")
  func wrapped() {
    let lines = LabelText.wrapped("one two three four", width: 50, size: 10, lines: 3)
    #expect(lines.joined(separator: " ") == "one two three four")
    #expect(LabelText.wrapped("", width: 50, size: 10, lines: 3).isEmpty)
  }

  @Test("No text can close its quotes", arguments: Sample.hostile)
  func quotes(_ text: String) {
    var drawing = Drawing(title: text, subtitle: text, columns: [.init(text)])
    drawing.add(Drawing.Node([text, text], column: 0, badge: .init(text), tooltip: text))
    var plain = Drawing(title: "x", subtitle: "x", columns: [.init("x")])
    plain.add(Drawing.Node(["x", "x"], column: 0, badge: .init("x"), tooltip: "x"))
    // As many statements as with harmless text: nothing was smuggled in.
    #expect(statements(drawing.dot) == statements(plain.dot))
  }

  /// The number of semicolons outside quotes.
  private func statements(_ dot: String) -> Int {
    var count = 0
    var quoted = false
    var escaped = false
    for character in dot.unicodeScalars {
      if escaped {
        escaped = false
      } else if quoted && character == "\\" {
        escaped = true
      } else if character == "\"" {
        quoted.toggle()
      } else if character == ";" && !quoted {
        count += 1
      }
    }
    return quoted ? -1 : count
  }

  @Test("Numbers are short, finite and free of locale")
  func numbers() {
    #expect(DOTWriter.fixed(0) == "0")
    #expect(DOTWriter.fixed(-0.004) == "0")
    #expect(DOTWriter.fixed(1.005) == "1")
    #expect(DOTWriter.fixed(-2.5) == "-2.50")
    #expect(DOTWriter.fixed(.infinity) == "0")
    #expect(DOTWriter.fixed(.nan) == "0")
    #expect(DOTWriter.fixed(1e300) == "10000000")
  }
}
