import GraphCore
import Testing

@testable import GraphFiles

@Suite struct GraphMLProgramTests {
  private func read(_ text: String) -> GraphReading {
    GraphReader().read(Array(text.utf8), name: "x.graphml")
  }

  private func yEd(_ keys: String = "", data: String = "") -> String {
    """
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
      xmlns:y="http://www.yworks.com/xml/graphml"><key id="d6" for="node" yfiles.type="nodegraphics"/>
      <key id="d9" for="edge" yfiles.type="edgegraphics"/>\(keys)
      <graph edgedefault="directed"><node id="n0">\(data)<data key="d6"><y:ShapeNode>
      <y:NodeLabel a="b"> </y:NodeLabel><y:NodeLabel>
      Mine &amp; Co<y:LabelModel>x</y:LabelModel></y:NodeLabel><y:NodeLabel>second</y:NodeLabel>
      </y:ShapeNode></data></node><node id="n1"/>
      <edge source="n0" target="n1"><data key="d9"><y:PolyLineEdge><y:NodeLabel>no</y:NodeLabel>
      </y:PolyLineEdge></data></edge></graph></graphml>
    """
  }

  @Test("What yEd shows at a node is its label")
  func labels() throws {
    let reading = read(yEd())
    let graph = try reading.get()
    #expect(reading.diagnostics.isEmpty && graph.edgeAttributes.isEmpty)
    #expect(graph.nodeAttributes.map(\.name) == ["label"])
    #expect(try graph.nodeTexts("label").values == ["Mine & Co", nil])
    #expect(try graph.node(named: "n0") == NodeID(0))
  }

  @Test("A label that the file has itself goes before what yEd shows")
  func ownLabels() throws {
    let key = "<key id=\"d1\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"
    let graph = try read(yEd(key, data: "<data key=\"d1\">own</data>")).get()
    #expect(try graph.nodeTexts("label").values == ["own", nil])
    let none = try read(yEd(key)).get()
    #expect(try none.nodeTexts("label").values == [nil, nil])
  }

  @Test("A file without keys, as older exports of Neo4j are, is read with a warning for each")
  func undeclared() throws {
    let reading = read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph id="G" edgedefault="directed">
      <node id="n1" labels=":Mine"><data key="labels">:Mine</data><data key="name">Bayan</data></node>
      <node id="n2" labels=":Plant"><data key="labels">:Plant</data></node>
      <edge id="e0" source="n1" target="n2" label="SHIPS"><data key="label">SHIPS</data>
      <data key="capacity">2.5</data></edge></graph></graphml>
      """)
    let graph = try reading.get()
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning && $0.code == "unknown-key" })
    #expect(reading.diagnostics.count == 4 && reading.diagnostics.first?.location.line == 2)
    #expect(try graph.nodeTexts("labels").values == [":Mine", ":Plant"])
    #expect(try graph.nodeTexts("name").values == ["Bayan", nil])
    #expect(try graph.edgeNumbers("capacity").values == [2.5])
    let again = read(
      "<graphml><graph edgedefault=\"directed\"><node id=\"a\"><data key=\"k\">1</data>"
        + "<data key=\"k\">2</data></node></graph></graphml>")
    #expect(again.graph == nil && again.diagnostics.last?.code == "duplicate-key")
  }
}
