extension Drawing {
  /// One line of the legend: a sample and what it means.
  public struct LegendEntry: Sendable, Hashable {
    /// What the sample looks like.
    public enum Sample: Sendable, Hashable {
      /// A small box.
      case box(fill: Color, border: Color, borderWidth: Double, borderStyle: LineStyle)
      /// A short line.
      case line(color: Color, width: Double, style: LineStyle)
      /// A badge.
      case badge(Badge)
      /// A row of small boxes that touch, from low to high.
      case ramp([Color])
    }

    /// What the sample looks like.
    public var sample: Sample

    /// What it means.
    public var text: String

    /// An entry for a sample.
    public init(_ sample: Sample, _ text: String) {
      self.sample = sample
      self.text = text
    }

    /// An entry for a kind of box.
    public static func box(
      _ text: String, fill: Color, border: Color = .mutedInk, borderWidth: Double = 0.8,
      borderStyle: LineStyle = .solid
    ) -> LegendEntry {
      LegendEntry(
        .box(fill: fill, border: border, borderWidth: borderWidth, borderStyle: borderStyle), text)
    }

    /// An entry for a kind of line.
    public static func line(
      _ text: String, color: Color, width: Double = 2, style: LineStyle = .solid
    ) -> LegendEntry {
      LegendEntry(.line(color: color, width: width, style: style), text)
    }

    /// An entry for a kind of badge.
    public static func badge(_ text: String, _ badge: Badge) -> LegendEntry {
      LegendEntry(.badge(badge), text)
    }

    /// An entry for the colors of ``Color/loss(_:)``.
    public static func lossRamp(_ text: String) -> LegendEntry {
      LegendEntry(.ramp((0...4).map { Color.loss(Double($0) / 4) }), text)
    }
  }
}
