/// One value for every node of a graph.
///
/// Everything that is known of a node lives in a column beside the graph: names, capacities, marks.
public struct NodeColumn<Value> {
  /// The values, in the order of the nodes.
  public var values: [Value]

  /// A column of the given values, the first for node 0.
  @inlinable
  public init(_ values: [Value]) {
    self.values = values
  }

  /// A column with the same value for each of `count` nodes.
  @inlinable
  public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// The value of one node.
  @inlinable
  public subscript(node: NodeID) -> Value {
    get { values[node.index] }
    _modify { yield &values[node.index] }
  }

  /// The number of nodes.
  @inlinable
  public var count: Int { values.count }

  /// The nodes that have a value, in order.
  @inlinable
  public var nodes: [NodeID] { values.indices.map(NodeID.init) }

  /// A column of what a function makes of each value.
  @inlinable
  public func map<Result, Failure>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> NodeColumn<Result> {
    NodeColumn<Result>(try values.map(transform))
  }
}

extension NodeColumn: Sendable where Value: Sendable {}
extension NodeColumn: Equatable where Value: Equatable {}
extension NodeColumn: Hashable where Value: Hashable {}
