/// A picture of a network in columns, as a value: what is to be seen, not how it is drawn.
///
/// Nodes stand in columns from left to right, edges run between them, a title says what the reader
/// should take away, and a legend, the sources and what was left out stand below. Nothing here
/// knows what a node stands for.
///
/// - Nodes are known by their index in ``nodes``; edges name their ends by it.
/// - All texts may hold anything at all, in any script; whatever cannot be printed is dropped when
///   drawn.
/// - Numbers out of range are brought into range when drawn; an edge to a node that is not there is
///   a caller's bug.
public struct Drawing: Sendable, Hashable {
  /// The message, in one sentence.
  public var title: String

  /// What the picture shows, its unit and its year; may be empty.
  public var subtitle: String

  /// The columns, from left to right.
  public var columns: [Column]

  /// The nodes, in the order of their indices.
  public var nodes: [Node]

  /// The edges, drawn in this order: later ones lie on top.
  public var edges: [Edge]

  /// What colors, lines and badges mean.
  public var legend: [LegendEntry]

  /// Where the numbers come from, one line each.
  public var sources: [String]

  /// What the picture does not show, such as "41 links below 1 % of the flow".
  ///
  /// Empty where it shows everything.
  public var leftOut: String

  /// A drawing with nothing on it but its title.
  public init(title: String, subtitle: String = "", columns: [Column] = []) {
    self.title = title
    self.subtitle = subtitle
    self.columns = columns
    nodes = []
    edges = []
    legend = []
    sources = []
    leftOut = ""
  }

  /// Adds a node and returns its index.
  @discardableResult
  public mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  /// Adds an edge, over those already there.
  public mutating func add(_ edge: Edge) {
    edges.append(edge)
  }
}

extension Drawing {
  /// One column of a drawing, such as a stage of a chain.
  public struct Column: Sendable, Hashable {
    /// What stands above the column.
    public var heading: String

    /// A column under a heading.
    public init(_ heading: String) {
      self.heading = heading
    }
  }

  /// How a line is drawn.
  public enum LineStyle: String, Sendable, Hashable, CaseIterable {
    /// An unbroken line.
    case solid
    /// A line of dashes.
    case dashed
    /// A line of dots.
    case dotted
  }
}
