import TestSupport

@testable import GraphCore

/// A maximum flow question, with slow and simple answers to it.
struct FlowReference {
  var graph: Digraph
  var sources: [NodeID]
  var sinks: [NodeID]
  var capacities: EdgeColumn<Double>
  var nodeCapacities: NodeColumn<Double>?

  /// The least capacity of all cuts, each node put on either side or cut itself.
  func leastCut() -> Double {
    let count = graph.nodeCount
    var least = Double.infinity
    var states = [Int](repeating: 0, count: count)
    for code in 0..<(0..<count).reduce(1, { power, _ in 3 * power }) {
      var rest = code
      for node in 0..<count {
        states[node] = rest % 3
        rest /= 3
      }
      // 0: on the side of sinks; 1: cut; 2: on the side of sources.
      guard sources.allSatisfy({ states[$0.index] > 0 }), sinks.allSatisfy({ states[$0.index] < 2 })
      else { continue }
      var width = 0.0
      for node in 0..<count where states[node] == 1 {
        width += nodeCapacities?.values[node] ?? .infinity
      }
      for edge in 0..<graph.edgeCount
      where states[Int(graph.sources[edge])] == 2 && states[Int(graph.targets[edge])] == 0 {
        width += capacities.values[edge]
      }
      least = min(least, width)
    }
    return least
  }

  /// The value of a maximum flow by augmenting paths in a matrix of residual capacities, found
  /// breadth first (Edmonds and Karp); all finite.
  func value() -> Double {
    let count = graph.nodeCount
    let last = 2 * count + 1
    var residual = [[Double]](repeating: [Double](repeating: 0, count: last + 1), count: last + 1)
    for node in 0..<count { residual[2 * node][2 * node + 1] = nodeCapacities?.values[node] ?? 1e6 }
    for edge in 0..<graph.edgeCount {
      residual[2 * Int(graph.sources[edge]) + 1][2 * Int(graph.targets[edge])] +=
        capacities.values[edge]
    }
    for node in sources { residual[last - 1][2 * node.index] = 1e6 }
    for node in sinks { residual[2 * node.index + 1][last] = 1e6 }
    var value = 0.0
    while let path = shortest(in: residual, from: last - 1, to: last) {
      let amount = zip(path, path.dropFirst()).map { residual[$0][$1] }.min() ?? 0
      for (from, to) in zip(path, path.dropFirst()) {
        residual[from][to] -= amount
        residual[to][from] += amount
      }
      value += amount
    }
    return value
  }

  private func shortest(in residual: [[Double]], from: Int, to: Int) -> [Int]? {
    var parents = [Int](repeating: -1, count: residual.count)
    parents[from] = from
    var queue = [from]
    var next = 0
    while next < queue.count, parents[to] < 0 {
      let node = queue[next]
      next += 1
      for other in residual.indices where parents[other] < 0 && residual[node][other] > 0 {
        parents[other] = node
        queue.append(other)
      }
    }
    guard parents[to] >= 0 else { return nil }
    var path = [to]
    while let first = path.last, first != from { path.append(parents[first]) }
    return path.reversed()
  }

  /// What remains when nodes and edges go.
  func without(_ nodes: [NodeID] = [], edges: [EdgeID] = []) -> FlowReference {
    var reduced = self
    var own = nodeCapacities ?? NodeColumn(repeating: 1e6, count: graph.nodeCount)
    for node in nodes { own[node] = 0 }
    for edge in edges { reduced.capacities[edge] = 0 }
    reduced.nodeCapacities = own
    return reduced
  }

  func flow() throws(UnboundedFlow) -> MaximumFlow {
    try graph.maximumFlow(
      from: sources, to: sinks, capacities: capacities, nodeCapacities: nodeCapacities)
  }
}

extension FlowReference {
  /// A random question on a graph of a shape, all capacities finite and some zero.
  init(shape: Shape, seed: Int, nodeCount: Int = 12, whole: Bool = true) {
    var random = SplitMix64(seed: UInt64(seed) &* 104_729 &+ 17)
    graph = shape.graph(seed: seed, nodeCount: nodeCount)
    func amount(_ bound: Int) -> Double {
      let number = random.index(below: bound)
      return whole ? Double(number) : Double(number * 1000 + random.index(below: 1000)) / 1000
    }
    capacities = EdgeColumn(graph.edges.map { _ in amount(9) })
    let limited = random.index(below: 3) > 0
    nodeCapacities = limited ? NodeColumn(graph.nodes.map { _ in amount(14) }) : nil
    let ends = 1 + random.index(below: 3)
    sources = (0..<ends).map { _ in NodeID(random.index(below: nodeCount / 2)) }
    let shift = limited && random.index(below: 4) == 0 ? 0 : nodeCount / 2
    sinks = (0..<ends).map { _ in NodeID(shift + random.index(below: nodeCount / 2)) }
  }
}
