/// Gives the parts of an SVG file names people can read.
///
/// Graphviz writes its own names (`n3`, `n3->n7`) into the `title` elements that browsers show
/// under the pointer and screen readers read out. User text never becomes a name in DOT, so the
/// titles are written afterwards.
enum SVGTitles {
  /// The file with a title for every box and line, and for the whole.
  ///
  /// The titles of all else are dropped.
  static func named(_ bytes: [UInt8], for drawing: Drawing) -> [UInt8] {
    let opening = Array("<title>".utf8)
    let closing = Array("</title>".utf8)
    let edges = Dictionary(grouping: drawing.edges) { "\($0.from)>\($0.to)" }
    var used: [String: Int] = [:]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64 * drawing.nodes.count)
    var position = 0
    while let start = find(opening, in: bytes, from: position),
      let end = find(closing, in: bytes, from: start)
    {
      result += bytes[position..<start]
      let name = String(decoding: bytes[(start + opening.count)..<end], as: UTF8.self)
      if let title = title(of: name, in: drawing, edges, &used) {
        result += opening + Array(escape(LabelText.clean(title)).utf8) + closing
      }
      position = end + closing.count
    }
    return boldAsWeight(result + bytes[position...])
  }

  /// Graphviz writes a bold face as part of the family's name, which no browser has.
  private static func boldAsWeight(_ bytes: [UInt8]) -> [UInt8] {
    let face = Array(",sans-serif Bold\"".utf8)
    let weight = Array(",sans-serif\" font-weight=\"bold\"".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 1024)
    var position = 0
    while let start = find(face, in: bytes, from: position) {
      result += bytes[position..<start] + weight
      position = start + face.count
    }
    return result + bytes[position...]
  }

  /// The title for a name of ours; parallel lines come in the order they were written.
  private static func title(
    of name: String, in drawing: Drawing, _ edges: [String: [Drawing.Edge]],
    _ used: inout [String: Int]
  ) -> String? {
    if name == "drawing" { return drawing.title }
    let ends = name.split(separator: "&#45;&gt;").map { index(of: $0, in: drawing) }
    switch ends.count {
    case 1: return ends[0].map(drawing.tooltip)
    case 2:
      guard let from = ends[0], let to = ends[1] else { return nil }
      let key = "\(from)>\(to)"
      let position = used[key, default: 0]
      used[key] = position + 1
      if let all = edges[key], position < all.count, !all[position].tooltip.isEmpty {
        return all[position].tooltip
      }
      let lines = [from, to].map { drawing.nodes[$0].lines.first ?? "" }
      return lines.joined(separator: " → ")
    default: return nil
    }
  }

  private static func index(of name: Substring, in drawing: Drawing) -> Int? {
    guard name.first == "n", let index = Int(name.dropFirst()) else { return nil }
    return drawing.nodes.indices.contains(index) ? index : nil
  }

  private static func escape(_ text: String) -> String {
    // By scalars: a mark that combines with `<` would hide it from a switch over characters.
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func find(_ pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start + pattern.count <= bytes.count else { return nil }
    return (start...(bytes.count - pattern.count)).first { place in
      bytes[place] == pattern[0]
        && bytes[place..<(place + pattern.count)].elementsEqual(pattern)
    }
  }
}
