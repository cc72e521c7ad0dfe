/// The parts of a graph that hang together, whichever way its edges run.
///
/// Each node is in one component; a node without edges to others is a component alone. Components
/// are numbered by their least node.
public struct WeakComponents: Hashable, Sendable {
  /// The graph.
  public let graph: Digraph
  private let partition: Partition

  init(of graph: Digraph, numbers: NodeColumn<Int32>, count: Int) {
    self.graph = graph
    partition = Partition(numbers: numbers, count: count)
  }

  /// The number of the component each node is in.
  public var numbers: NodeColumn<Int32> { partition.numbers }

  /// The number of components.
  public var count: Int { partition.count }

  /// The number of the component with the most nodes, the first of equals; `nil` without nodes.
  ///
  /// - Complexity: O(*n*) for *n* components.
  public var largest: Int? { partition.largest }

  /// The number of the component a node is in.
  public func component(of node: NodeID) -> Int { Int(numbers[node]) }

  /// The nodes of a component, in order of id.
  ///
  /// - Precondition: `component` is at least zero and below ``count``.
  /// - Complexity: O(1).
  public func members(of component: Int) -> ArraySlice<NodeID> { partition.members(of: component) }

  /// Whether two nodes are in one component; a node is in its own.
  public func areConnected(_ first: NodeID, _ second: NodeID) -> Bool {
    numbers[first] == numbers[second]
  }

  /// Whether no edge joins two components, and a search reaches all of each from its first node.
  ///
  /// Searches, while the answer was found by uniting sets: the two have nothing in common.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    let values = numbers.values
    let ends = zip(graph.sources, graph.targets)
    return values.count == graph.nodeCount
      && ends.allSatisfy { values[Int($0)] == values[Int($1)] }
      && partition.isConnected(along: [graph.leaving, graph.entering])
  }
}
