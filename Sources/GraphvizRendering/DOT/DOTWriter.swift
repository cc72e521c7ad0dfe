/// Writes DOT text; the only place where labels are escaped and attributes are named.
///
/// What is not in ``Attribute`` cannot be written: no HTML-like labels, images, stylesheets, links
/// or fonts of a user's choosing, all of which reach the output unescaped or read files.
struct DOTWriter {
  /// The attributes this package uses.
  enum Attribute: String {
    case arrowhead, arrowsize, bb, bgcolor, charset, color, constraint, dir, dpi, fillcolor
    case fixedsize, fontcolor, fontname, fontsize, forcelabels, headport, height, label, labeljust
    case labelloc, margin, mclimit, newrank, nodesep, nslimit, nslimit1, outputorder, pad, penwidth
    case pos, rank, rankdir, ranksep, shape, splines, style, tailport, tooltip, weight, width
    case cssClass = "class"
  }

  /// What an attribute can be set to.
  enum Value {
    /// A word of ours, written as it is.
    case word(StaticString)
    /// Anyone's text, on lines; each cleaned and escaped. `\n` centers a line, `\l` sets it left.
    case lines([String], leftJustified: Bool)
    /// A number, brought into its range; what is not a number becomes the lower end.
    case number(Double, ClosedRange<Double>)
    /// A color.
    case color(Color)
    /// Coordinates: numbers and the punctuation between them, made by this package.
    case geometry(String)
    /// One of the classes `group-0`, `group-1`, …
    case group(Int)

    static func text(_ text: String) -> Value { .lines([text], leftJustified: false) }
  }

  typealias Setting = (Attribute, Value)

  private(set) var text: String

  private var depth = 1

  /// Starts a directed graph.
  ///
  /// It needs a name: libgvc numbers nameless ones, and two equal renders would differ.
  init(name: StaticString = "drawing") {
    text = "digraph \"\(name)\" {\n"
  }

  /// The finished text.
  consuming func finished() -> String {
    text + "}\n"
  }

  mutating func defaults(for kind: StaticString, _ settings: [Setting]) {
    line("\(kind)\(Self.list(settings));")
  }

  mutating func node(_ name: String, _ settings: [Setting] = []) {
    line("\(name)\(Self.list(settings));")
  }

  mutating func edge(_ from: String, _ to: String, _ settings: [Setting] = []) {
    line("\(from) -> \(to)\(Self.list(settings));")
  }

  /// A subgraph; one whose name starts with `cluster` is drawn as a box.
  mutating func subgraph(_ name: String, _ settings: [Setting], _ body: (inout DOTWriter) -> Void) {
    line("subgraph \(name) {")
    depth += 1
    defaults(for: "graph", settings)
    body(&self)
    depth -= 1
    line("}")
  }

  private mutating func line(_ content: String) {
    text += String(repeating: "  ", count: depth) + content + "\n"
  }

  private static func list(_ settings: [Setting]) -> String {
    guard !settings.isEmpty else { return "" }
    return " [" + settings.map { "\($0.rawValue)=\"\(written($1))\"" }.joined(separator: ", ") + "]"
  }

  private static func written(_ value: Value) -> String {
    switch value {
    case .word(let word): return "\(word)"
    case .color(let color): return color.hex
    case .geometry(let text): return text
    case .group(let index): return "group-\(index)"
    case .number(let number, let range):
      let clamped =
        number.isNaN ? range.lowerBound : min(max(number, range.lowerBound), range.upperBound)
      return fixed(clamped)
    case .lines(let lines, let leftJustified):
      let escaped = lines.map { escape(LabelText.clean($0)) }
      return leftJustified
        ? escaped.map { $0 + "\\l" }.joined() : escaped.joined(separator: "\\n")
    }
  }

  /// The text with what DOT, labels and entities give a meaning to made literal.
  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number with at most two decimals, the same on every machine.
  static func fixed(_ number: Double) -> String {
    let bounded = number.isFinite ? min(max(number, -1e7), 1e7) : 0
    let hundredths = Int((bounded * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
