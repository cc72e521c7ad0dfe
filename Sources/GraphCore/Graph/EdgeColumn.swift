/// One value for every edge of a graph.
///
/// Everything that is known of an edge lives in a column beside the graph: costs, capacities,
/// flows.
public struct EdgeColumn<Value> {
  /// The values, in the order of the edges.
  public var values: [Value]

  /// A column of the given values, the first for edge 0.
  @inlinable
  public init(_ values: [Value]) {
    self.values = values
  }

  /// A column with the same value for each of `count` edges.
  @inlinable
  public init(repeating value: Value, count: Int) {
    values = Array(repeating: value, count: count)
  }

  /// The value of one edge.
  @inlinable
  public subscript(edge: EdgeID) -> Value {
    get { values[edge.index] }
    _modify { yield &values[edge.index] }
  }

  /// The number of edges.
  @inlinable
  public var count: Int { values.count }

  /// The edges that have a value, in order.
  @inlinable
  public var edges: [EdgeID] { values.indices.map(EdgeID.init) }

  /// A column of what a function makes of each value.
  @inlinable
  public func map<Result, Failure>(
    _ transform: (Value) throws(Failure) -> Result
  ) throws(Failure) -> EdgeColumn<Result> {
    EdgeColumn<Result>(try values.map(transform))
  }
}

extension EdgeColumn: Sendable where Value: Sendable {}
extension EdgeColumn: Equatable where Value: Equatable {}
extension EdgeColumn: Hashable where Value: Hashable {}
