extension Drawing {
  /// One line of a drawing, from a node to a node.
  ///
  /// An edge that does not lead to a later column gets an arrowhead, for the reader cannot guess
  /// its direction.
  public struct Edge: Sendable, Hashable {
    /// The index of the node where it starts.
    public var from: Int

    /// The index of the node where it ends; may be the same node.
    public var to: Int

    /// The width of the line in points, 0.25 to 24; see ``width(of:largest:)``.
    public var width: Double

    /// The color of the line.
    ///
    /// A little transparency keeps crossings readable.
    public var color: Color

    /// How the line is drawn.
    public var style: LineStyle

    /// A short text on the line; empty for none.
    public var label: String

    /// How much it matters that the line is short and straight, 0 to 100.
    public var weight: Int

    /// What a browser shows while the pointer rests on the line; empty shows the names of its ends.
    public var tooltip: String

    /// A thin gray line unless told.
    public init(
      from: Int, to: Int, width: Double = 1, color: Color = .mutedInk.opacity(0.45),
      style: LineStyle = .solid, label: String = "", weight: Int = 1,
      tooltip: String = ""
    ) {
      self.from = from
      self.to = to
      self.width = width
      self.color = color
      self.style = style
      self.label = label
      self.weight = weight
      self.tooltip = tooltip
    }

    /// The width for an amount: in proportion, and never too thin to see.
    ///
    /// The largest amount is 18 points wide.
    public static func width(of amount: Double, largest: Double) -> Double {
      guard amount > 0, largest > 0, amount.isFinite else { return 0.5 }
      return max(0.5, 18 * min(amount / largest, 1))
    }

    /// What widths are brought into.
    static let widths = 0.25...24.0
  }
}
