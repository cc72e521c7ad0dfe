/// What the loss of each group of nodes costs: how much less can flow without all its nodes.
public struct GroupVitality: Sendable {
  /// A greatest flow with all nodes there, and the proof of it.
  public let flow: MaximumFlow
  let members: NodeLists
  /// The drop of the greatest flow when a group goes, of every group.
  public internal(set) var values: [Double]
  /// How much each value may be wrong at most either way, beyond what a `Double` cannot hold of it;
  /// zero where no capacity was rounded.
  public let gap: Double

  /// The number of groups.
  public var groupCount: Int { members.count }

  /// The nodes of a group, in order.
  public func nodes(ofGroup group: Int) -> [NodeID] { Array(members[group]) }

  /// The proof of one value: solves the network without the group.
  public func certificate(of group: Int) -> VitalityCertificate {
    VitalityCertificate(
      flow: flow, without: Array(members[group]), edges: [], vitality: values[group])
  }

  /// Whether the flow is proven to be greatest and no value contradicts it.
  ///
  /// Checks that no group is worth more than what flows through its nodes together, nor than the
  /// whole flow, and none less than what any of its nodes has in a least cut. What lies between
  /// takes a certificate for each group.
  ///
  /// - Complexity: O(V + E), and O(*n*) for groups of *n* nodes in all.
  public func verify() -> Bool {
    guard flow.verify(), values.count == members.count else { return false }
    let least = flow.leastNodeLosses()
    return members.indices.allSatisfy { index in
      let (group, value) = (members[index], values[index])
      var through: Int128 = 0
      for node in group { through &+= flow.nodeUnits[node.index] }
      let most = flow.problem.units.worth(min(through, flow.valueUnits))
      return value >= 0 && value <= most && group.allSatisfy { value >= least[$0.index] }
    }
  }
}
