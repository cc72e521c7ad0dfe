import ArgumentParser
import GraphCore
import GraphFiles

/// What a measure is asked of: nodes, edges, or the groups that an attribute of nodes makes.
enum ElementChoice: ExpressibleByArgument {
  case node
  case edge
  case attribute(String)

  init?(argument: String) {
    switch argument {
    case "": return nil
    case "node": self = .node
    case "edge": self = .edge
    default: self = .attribute(argument)
    }
  }

  static var allValueStrings: [String] { ["node", "edge", "ATTRIBUTE"] }

  var defaultValueDescription: String {
    switch self {
    case .node: "node"
    case .edge: "edge"
    case .attribute(let name): name
    }
  }
}

extension PlainGraph {
  /// The groups that are asked about; none where nodes or edges are.
  mutating func groups(by choice: ElementChoice) throws(Failure) -> [NodeGroup] {
    guard case .attribute(let attribute) = choice else { return [] }
    let count = try partition(by: choice).names.count
    // A group is one bit for each node of the graph.
    guard count * (graph.nodeCount / 8) < 1 << 31 else {
      throw Failure(.usage, "'\(attribute)' has \(count) values, which are too many groups")
    }
    do throws(AttributeError) {
      return try file.nodeGroups(attribute)
    } catch {
      throw Failure(error)
    }
  }

  /// The same groups by the number of the group of each node; how many nodes are in none is
  /// assumed.
  mutating func partition(by choice: ElementChoice) throws(Failure) -> NodePartition {
    guard case .attribute(let attribute) = choice else {
      return NodePartition(NodeColumn(repeating: nil, count: graph.nodeCount))
    }
    let values: NodeColumn<String?>
    do throws(AttributeError) {
      values = try file.nodeTexts(attribute)
    } catch {
      throw Failure(error)
    }
    let missing = values.values.count { $0 == nil }
    if missing > 0 {
      assume("\(counted(missing, "node")) without \(attribute) in no group")
    }
    return NodePartition(values)
  }
}

/// Groups of nodes that share a value, in order of first appearance.
struct NodePartition {
  /// The values.
  private(set) var names: [String] = []
  /// The number of the group of each node; -1 of those without a value.
  private(set) var numbers: NodeColumn<Int>

  init(_ values: NodeColumn<String?>) {
    numbers = NodeColumn(repeating: -1, count: values.count)
    var known: [String: Int] = [:]
    for node in values.nodes {
      guard let value = values[node] else { continue }
      let number = known[value] ?? names.count
      if number == names.count {
        names.append(value)
        known[value] = number
      }
      numbers[node] = number
    }
  }
}
