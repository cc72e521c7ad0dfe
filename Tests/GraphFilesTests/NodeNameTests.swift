import GraphCore
import Testing

@testable import GraphFiles

@Suite struct NodeNameTests {
  @Test func anAttributeNamesTheNodes() throws {
    let graph = try fixture("igraph.graphml") { $0.nodeNames = .attribute("name") }
    #expect(graph.names.values == ["mine", "port & rail", "magnet"])
    #expect(graph.listing().first == "mine->port & rail")
    #expect(try graph.nodeTexts("name").values == ["mine", "port & rail", "magnet"])
    #expect(graph.node("n0") == nil)
  }

  @Test func nodesWithoutANameKeepTheirID() throws {
    let text = "digraph { a [label=x]; b [label=\"\"]; c; a -> b -> c }"
    let graph = try read(text, "x.dot") { $0.nodeNames = .attribute("label") }
    #expect(graph.names.values == ["x", "b", "c"])
  }

  @Test(arguments: ["a [l=x]; b [l=x]", "a [l=b]; b"])
  func twoNodesOfOneNameAreRefused(_ nodes: String) {
    var options = GraphReader.Options()
    options.nodeNames = .attribute("l")
    let reading = GraphReader(options).read(Array("graph { \(nodes) }".utf8), name: "x.dot")
    #expect(reading.graph == nil)
    #expect(reading.diagnostics.map(\.code) == ["duplicate-node"])
    #expect(reading.diagnostics.first?.message.contains("'a' and 'b'") == true)
  }

  @Test func anUnknownAttributeNamesNoNodes() {
    var options = GraphReader.Options()
    options.nodeNames = .attribute("lable")
    let reading = GraphReader(options).read(Array("graph { a [label=x] }".utf8), name: "x.dot")
    #expect(reading.diagnostics.map(\.code) == ["unknown-column"])
    #expect(reading.diagnostics.first?.message.contains("did you mean 'label'?") == true)
  }

  @Test func whoAsksByNameLearnsTheID() throws {
    let graph = try fixture("igraph.graphml")
    #expect(throws: AttributeError.namedByAttribute("magnet", attribute: "name", node: "n2")) {
      try graph.node(named: "magnet")
    }
  }

  /// `é` as one character and as two: Swift calls the strings equal, other programs do not.
  @Test(arguments: [
    ("x.csv", "from,to\n\u{E9},a\ne\u{301},b\n"),
    ("x.dot", "digraph { \u{E9} -> a; e\u{301} -> b }"),
    (
      "x.graphml",
      "<graphml><graph edgedefault=\"directed\"><node id=\"\u{E9}\"/><node id=\"a\"/>"
        + "<node id=\"e\u{301}\"/><node id=\"b\"/><edge source=\"\u{E9}\" target=\"a\"/>"
        + "<edge source=\"e\u{301}\" target=\"b\"/></graph></graphml>"
    ),
  ])
  func namesAreTheSameWhereTheirBytesAre(_ name: String, _ text: String) throws {
    let graph = try read(text, name)
    #expect(graph.graph.nodeCount == 4)
    #expect(graph.node("\u{E9}") == NodeID(0))
    #expect(graph.node("e\u{301}") == NodeID(2))
    for format in GraphFormat.allCases {
      let again = try GraphReader().read(
        GraphWriter(graph).bytes(format), name: "x.\(format.rawValue)"
      ).get()
      #expect(
        again.names.values.map { Array($0.utf8) } == graph.names.values.map { Array($0.utf8) })
    }
  }
}
