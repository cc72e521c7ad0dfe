/// The parts of a graph within which every node reaches every other.
///
/// Each node is in one component; a node on no cycle is a component alone. Components are numbered
/// so that an edge never leads to one with a lower number. That is the proof that none is too
/// small, for the nodes of two components could not reach each other both ways; that each is
/// connected is proved by a search each way from any of its members (``verify()``).
public struct StrongComponents: Hashable, Sendable {
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

  /// Whether each of two nodes reaches the other; a node reaches itself.
  public func areConnected(_ first: NodeID, _ second: NodeID) -> Bool {
    numbers[first] == numbers[second]
  }

  /// Whether no edge leads to a lower number, and every component is connected both ways.
  ///
  /// - Complexity: O(V + E).
  public func verify() -> Bool {
    let values = numbers.values
    let ends = zip(graph.sources, graph.targets)
    return values.count == graph.nodeCount
      && ends.allSatisfy { values[Int($0)] <= values[Int($1)] }
      && partition.isConnected(along: [graph.leaving])
      && partition.isConnected(along: [graph.entering])
  }
}
