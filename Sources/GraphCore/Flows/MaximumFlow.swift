/// A greatest flow from some nodes to others, and two cuts that prove that none is greater.
///
/// - The flow respects every capacity and is conserved at every node, to the last bit.
/// - Nothing flows in circles.
/// - No flow is greater than any cut is wide, so a flow as great as a cut is a greatest one
///   (weak duality); ``verify()`` checks this without solving anything again.
/// - The side of the sources is smallest in ``nearSourceCut`` and greatest in ``nearSinkCut``.
///   Where both are the same the least cut is the only one.
///
/// Amounts are counted in whole units, of up to 128 bits. Capacities that no flow can fill set no
/// unit. Where all others are decimals of at most 15 digits, the unit is one of theirs: 0.1 and 0.2
/// are as wide as 0.3. Else it is a power of two of which all are whole multiples. Only where what
/// sources can send is more than 2¹²³ such units are capacities rounded down, and ``gap`` says how
/// much flow that may have cost; the nearest cuts are then those of the rounded capacities.
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
  /// How much greater the true maximum may be than ``value``: zero where nothing was rounded, one
  /// unit in the last place where only a `Double` cannot hold the value.
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
