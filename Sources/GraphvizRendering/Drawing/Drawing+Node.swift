extension Drawing {
  /// One box of a drawing.
  public struct Node: Sendable, Hashable {
    /// The lines of the label; one or two read best.
    ///
    /// The first is the name, in bold. Three lines fit; where there are fewer, a long name takes
    /// the room. What is too long for the box all the same ends in an ellipsis.
    public var lines: [String]

    /// The index of the column it stands in.
    ///
    /// Nil, or an index that is not there, lets the edges decide.
    public var column: Int?

    /// What it belongs to, such as a country: a hint to keep those of one group together.
    ///
    /// In SVG each group becomes a class, `group-0`, `group-1` and so on by first appearance.
    public var group: String?

    /// The color of the box.
    public var fill: Color

    /// The color of its border.
    public var border: Color

    /// The width of its border in points, 0 to 6.
    public var borderWidth: Double

    /// How its border is drawn.
    public var borderStyle: LineStyle

    /// A short text on the corner of the box, such as "−38 %"; nil for none.
    public var badge: Badge?

    /// What a browser shows while the pointer rests on the box; empty shows the label in full.
    public var tooltip: String

    /// A white box with a gray border.
    public init(
      _ lines: [String], column: Int?, group: String? = nil, fill: Color = .paper,
      border: Color = .mutedInk, borderWidth: Double = 0.8, borderStyle: LineStyle = .solid,
      badge: Badge? = nil, tooltip: String = ""
    ) {
      self.lines = lines
      self.column = column
      self.group = group
      self.fill = fill
      self.border = border
      self.borderWidth = borderWidth
      self.borderStyle = borderStyle
      self.badge = badge
      self.tooltip = tooltip
    }
  }

  /// A short text on the corner of a box, so that a message does not rest on color alone.
  public struct Badge: Sendable, Hashable {
    /// The text; eight characters at most read well.
    public var text: String

    /// The color behind the text.
    public var fill: Color

    /// A badge, dark unless told.
    public init(_ text: String, fill: Color = .ink) {
      self.text = text
      self.fill = fill
    }
  }
}
