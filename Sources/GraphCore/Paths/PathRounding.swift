/// When the lengths of two ways count as equal although rounding has made them differ.
///
/// Sums of the same lengths in another order differ in their last bits. A search that took these
/// for true differences would try all of many equal ways one after the other.
struct PathRounding: Sendable {
  /// Whether no sum is rounded: lengths are whole multiples of one power of two, less than 2⁵³ of
  /// them all together.
  let isExact: Bool
  /// The bits of a length that count when the next node or path is chosen.
  private let significant: UInt64
  /// What a length is multiplied by to say how long another may be to count as shorter.
  let improvement: Double

  /// No rounding where sums are exact, 42 bits otherwise.
  init(of lengths: [Double]) {
    isExact = Self.sumsAreExact(lengths)
    significant = isExact ? ~0 : ~0x3FF
    improvement = isExact ? 1 : 1 - 0x1p-42
  }

  /// A length without the bits that rounding may have changed.
  func key(for length: Double) -> Double {
    // The last bits of a subnormal number are a large part of it.
    length.isNormal ? Double(bitPattern: length.bitPattern & significant) : length
  }

  private static func sumsAreExact(_ lengths: [Double]) -> Bool {
    var total = 0.0
    var bound = Double.infinity
    for length in lengths where length > 0 && length < .infinity {
      // The power of two that is the last bit of this length.
      let unit = Int(length.exponent) - length.significandWidth
      bound = min(bound, Double(sign: .plus, exponent: unit + 53, significand: 1))
      total += length
      guard total < bound else { return false }
    }
    return true
  }
}
