/// The parts of a graph within which every node reaches every other.
///
/// Each node is in one component; a node on no cycle is a component alone. Components are numbered
/// so that an edge never leads to one with a lower number. That is the proof that none is too
/// small, for the nodes of two components could not reach each other both ways; that each is
/// connected is proved by a search each way from any of its members.
public struct StrongComponents: Hashable, Sendable {
  /// The number of the component each node is in.
  public let numbers: NodeColumn<Int32>
  /// Where each component begins in ``sorted``; one more entry than components.
  private let offsets: [Int32]
  /// The nodes by component, and by id in each.
  private let sorted: [NodeID]

  init(numbers: NodeColumn<Int32>, count: Int) {
    self.numbers = numbers
    let index = AdjacencyIndex(nodeCount: count, near: numbers.values, far: numbers.values)
    offsets = index.offsets
    sorted = index.edges.map { NodeID(Int($0)) }
  }

  /// The number of components.
  public var count: Int { offsets.count - 1 }

  /// The number of the component a node is in.
  public func component(of node: NodeID) -> Int { Int(numbers[node]) }

  /// The nodes of a component, in order of id.
  ///
  /// - Precondition: `component` is at least zero and below ``count``.
  /// - Complexity: O(1).
  public func members(of component: Int) -> ArraySlice<NodeID> {
    sorted[Int(offsets[component])..<Int(offsets[component + 1])]
  }

  /// Whether each of two nodes reaches the other; a node reaches itself.
  public func areConnected(_ first: NodeID, _ second: NodeID) -> Bool {
    numbers[first] == numbers[second]
  }
}
