/// A place on the page in points; y grows downward.
struct Point: Hashable {
  var x: Double
  var y: Double
}

/// Where everything of a drawing goes.
///
/// Graphviz finds it, or ``Placement/inColumns(_:)`` where Graphviz cannot.
struct Placement {
  /// The center of each node.
  var centers: [Point]

  /// The middle of each column.
  var columns: [Double]

  /// The way of each edge as a chain of cubic Bézier curves (1 + 3k points).
  ///
  /// Empty where none is known.
  var curves: [[Point]]
}

extension Placement {
  /// Reads what libgvc writes in its `plain` format; nil where a node is missing from it.
  ///
  /// Names are our own (`n0`, `h0`), so splitting at spaces is safe. Parallel edges come in the
  /// order written.
  init?(plain: String, for drawing: Drawing) {
    var places: [Substring: Point] = [:]
    var ways: [Substring: [[Point]]] = [:]
    var height = 0.0
    for line in plain.split(separator: "\n") {
      let words = line.split(separator: " ")
      func point(_ index: Int) -> Point? {
        guard index + 1 < words.count, let x = Double(words[index]),
          let y = Double(words[index + 1]), x.isFinite, y.isFinite
        else { return nil }
        return Point(x: x * 72, y: (height - y) * 72)
      }
      switch words.first {
      case "graph" where words.count > 3: height = Double(words[3]) ?? 0
      case "node" where words.count > 3: places[words[1]] = point(2)
      case "edge" where words.count > 3:
        let count = min(Int(words[3]) ?? 0, words.count / 2)
        let way = (0..<max(count, 0)).compactMap { point(4 + 2 * $0) }
        ways[words[1] + ">" + words[2], default: []].append(way)
      default: break
      }
    }
    centers = drawing.nodes.indices.compactMap { places["n\($0)"] }
    columns = drawing.columns.indices.compactMap { places["h\($0)"]?.x }
    guard centers.count == drawing.nodes.count, columns.count == drawing.columns.count else {
      return nil
    }
    var used: [Substring: Int] = [:]
    curves = drawing.edges.map { edge in
      let key = Substring("n\(edge.from)>n\(edge.to)")
      let position = used[key, default: 0]
      used[key] = position + 1
      guard let all = ways[key], position < all.count, all[position].count % 3 == 1 else {
        return []
      }
      return all[position]
    }
  }
}
