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
    guard case .attribute(let name) = choice else { return [] }
    return try groups(by: name)
  }

  /// The groups that the values of an attribute make; how many nodes are in none is assumed.
  private mutating func groups(by attribute: String) throws(Failure) -> [NodeGroup] {
    let values: NodeColumn<String?>
    do throws(AttributeError) {
      values = try file.nodeTexts(attribute)
    } catch {
      throw Failure(error)
    }
    let known = values.values.compactMap(\.self)
    let count = Set(known).count
    // A group is one bit for each node of the graph.
    guard count * (graph.nodeCount / 8) < 1 << 31 else {
      throw Failure(.usage, "'\(attribute)' has \(count) values, which are too many groups")
    }
    if known.count < values.count {
      assume("\(counted(values.count - known.count, "node")) without \(attribute) in no group")
    }
    do throws(AttributeError) {
      return try file.nodeGroups(attribute)
    } catch {
      throw Failure(error)
    }
  }
}
