/// A greatest flow from some nodes to others, and two cuts that prove that none is greater.
///
/// - The flow respects every capacity and is conserved at every node, to the last bit.
/// - No flow is greater than any cut is wide, so a flow as great as a cut is a greatest one
///   (weak duality); ``verify()`` checks this without solving anything again.
/// - The side of the sources is smallest in ``nearSourceCut`` and greatest in ``nearSinkCut``.
///   Where both are the same the least cut is the only one.
///
/// Amounts are counted in fixed point: whole multiples of a power of two. This is exact for whole
/// numbers and all other `Double`s whose finest bit is not more than 2⁶⁰ times finer than what
/// sources can send; only where the numbers differ that much are capacities rounded down, and
/// ``gap`` says how much flow that may have cost.
public struct MaximumFlow: Sendable {
  let problem: FlowProblem
  /// The flow along each edge.
  var edgeUnits: FlowColumn
  /// The flow through each node, what begins and ends there included.
  var nodeUnits: FlowColumn
  var valueUnits: Int128

  /// The least cut nearest the sources.
  public internal(set) var nearSourceCut: FlowCut
  /// The least cut nearest the sinks.
  public internal(set) var nearSinkCut: FlowCut
  /// How much greater the true maximum may be than ``value``; zero where nothing was rounded.
  public internal(set) var gap: Double

  /// The graph the flow is in.
  public var graph: Digraph { problem.graph }
  /// Where flow may begin, in order and each once.
  public var sources: [NodeID] { problem.sources }
  /// Where flow may end, in order and each once.
  public var sinks: [NodeID] { problem.sinks }
  /// The capacity of each edge.
  public var capacities: EdgeColumn<Double> { problem.capacities }
  /// The capacity of each node, if nodes have any.
  public var nodeCapacities: NodeColumn<Double>? { problem.nodeCapacities }

  /// How much flows in all.
  public var value: Double { problem.units.worth(valueUnits) }

  /// The flow along every edge.
  ///
  /// - Complexity: O(E).
  public var flows: EdgeColumn<Double> { EdgeColumn(edgeUnits.worth(in: problem.units)) }

  /// The flow along an edge.
  public func flow(along edge: EdgeID) -> Double { problem.units.worth(edgeUnits[edge.index]) }

  /// The flow through a node; what begins and what ends there counts once.
  public func flow(through node: NodeID) -> Double { problem.units.worth(nodeUnits[node.index]) }
}
