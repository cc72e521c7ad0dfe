extension Color {
  /// Orange of the Okabe–Ito palette.
  public static let orange = Color(0xE69F00)

  /// Sky blue of the Okabe–Ito palette.
  public static let skyBlue = Color(0x56B4E9)

  /// Bluish green of the Okabe–Ito palette.
  public static let bluishGreen = Color(0x009E73)

  /// Yellow of the Okabe–Ito palette.
  public static let yellow = Color(0xF0E442)

  /// Blue of the Okabe–Ito palette.
  public static let blue = Color(0x0072B2)

  /// Vermillion of the Okabe–Ito palette.
  public static let vermillion = Color(0xD55E00)

  /// Reddish purple of the Okabe–Ito palette.
  public static let reddishPurple = Color(0xCC79A7)

  /// Nearly black: text and borders that matter.
  public static let ink = Color(0x1B2733)

  /// A gray for what supports the message: subtitles, sources, ordinary borders.
  public static let mutedInk = Color(0x5B6875)

  /// A light gray for lines that only carry context.
  public static let faint = Color(0xB4BDC6)

  /// The white of the page.
  public static let paper = Color(0xFFFFFF)

  /// The pale gray behind a column.
  public static let band = Color(0xF3F5F8)

  /// Seven colors to tell groups apart, also with impaired color vision.
  ///
  /// Source: M. Okabe and K. Ito, *Color Universal Design* (2008). Never let color be the only
  /// sign: pair it with a border, a badge or a label.
  public static let categories: [Color] = [
    .blue, .orange, .bluishGreen, .reddishPurple, .skyBlue, .vermillion, .yellow,
  ]

  /// The color of a loss, from nearly white (none, 0) over orange to dark red (everything, 1).
  ///
  /// Lightness falls steadily, so the order survives grayscale print and impaired color vision.
  /// Values outside 0…1 count as the nearer end, and a value that is not a number as 0. The steps
  /// are OrRd of ColorBrewer (C. Brewer, 2002).
  public static func loss(_ fraction: Double) -> Color {
    let steps: [Color] = [
      Color(0xFFF7EC), Color(0xFDD49E), Color(0xFC8D59), Color(0xD7301F), Color(0x7F0000),
    ]
    guard fraction > 0 else { return steps[0] }
    let place = min(fraction, 1) * Double(steps.count - 1)
    let step = min(Int(place), steps.count - 2)
    return steps[step].mixed(with: steps[step + 1], share: place - Double(step))
  }
}
