import TestSupport
import Testing

@testable import GraphCore

@Suite struct VitalityProofTests {
  /// Figure 26.1 of Cormen, Leiserson, Rivest and Stein, *Introduction to Algorithms*, 3rd ed.
  private var lucky: FlowReference {
    let edges = [
      [0, 1, 16], [0, 2, 13], [1, 3, 12], [2, 1, 4], [2, 4, 14], [3, 2, 9], [3, 5, 20],
      [4, 3, 7], [4, 5, 4],
    ]
    return FlowReference(
      graph: Digraph(nodeCount: 6, edges.map { Array($0.prefix(2)) }), sources: [NodeID(0)],
      sinks: [NodeID(5)], capacities: EdgeColumn(edges.map { Double($0[2]) }), nodeCapacities: nil)
  }

  @Test("What the trucking company loses without each city, by hand")
  func textbook() throws {
    // Without v1 at most 11 get from v2 over v4; without v2 at most 12 along v1 to v3; without v3
    // at most 4 leave v4; without v4 at most 12 enter v3.
    let answer = try lucky.nodeVitality()
    #expect(answer.values.values == [23, 12, 11, 19, 11, 23])
    #expect(answer.flow.graph.nodes.allSatisfy { answer.certificate(of: $0).verify() })
    let edges = try lucky.edgeVitality()
    #expect(edges.flow.graph.edges.allSatisfy { edges.certificate(of: $0).verify() })
    #expect(edges.values.values[6] == 19, "of the edge to the end all but 4 is lost")
  }

  @Test("A certificate proves its value and no other")
  func certificates() throws {
    for shape in Shape.allCases {
      let answer = try FlowReference(shape: shape, seed: 2).nodeVitality()
      for node in answer.flow.graph.nodes {
        let certificate = answer.certificate(of: node)
        #expect(certificate.verify() && certificate.vitality == answer.value(of: node))
        let other = VitalityCertificate(
          flow: answer.flow, without: [node], edges: [], vitality: answer.value(of: node) + 1)
        #expect(!other.verify())
      }
    }
    let answer = try lucky.nodeVitality()
    var certificate = answer.certificate(of: NodeID(1))
    certificate.remaining = answer.certificate(of: NodeID(2)).remaining
    #expect(!certificate.verify(), "the flow is of another network")
  }

  @Test("Answers that were tampered with do not verify")
  func tampered() throws {
    var nodes = try lucky.nodeVitality()
    nodes.values[NodeID(1)] = 0
    #expect(nodes.verify() == (nodes.flow.leastNodeLosses()[1] == 0), "v1 is on the least cut")
    nodes.values[NodeID(1)] = 24
    #expect(!nodes.verify(), "more than flows")
    var edges = try lucky.edgeVitality()
    edges.values[EdgeID(2)] = 11
    #expect(!edges.verify(), "an edge of the least cut is worth its capacity")
    var groups = try lucky.graph.groupVitality(
      of: [NodeSet([NodeID(1), NodeID(2)], nodeCount: 6)], from: [NodeID(0)], to: [NodeID(5)],
      capacities: lucky.capacities)
    #expect(groups.values == [23] && groups.verify() && groups.certificate(of: 0).verify())
    groups.values = [24]
    #expect(!groups.verify())
    var best = try lucky.graph.mostVitalNodes(
      3, from: [NodeID(0)], to: [NodeID(5)], capacities: lucky.capacities)
    #expect(best.nodes.map(\.index) == [0, 5, 3] && best.verify())
    #expect(best.certificate(ofRank: 2).verify())
    best.nodes.swapAt(0, 1)
    #expect(!best.verify(), "of equal nodes the lesser comes first")
  }

  @Test("No answer, however it was tampered with, stops its check")
  func tamperedBeyondMeasure() throws {
    var nodes = try lucky.nodeVitality()
    var edges = try lucky.edgeVitality()
    var groups = try lucky.graph.groupVitality(
      of: NodeColumn([0, 1, 1, -1, 2, 0]), from: [NodeID(0)], to: [NodeID(5)],
      capacities: lucky.capacities)
    var best = try lucky.graph.mostVitalNodes(
      2, from: [NodeID(0)], to: [NodeID(5)], capacities: lucky.capacities)
    #expect(nodes.verify() && edges.verify() && groups.verify() && best.verify())
    for value in [-1, .nan, .infinity, 1e300] {
      nodes.values[NodeID(1)] = value
      edges.values[EdgeID(1)] = value
      groups.values[1] = value
      best.values[1] = value
      #expect(!nodes.verify() && !edges.verify() && !groups.verify() && !best.verify())
    }
    nodes.values = NodeColumn([])
    edges.values = EdgeColumn([])
    groups.values = []
    #expect(!nodes.verify() && !edges.verify() && !groups.verify())
    for other in [NodeID(-1), NodeID(6), best.nodes[0]] {
      best.nodes[1] = other
      #expect(!best.verify())
    }
    best.nodes = []
    #expect(!best.verify())
  }

  @Test("Real-valued capacities: the drop is right within the gap")
  func real() throws {
    for shape in Shape.allCases {
      let question = FlowReference(shape: shape, seed: 5, whole: false)
      let answer = try question.nodeVitality()
      let base = question.value()
      for node in question.graph.nodes {
        let drop = base - question.without([node]).value()
        #expect(abs(answer.value(of: node) - drop) <= answer.gap + 1e-9)
        #expect(answer.certificate(of: node).verify())
      }
    }
  }

  @Test("A wide middle between all least cuts: a grid in which every rank is as wide")
  func middle() throws {
    // Each rank of four nodes passes everything on, so a least cut lies between any two ranks.
    let (ranks, width) = (6, 4)
    var edges: [[Int]] = []
    for rank in 0..<ranks - 1 {
      for lane in 0..<width {
        edges.append([rank * width + lane, (rank + 1) * width + lane])
        edges.append([rank * width + lane, (rank + 1) * width + (lane + 1) % width])
      }
    }
    let graph = Digraph(nodeCount: ranks * width, edges)
    let question = FlowReference(
      graph: graph, sources: (0..<width).map(NodeID.init),
      sinks: ((ranks - 1) * width..<ranks * width).map(NodeID.init),
      capacities: EdgeColumn(repeating: 2, count: edges.count),
      nodeCapacities: NodeColumn(repeating: 3, count: ranks * width))
    let nodes = try question.nodeVitality()
    let edgeValues = try question.edgeVitality().values
    let base = question.value()
    for node in graph.nodes {
      #expect(nodes.value(of: node) == base - question.without([node]).value())
    }
    for edge in graph.edges {
      #expect(edgeValues[edge] == base - question.without(edges: [edge]).value())
    }
  }

  @Test("Infinite capacities, a source that is a sink, an empty graph, and the unbounded error")
  func edgeCases() throws {
    let graph = Digraph(nodeCount: 4, [[0, 1], [1, 2], [1, 2], [2, 3], [3, 3]])
    let capacities = EdgeColumn([.infinity, 6, 5, .infinity, .infinity])
    let edges = try graph.edgeVitality(
      from: [NodeID(0)], to: [NodeID(3)], capacities: capacities)
    #expect(edges.values.values == [11, 6, 5, 11, 0] && edges.verify())
    let both = try graph.nodeVitality(
      from: [NodeID(0), NodeID(1)], to: [NodeID(1), NodeID(3)], capacities: capacities,
      nodeCapacities: NodeColumn([9, 7, 9, 9]))
    #expect(both.values.values[1] == both.flow.value - 0 && both.verify())
    let empty = Digraph(nodeCount: 0, [])
    #expect(try empty.nodeVitality(from: [], to: [], capacities: EdgeColumn([])).verify())
    #expect(throws: UnboundedFlow.self) {
      try graph.nodeVitality(from: [NodeID(2)], to: [NodeID(3)], capacities: capacities)
    }
  }
}
