import GraphCore

/// The nodes that share one value of an attribute: a country, an operator, a stage.
public struct NodeGroup: Hashable, Sendable {
  /// The value they share, as text.
  public let name: String
  /// The nodes.
  public let nodes: NodeSet
}

extension NamedGraph {
  /// The nodes by the value of an attribute, groups in order of first appearance.
  ///
  /// A node without a value is in no group.
  ///
  /// - Throws: ``AttributeError/unknownAttribute(_:isOfNodes:nearest:known:)``.
  /// - Complexity: O(V) for each group.
  public func nodeGroups(_ attribute: String) throws(AttributeError) -> [NodeGroup] {
    let column = try nodeAttribute(attribute)
    var names: [String] = []
    var members: [AttributeValue: Int] = [:]
    var groups: [[NodeID]] = []
    for position in 0..<column.count {
      guard let value = column[position] else { continue }
      if let group = members[value] {
        groups[group].append(NodeID(position))
      } else {
        members[value] = groups.count
        names.append(value.text)
        groups.append([NodeID(position)])
      }
    }
    return zip(names, groups).map {
      NodeGroup(name: $0, nodes: NodeSet($1, nodeCount: graph.nodeCount))
    }
  }
}
