/// Why a graph cannot say what is asked of its names and attributes.
public enum AttributeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// No node has this name.
  case unknownNode(String, nearest: [String])
  /// No node has this id, but one has it as the value of an attribute.
  case namedByAttribute(String, attribute: String, node: String)
  /// Two nodes, whose ids are named, have the same value of the attribute that is to name them.
  case sameName(String, first: String, second: String)
  /// No node, or no edge, has this attribute.
  case unknownAttribute(String, isOfNodes: Bool, nearest: [String], known: [String])
  /// Some nodes or edges have no value, the first of which is named.
  case missing(attribute: String, element: String, count: Int)
  /// The value of a node or edge is no number.
  case notANumber(attribute: String, element: String, value: String)
  /// The value of a node or edge is too small or too large.
  case outOfRange(attribute: String, element: String, value: Double, range: ClosedRange<Double>)

  /// One sentence with the offending value, and what to do.
  public var description: String {
    switch self {
    case .unknownNode(let name, let nearest):
      "no node '\(name.shortened(to: 60))' in this graph" + Self.question(nearest)
    case .namedByAttribute(let name, let attribute, let node):
      "no node has the id '\(name.shortened(to: 60))', but '\(node.shortened(to: 60))' has the "
        + "'\(attribute.shortened(to: 60))' '\(name.shortened(to: 60))': "
        + "let that attribute name the nodes, or use the id"
    case .sameName(let name, let first, let second):
      "nodes '\(first.shortened(to: 60))' and '\(second.shortened(to: 60))' would both be named "
        + "'\(name.shortened(to: 60))'"
    case .unknownAttribute(let name, let isOfNodes, let nearest, let known):
      "no \(isOfNodes ? "node" : "edge") has an attribute '\(name.shortened(to: 60))'"
        + (nearest.isEmpty ? Self.list(known) : Self.question(nearest))
    case .missing(let attribute, let element, let count):
      "'\(attribute)' is missing for \(element)"
        + (count > 1 ? " and \(count - 1) more" : "")
    case .notANumber(let attribute, let element, let value):
      "'\(attribute)' of \(element) is '\(value.shortened(to: 60))', which is no number"
    case .outOfRange(let attribute, let element, let value, let range):
      "'\(attribute)' of \(element) is \(value.written), which is "
        + (value < range.lowerBound
          ? "below \(range.lowerBound.written)" : "above \(range.upperBound.written)")
    }
  }

  private static func question(_ nearest: [String]) -> String {
    guard !nearest.isEmpty else { return "" }
    return ": did you mean "
      + nearest.map { "'\($0.shortened(to: 60))'" }.joined(separator: " or ") + "?"
  }

  private static func list(_ known: [String]) -> String {
    known.isEmpty
      ? ": there are none"
      : ": there is " + known.prefix(20).map { "'\($0.shortened(to: 60))'" }.joined(separator: ", ")
  }
}
