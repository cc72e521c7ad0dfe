import GraphCore
import TestSupport

/// The shapes random graphs come in, each hard for something.
enum Shape: CaseIterable, Sendable {
  /// About one edge a node: many parts, much out of reach.
  case sparse
  /// Every ordered pair of nodes, themselves included, with one edge in two.
  case dense
  /// Few ends and many edges: parallel edges and edges from a node to itself.
  case crowded
  /// Edges lead to greater ids only.
  case acyclic
  /// Stages, each edge leading to the next one, as in a supply chain.
  case layered
  /// One great cycle and some chords.
  case ring
  /// A long chain with edges that jump back: deep for searches.
  case ladder

  func graph(seed: Int, nodeCount: Int = 12) -> Digraph {
    var random = SplitMix64(seed: UInt64(seed))
    let edges: [[Int]]
    switch self {
    case .sparse:
      edges = (0..<nodeCount).map { _ in
        [random.index(below: nodeCount), random.index(below: nodeCount)]
      }
    case .dense:
      edges = (0..<nodeCount * nodeCount).filter { _ in random.index(below: 2) == 0 }
        .map { [$0 / nodeCount, $0 % nodeCount] }
    case .crowded:
      edges = (0..<3 * nodeCount).map { _ in
        [random.index(below: nodeCount / 3), random.index(below: nodeCount / 3)]
      }
    case .acyclic:
      edges = (0..<2 * nodeCount).map { _ in
        let target = 1 + random.index(below: nodeCount - 1)
        return [random.index(below: target), target]
      }
    case .layered:
      edges = (0..<3 * nodeCount).map { _ in
        let source = random.index(below: nodeCount - 3)
        return [source, (source / 3 + 1) * 3 + random.index(below: 3)]
      }
      .filter { $0[1] < nodeCount }
    case .ring:
      edges =
        (0..<nodeCount).map { [$0, ($0 + 1) % nodeCount] }
        + (0..<nodeCount / 3).map { _ in
          [random.index(below: nodeCount), random.index(below: nodeCount)]
        }
    case .ladder:
      edges =
        (1..<nodeCount).map { [$0 - 1, $0] }
        + (0..<nodeCount / 2).map { _ in
          let source = 1 + random.index(below: nodeCount - 1)
          return [source, random.index(below: source)]
        }
    }
    return Digraph(nodeCount: nodeCount, shuffling: edges, with: &random)
  }
}

extension Digraph {
  /// The graph of pairs of nodes, as textbooks print them.
  init(nodeCount: Int, _ edges: [[Int]]) {
    var builder = DigraphBuilder(nodeCount: nodeCount)
    for edge in edges { builder.addEdge(from: NodeID(edge[0]), to: NodeID(edge[1])) }
    self = builder.graph()
  }

  /// A graph whose edges come in no order, so that nothing rests on their being sorted.
  fileprivate init(nodeCount: Int, shuffling edges: [[Int]], with random: inout SplitMix64) {
    self.init(nodeCount: nodeCount, edges.shuffled(using: &random))
  }

  /// Every graph of a few nodes without parallel edges.
  static func all(nodeCount: Int, selfLoops: Bool) -> some Sequence<Digraph> {
    let pairs = (0..<nodeCount * nodeCount).map { [$0 / nodeCount, $0 % nodeCount] }
      .filter { selfLoops || $0[0] != $0[1] }
    return (0..<1 << pairs.count).lazy.map { bits in
      Digraph(
        nodeCount: nodeCount, pairs.indices.filter { bits >> $0 & 1 == 1 }.map { pairs[$0] })
    }
  }

  /// The graphs of four nodes without parallel edges and loops, numbered: one in 32 of them, or
  /// all where many cases are wanted; see ``seeds(_:)``.
  static var someOfFour: some Sequence<(offset: Int, element: Digraph)> {
    let isHeavy = seeds(0..<1).count > 1
    return all(nodeCount: 4, selfLoops: false).enumerated().filter { number, _ in
      isHeavy || (number &* 40503) >> 8 & 31 == 0
    }
  }

  /// Lengths below ten, whole ones if asked for, with some zero and some closed.
  func lengths(seed: Int, whole: Bool = true) -> EdgeColumn<Double> {
    var random = SplitMix64(seed: UInt64(seed) &* 7919 &+ 1)
    return EdgeColumn(
      edges.map { _ in
        switch random.index(below: 10) {
        case 0: 0
        case 1: .infinity
        default: whole ? Double(random.index(below: 6)) : Double(random.index(below: 1000)) / 10
        }
      })
  }
}
