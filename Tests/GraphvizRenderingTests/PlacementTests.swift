import Testing

@testable import GraphvizRendering

@Suite("Places")
struct PlacementTests {
  @Test("Plain columns need no Graphviz and let no boxes overlap")
  func columns() {
    let drawing = Sample.chain(nodes: 40, edges: 80)
    let placement = Placement.inColumns(drawing)
    let boxes = drawing.nodes.indices.map {
      Rectangle(
        center: placement.centers[$0], width: Drawing.Measure.boxWidth,
        height: drawing.boxHeight(of: $0))
    }
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[..<index].contains { $0.intersects(box) })
      #expect(placement.columns[index % 6] == box.center.x)
    }
  }

  @Test("An answer without every node is no placement")
  func incomplete() {
    let drawing = Sample.chain(nodes: 2, edges: 0, columns: 1)
    #expect(Placement(plain: "", for: drawing) == nil)
    #expect(Placement(plain: "graph 1 1 1\nnode n0 0 0 1 1\nstop\n", for: drawing) == nil)
    #expect(
      Placement(plain: "graph 1 1 1\nnode n0 x 0 1 1\nedge a b 99999999", for: drawing) == nil)
  }

  @Test("Lines on one side of a box lie side by side")
  func stacked() {
    var drawing = Drawing(title: "", columns: [.init("a"), .init("b")])
    let from = drawing.add(Drawing.Node(["from"], column: 0))
    for index in 0..<3 {
      let to = drawing.add(Drawing.Node(["to \(index)"], column: 1))
      drawing.add(Drawing.Edge(from: from, to: to, width: 4))
    }
    let network = NetworkMarks(drawing, .inColumns(drawing))
    let starts = network.marks.compactMap { mark -> Double? in
      if case .curve(let curve) = mark { curve.points.first?.y } else { nil }
    }
    #expect(starts.count == 3)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 3.9 })
  }
}
