import Foundation
import GraphCore
import Testing

@testable import GraphFiles

/// A file that another program wrote.
func fixture(
  _ name: String, _ change: (inout GraphReader.Options) -> Void = { _ in }
) throws -> NamedGraph {
  let folder = try #require(Bundle.module.resourcePath)
  var options = GraphReader.Options()
  change(&options)
  return try GraphReader(options).read(at: "\(folder)/Fixtures/\(name)").get()
}

@Suite struct GraphMLTests {
  @Test(arguments: ["networkx.graphml", "networkx.graphml.gz"])
  func whatNetworkXWritesOpens(_ name: String) throws {
    let graph = try fixture(name)
    #expect(graph.isDirected)
    #expect(graph.names.values == ["mine", "separator 2", "日本"])
    #expect(try graph.nodeTexts("country").values == ["CHN", "MYS <new>", nil])
    #expect(try graph.nodeAttribute("open").kind == .flag)
    #expect(try graph.nodeTexts("open").values == ["true", nil, "false"])
    #expect(try graph.nodeNumbers("output", missing: 0).values == [180000.5, 0, 0])
    #expect(try graph.edgeAttribute("capacity").kind == .integer)
    #expect(try graph.edgeTexts("capacity").values == ["190000", "7", nil, "-3"])
    #expect(try graph.edgeTexts("note").values == ["said \"no\"", nil, nil, nil])
    #expect(
      try graph.edgeNumbers("cost", missing: -1).values == [0.1, 1e-7, .infinity, -1])
    #expect(try graph.edgeTexts("id").values == ["0", "1", "0", "0"])
    let name = try #require(graph.attributes.first { $0.name == "name" })
    #expect(name.value == .text("ores & oxides"))
  }

  @Test func whatNetworkXWritesForNaNIsMissing() throws {
    let graph = try fixture("networkx-undirected.graphml")
    #expect(!graph.isDirected)
    #expect(graph.listing("weight") == ["a--b:?", "b--c:2.5"])
  }

  @Test func whatIgraphWritesOpens() throws {
    let graph = try fixture("igraph.graphml")
    #expect(graph.names.values == ["n0", "n1", "n2"])
    #expect(try graph.nodeTexts("name").values == ["mine", "port & rail", "magnet"])
    #expect(try graph.nodeTexts("stage").values == ["1", nil, "3"])
    #expect(graph.listing("capacity") == ["n0->n1:10", "n1->n2:2.5", "n1->n2:0"])
    #expect(try graph.edgeTexts("open").values == ["true", "false", "true"])
    #expect(graph.attributes == [GraphAttribute("title", .text("igraph's"))])
  }

  @Test func whatGephiWritesOpens() throws {
    let graph = try fixture("gephi.graphml")
    #expect(graph.names.values == ["0.0", "1.0"])
    #expect(try graph.nodeTexts("label").values == ["Bayan Obo", "Baotou"])
    #expect(try graph.nodeTexts("country").values == ["CHN", "unknown"])
    #expect(try graph.nodeNumbers("y").values == [3e-4, 1])
    #expect(graph.listing("weight") == ["0.0->1.0:2"])
    #expect(try graph.edgeAttribute("Edge Label").missingCount == 1)
  }

  /// NetworkX writes a key for each kind of value that it finds in one attribute.
  @Test(arguments: ["networkx-mixed.graphml", "networkx-named.graphml"])
  func attributesOfSeveralKindsWiden(_ name: String) throws {
    let graph = try fixture(name)
    #expect(try graph.edgeAttribute("weight").kind == .number)
    #expect(try graph.edgeNumbers("weight").values == [1, 0.5, -.infinity])
    #expect(try graph.edgeTexts("big").values == [nil, nil, "1180591620717411303424"])
    #expect(try graph.nodeTexts("size").values == ["1", "2.5", "9007199254740993"])
    #expect(try graph.nodeTexts("weight").values == ["heavy", "2", nil])
    let code = try graph.nodeTexts("code").values
    #expect(code.prefix(2) == ["101", "0102"])
    #expect(code[2]?.lowercased() == "true")
    #expect(graph.nodeAttributes.map(\.name) == ["code", "weight", "size"])
  }

  @Test func idsOfIgraphStayBesideItsOwn() throws {
    let graph = try fixture("igraph-ids.graphml")
    #expect(graph.names.values == ["n0", "n1", "n2"])
    #expect(try graph.nodeTexts("id").values == ["7", "8", "9"])
    let named = try fixture("igraph-ids.graphml") { $0.nodeNames = .attribute("id") }
    #expect(named.names.values == ["7", "8", "9"])
  }

  @Test func whatYEdWritesOpensWithoutItsLooks() throws {
    let graph = try fixture("yed.graphml")
    #expect(graph.names.values == ["n0", "n1"])
    #expect(graph.nodeAttributes.map(\.name) == ["url", "label"])
    #expect(try graph.nodeTexts("url").values == ["https://example.org/?a=1&b=2", nil])
    #expect(graph.edgeAttributes.map(\.name) == ["id", "tons"])
    #expect(graph.listing("tons") == ["n0->n1:12.5"])
  }

  @Test func attributesOfOtherNamespacesSayNothing() throws {
    let graph = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:q="urn:other">
      <graph edgedefault="directed"><node q:id="zz" xml:id="x1" id="a"/><node id="b" q:id="a"/>
      <edge source="a" target="b" q:source="b"/></graph></graphml>
      """, "x.graphml")
    #expect(graph.names.values == ["a", "b"])
    #expect(graph.graph.edges.map { graph.graph.source(of: $0).index } == [0])
  }

  @Test func whatGraphToolWritesOpens() throws {
    let graph = try fixture("graph-tool.graphml") {
      $0.nodeNames = .attribute("_graphml_vertex_id")
    }
    #expect(graph.names.values == ["mine", "port"])
    #expect(try graph.nodeTexts("pos").values == ["0x1p-1, -0x1.8p+0", "0, 1"])
    #expect(try graph.nodeAttribute("rank").kind == .integer)
    #expect(try graph.edgeNumbers("weight").values == [3])
    #expect(try graph.edgeAttribute("open").kind == .flag)
    #expect(graph.attributes == [GraphAttribute("title", .text("ores"))])
  }

  @Test func whatJGraphTAndNeo4jWriteOpens() throws {
    let first = try fixture("jgrapht.graphml")
    #expect(first.listing("weight") == ["1->2:3", "2->1:1"])
    #expect(try first.nodeTexts("VertexLabel").values == ["mine", nil])
    let second = try fixture("neo4j.graphml") { $0.nodeNames = .attribute("name") }
    #expect(second.listing("label") == ["Bayan Obo->Baotou:SHIPS_TO"])
    #expect(try second.nodeTexts("opened").values == ["1957", nil])
    #expect(try second.edgeTexts("roles").values == ["[\"ore\",\"concentrate\"]"])
  }

  @Test func whatIsNotKeptMayBeWrong() throws {
    let text = """
      <graphml><key id="k" attr.name="k" for="all" attr.type="int"><default>x</default></key>
      <key id="l" for="edge" attr.type="int"/><graph edgedefault="directed">
      <node id="a"><data key="k">many</data></node><edge id="e" source="a" target="a">
      <data key="k">much</data><data key="l">7</data></edge></graph></graphml>
      """
    #expect(throws: GraphFileError.self) { try read(text, "x.graphml") }
    let graph = try read(text, "x.graphml") {
      $0.keptAttributes = ["l"]
      $0.keptNodeAttributes = []
    }
    #expect(graph.edgeAttributes == [AttributeColumn("l", [.integer(7)])])
    #expect(graph.nodeAttributes.isEmpty)
    #expect(graph.unreadNodeAttributes == ["k"])
    #expect(graph.unreadEdgeAttributes == ["k"])
    let dot = try read("graph { a [k=1, l=2]; a -- a [k=1, l=2] }", "x.dot") {
      $0.keptAttributes = ["l"]
      $0.keptNodeAttributes = ["k"]
    }
    #expect(dot.nodeAttributes == [AttributeColumn("k", [.integer(1)])])
    #expect(dot.edgeAttributes == [AttributeColumn("l", [.integer(2)])])
    #expect(dot.unreadNodeAttributes == ["l"])
  }

  /// A declared column that another key widens after values are there, and nodes out of order.
  @Test func lateKeysAndLateNodesKeepAllValues() throws {
    var (keys, edges, nodes) = ("", "", "")
    for (number, type) in ["int", "string", "double"].enumerated() {
      keys += "<key id=\"k\(number)\" attr.name=\"v\" for=\"node\" attr.type=\"\(type)\"/>"
    }
    for node in 0..<200 { edges += "<edge source=\"\(node)\" target=\"\(199 - node)\"/>" }
    for node in (0..<200).reversed() where node % 5 > 0 {
      nodes += "<node id=\"\(node)\"><data key=\"k\(node % 3)\">\(node)</data></node>"
    }
    for node in (0..<200) where node % 5 == 0 { nodes += "<node id=\"\(node)\"/>" }
    let graph = try read(
      "<graphml>\(keys)<graph edgedefault=\"directed\">\(edges)\(nodes)</graph></graphml>",
      "x.graphml")
    let values = try graph.nodeTexts("v").values
    for (name, value) in zip(graph.names.values, values) {
      #expect(value == (Int(name).map { $0 % 5 == 0 } == true ? nil : name))
    }
  }

  @Test func nodesMayFollowTheirEdges() throws {
    let graph = try read(
      """
      <graphml><key id="k" for="node" attr.type="int"><default>9</default></key>
      <graph edgedefault="undirected"><edge source="c" target="a"/>
      <node id="b"><data key="k">2</data></node><node id="a"><data key="k">1</data></node>
      <node id="c"/></graph></graphml>
      """, "x.graphml")
    #expect(graph.names.values == ["c", "a", "b"])
    #expect(try graph.nodeNumbers("k").values == [9, 1, 2])
    #expect(graph.listing() == ["c--a"])
  }

  @Test func otherEncodingsAndNamespacesAreRead() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"
      xmlns:y="http://www.yworks.com/xml/graphml"><key id="d" for="node" yfiles.type="x"/>
      <graph edgedefault="directed"><node id="Ünï"><data key="d"><y:Shape>x</y:Shape></data></node>
      </graph></graphml>
      """
    let bytes = Array(text.data(using: .utf16) ?? Data())
    let graph = try GraphReader().read(bytes, name: "x.graphml").get()
    #expect(graph.names.values == ["Ünï"])
    #expect(graph.nodeAttributes.isEmpty)
  }
}
