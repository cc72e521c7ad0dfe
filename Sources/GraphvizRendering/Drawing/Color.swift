/// A color of a picture, in sRGB.
public struct Color: Sendable, Hashable {
  /// How much red, from 0 to 255.
  public var red: UInt8

  /// How much green, from 0 to 255.
  public var green: UInt8

  /// How much blue, from 0 to 255.
  public var blue: UInt8

  /// How much the color hides what lies under it, from 0 (nothing) to 255 (all).
  public var alpha: UInt8

  /// A color from its parts; opaque unless told.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// A color from its web notation, `#RRGGBB` or `#RRGGBBAA`; nil for anything else.
  public init?(hex: String) {
    let digits = hex.utf8.dropFirst()
    guard hex.utf8.first == UInt8(ascii: "#"), digits.count == 6 || digits.count == 8 else {
      return nil
    }
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    self.init(digits.count == 8 ? value >> 8 : value)
    if digits.count == 8 { alpha = UInt8(truncatingIfNeeded: value) }
  }

  /// A color from `0xRRGGBB`.
  init(_ rgb: UInt32) {
    self.init(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }

  /// The web notation: `#RRGGBB`, or `#RRGGBBAA` where the color is not opaque.
  public var hex: String {
    let parts = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    return parts.reduce(into: "#") { text, part in
      if part < 16 { text += "0" }
      text += String(part, radix: 16, uppercase: true)
    }
  }

  /// The same color, letting through what lies under it; `opacity` from 0 to 1.
  public func opacity(_ opacity: Double) -> Color {
    var copy = self
    copy.alpha = UInt8((min(max(opacity, 0), 1) * 255).rounded())
    return copy
  }

  /// The color of text that is easiest to read on this one: nearly black or white.
  ///
  /// Chosen by the contrast ratio of WCAG 2, which weighs the eye's response to red, green and
  /// blue.
  public var readableInk: Color {
    luminance > 0.21 ? .ink : .paper
  }

  /// Relative luminance, 0 for black to 1 for white.
  ///
  /// Gamma is taken as 2, which orders colors as WCAG's curve does.
  private var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share * share
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The color a share of the way from this one to another, each part by itself.
  func mixed(with other: Color, share: Double) -> Color {
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + (Double(to) - Double(from)) * share).rounded())
    }
    return Color(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }
}
