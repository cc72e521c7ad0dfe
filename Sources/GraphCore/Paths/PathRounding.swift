/// When the lengths of two ways count as equal although rounding has made them differ.
///
/// Sums of the same lengths in another order differ in their last bits. A search that took these
/// for true differences would try all of many equal ways one after the other.
struct PathRounding: Sendable {
  /// The bits of a length that count when the next node or path is chosen.
  private let significant: UInt64
  /// What a length is multiplied by to say how long another may be to count as shorter.
  let improvement: Double

  /// No rounding where lengths are whole numbers whose sums are exact, 42 bits otherwise.
  init(of lengths: [Double]) {
    let isExact = Self.sumsAreExact(lengths)
    significant = isExact ? ~0 : ~0x3FF
    improvement = isExact ? 1 : 1 - 0x1p-42
  }

  /// A length without the bits that rounding may have changed.
  func key(for length: Double) -> Double {
    Double(bitPattern: length.bitPattern & significant)
  }

  private static func sumsAreExact(_ lengths: [Double]) -> Bool {
    var total = 0.0
    for length in lengths where length < .infinity {
      // Not `rounded()`, which would make every program link the C library's mathematics.
      guard length < 0x1p53, length == Double(Int64(length)) else { return false }
      total += length
    }
    return total < 0x1p53
  }
}
