import TestSupport
import Testing

@testable import GraphCore

@Suite struct FlowReroutingTests {
  /// Ranks of nodes of one capacity, each with edges to three nodes of the next: ways are long.
  private func ranks(_ ranks: Int, width: Int, seed: UInt64) -> FlowReference {
    var random = SplitMix64(seed: seed)
    var edges: [[Int]] = []
    for rank in 0..<ranks - 1 {
      for lane in 0..<3 * width {
        edges.append([rank * width + lane / 3, (rank + 1) * width + random.index(below: width)])
      }
    }
    let graph = Digraph(nodeCount: ranks * width, edges)
    return FlowReference(
      graph: graph, sources: (0..<width).map(NodeID.init),
      sinks: ((ranks - 1) * width..<ranks * width).map(NodeID.init),
      capacities: EdgeColumn(edges.map { _ in Double(1 + random.index(below: 3)) }),
      nodeCapacities: NodeColumn(repeating: 4, count: ranks * width))
  }

  @Test("Where ways are long, solving afresh says the same")
  func longWays() throws {
    let question = ranks(24, width: 5, seed: 4)
    let answer = try question.nodeVitality()
    #expect(answer.verify())
    for node in question.graph.nodes where node.index % 12 == 5 {
      #expect(answer.certificate(of: node).verify(), "\(node)")
    }
    let best = try question.graph.mostVitalNodes(
      9, from: question.sources, to: question.sinks, capacities: question.capacities,
      nodeCapacities: question.nodeCapacities)
    let order = question.graph.nodes.sorted {
      (answer.values[$1], $0) < (answer.values[$0], $1)
    }
    #expect(best.nodes == Array(order.prefix(9)) && best.verify())
  }

  @Test(
    "Each question leaves the network as it was, with searches and logs of any size",
    arguments: [(0, 0), (3, 20), (1000, 1000)])
  func undone(pushLimit: Int, patience: Int) throws {
    let question = ranks(12, width: 4, seed: 9)
    let base = question.value()
    let problem = try FlowProblem(
      question.graph, from: question.sources, to: question.sinks, capacities: question.capacities,
      nodeCapacities: question.nodeCapacities)
    let (_, network) = problem.solution(Int32.self)
    let workspace = VitalityWorkspace(network, problem: problem)
    workspace.limit(workspace.nearSinks, pushLimit, patience)
    workspace.limit(workspace.nearSources, pushLimit, patience)
    workspace.limit(workspace.middle, pushLimit, patience)
    for node in question.graph.nodes {
      let loss = problem.units.worth(workspace.loss(ofNode: node.index))
      if node.index % 4 == 1 {
        #expect(loss == base - question.without([node]).value(), "\(node)")
      }
      let halves = (0..<network.halfCount).allSatisfy { half in
        let (left, right) = (workspace.network.halves[half], network.halves[half])
        return left.inner == right.inner && left.excess == 0 && left.mark == 0
          && left.current == right.current
      }
      let arcs = (0..<network.arcCount).allSatisfy {
        workspace.network.arcs[$0].residual == network.arcs[$0].residual
          && workspace.network.arcs[$0].back == network.arcs[$0].back
      }
      #expect(halves && arcs, "\(node)")
    }
  }

  @Test("A loss of interest is told exactly, any other as less than that")
  func leastOfInterest() throws {
    let question = ranks(8, width: 4, seed: 2)
    let problem = try FlowProblem(
      question.graph, from: question.sources, to: question.sinks, capacities: question.capacities,
      nodeCapacities: question.nodeCapacities)
    let workspace = VitalityWorkspace(problem.solution(Int32.self).network, problem: problem)
    for node in question.graph.nodes {
      let loss = workspace.loss(ofNode: node.index)
      for least in 1...4 as ClosedRange<Int64> {
        let told = workspace.loss(ofNode: node.index, worth: least)
        #expect(loss >= least ? told == loss : told < least, "\(node) \(least)")
      }
    }
  }
}

extension VitalityWorkspace {
  /// Sets how soon searches begin and how soon the log is given up.
  fileprivate func limit<Way>(
    _ rerouting: FlowRerouting<Amount, Way>, _ pushLimit: Int, _ patience: Int
  ) {
    rerouting.pushLimit = pushLimit
    rerouting.patience = patience
  }
}
