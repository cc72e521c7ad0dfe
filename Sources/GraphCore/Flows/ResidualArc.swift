/// One end of an edge in a residual network, with what the edge can still take both ways.
///
/// 16 bytes with amounts of 32 bits, so that a search either way reads one place in memory.
struct ResidualArc<Amount: FlowAmount> {
  /// The half-node at the other end.
  var head: Int32
  /// The arc of the same edge at the other end.
  var mate: UInt32
  /// What can still be sent from here to ``head``.
  var residual: Amount
  /// What can still be sent from ``head`` to here.
  var back: Amount
}

/// A whole number wide enough for every amount of a network.
protocol FlowAmount: FixedWidthInteger, SignedInteger, BitwiseCopyable, Sendable {
  /// A whole number wide enough for all that sources can send together.
  associatedtype Sum: FlowAmount where Sum.Sum == Sum
}

extension Int32: FlowAmount { typealias Sum = Int64 }
extension Int64: FlowAmount { typealias Sum = Int64 }
extension Int128: FlowAmount { typealias Sum = Int128 }

/// One half of a node: the entry, where its in-edges end, or the exit, where its out-edges begin.
struct HalfNode<Sum: FlowAmount> {
  /// What has come in and not gone out again.
  var excess: Sum = 0
  /// What can still be sent to the other half: what is left of the node's own capacity, or, from
  /// the exit to the entry, what flows through.
  var inner: Sum = 0
  /// The first arc; the arcs end where those of the next half begin.
  var first: UInt32 = 0
  /// The arc a search goes on with.
  var current: UInt32 = 0
  /// The next half in a list.
  var next: Int32 = -1
  /// Marks of a search.
  var mark: Int32 = 0
}
