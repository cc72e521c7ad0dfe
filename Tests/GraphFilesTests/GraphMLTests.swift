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
    #expect(graph.nodeAttributes.map(\.missingCount) == [1])
  }
}
