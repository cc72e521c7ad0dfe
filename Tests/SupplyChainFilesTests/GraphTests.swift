import Foundation
import GraphCore
import GraphFiles
import SupplyChain
import SupplyChainFiles
import TestSupport
import Testing

/// A supply network as a graph for other programs, and files of either kind as graphs.
@Suite struct GraphTests {
  private let network = SupplyNetwork.random(seed: 7)

  @Test func sitesAndLinksKeepTheirAttributes() throws {
    let graph = NamedGraph(network)
    #expect(graph.names.values == network.sites.values.map(\.id))
    #expect(graph.title == network.name)
    let capacities = try graph.nodeAttribute("capacity")
    for node in network.graph.nodes {
      #expect(capacities[node.index]?.number == network.sites[node].capacity)
      #expect(
        try graph.nodeTexts("stage")[node] == network[network.sites[node].stage].id)
      #expect(try graph.nodeTexts("country")[node] == network.sites[node].country?.rawValue)
    }
    let flows = try graph.edgeAttribute("flow")
    for edge in network.graph.edges {
      #expect(flows[edge.index]?.number == network.links[edge].flow)
      #expect(try graph.edgeTexts("material")[edge] == network[network.links[edge].material].id)
    }
    #expect(!graph.edgeAttributes.contains { $0.name == "from" })
  }

  @Test(arguments: ["x.graphml", "x.graphml.gz", "x.dot", "x.dot.gz"])
  func writtenNetworksAreReadAsTheSameGraph(_ name: String) throws {
    let folder = try TemporaryFolder()
    let format = try #require(GraphFormat(path: name))
    let form = try #require(NetworkWriter.Format(rawValue: format.rawValue))
    try NetworkWriter(network).write(form, to: folder.path(name))
    let again = try NetworkReader().readGraph(at: folder.path(name)).get()
    let graph = NamedGraph(network)
    #expect(again.names == graph.names)
    for column in graph.edgeAttributes {
      let other = try again.edgeAttribute(column.name)
      for edge in 0..<column.count { #expect(column[edge]?.text == other[edge]?.text) }
    }
  }

  @Test func networksAreReadAsGraphs() throws {
    let folder = try TemporaryFolder()
    try NetworkWriter(network).write(.csv, to: folder.path("net"))
    let graph = try NetworkReader().readGraph(at: folder.path("net")).get()
    #expect(graph.names == NamedGraph(network).names)
    try folder.write("bad.yaml", "lodestone: 1\nnonsense: 2\n")
    let bad = try NetworkReader().readGraph(at: folder.path("bad.yaml"))
    #expect(bad.graph == nil)
    #expect(!bad.diagnostics.isEmpty)
  }
}
