import TestSupport

@testable import GraphCore

/// A maximum flow question in whole numbers of 128 bits, with slow and simple answers to it.
///
/// Capacities are some units each; what stands in `Double`s is that many times the size of a unit.
struct ExactFlow {
  var graph: Digraph
  var sources: [NodeID]
  var sinks: [NodeID]
  var capacities: [Int128]
  var nodeCapacities: [Int128]?

  /// More than all capacities together.
  static let boundless: Int128 = 1 << 120

  /// What is found: the value, and for each node 2 if it is with the sources, 1 if it is cut.
  struct Answer: Equatable {
    var value: Int128
    var nearSources: [Int]
    var nearSinks: [Int]
  }

  /// A maximum flow by shortest augmenting paths, and what its residual network says.
  func answer() -> Answer {
    let count = graph.nodeCount
    let (first, last) = (2 * count, 2 * count + 1)
    var residual = [[Int128]](repeating: Array(repeating: 0, count: last + 1), count: last + 1)
    for node in 0..<count {
      residual[2 * node][2 * node + 1] = nodeCapacities?[node] ?? Self.boundless
    }
    for edge in 0..<graph.edgeCount {
      residual[2 * Int(graph.sources[edge]) + 1][2 * Int(graph.targets[edge])] += capacities[edge]
    }
    for node in sources { residual[first][2 * node.index] = Self.boundless }
    for node in sinks { residual[2 * node.index + 1][last] = Self.boundless }
    var value: Int128 = 0
    while true {
      let parents = search(from: first) { residual[$0][$1] > 0 }
      guard parents[last] >= 0 else { break }
      var path = [last]
      while let node = path.last, node != first { path.append(parents[node]) }
      let steps = zip(path.dropFirst(), path)
      let amount = steps.map { residual[$0][$1] }.min() ?? 0
      for (from, to) in steps {
        residual[from][to] -= amount
        residual[to][from] += amount
      }
      value += amount
    }
    let down = search(from: first) { residual[$0][$1] > 0 }.map { $0 >= 0 }
    let up = search(from: last) { residual[$1][$0] > 0 }.map { $0 < 0 }
    func states(_ isWithSources: [Bool]) -> [Int] {
      (0..<count).map { isWithSources[2 * $0] ? (isWithSources[2 * $0 + 1] ? 2 : 1) : 0 }
    }
    return Answer(value: value, nearSources: states(down), nearSinks: states(up))
  }

  private func search(from: Int, _ leads: (Int, Int) -> Bool) -> [Int] {
    var parents = [Int](repeating: -1, count: 2 * graph.nodeCount + 2)
    parents[from] = from
    var queue = [from]
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for other in parents.indices where parents[other] < 0 && leads(node, other) {
        parents[other] = node
        queue.append(other)
      }
    }
    return parents
  }

  /// What remains when nodes and edges go.
  func without(_ nodes: [NodeID] = [], edges: [EdgeID] = []) -> ExactFlow {
    var reduced = self
    var own = nodeCapacities ?? Array(repeating: Self.boundless, count: graph.nodeCount)
    for node in nodes { own[node.index] = 0 }
    for edge in edges { reduced.capacities[edge.index] = 0 }
    reduced.nodeCapacities = own
    return reduced
  }
}

extension FlowCut {
  /// For each node 2 if it is with the sources, 1 if it is cut.
  var states: [Int] {
    var states = [Int](repeating: 0, count: sourceSide.nodeCount)
    for node in sourceSide { states[node.index] = 2 }
    for node in nodes { states[node.index] = 1 }
    return states
  }
}
