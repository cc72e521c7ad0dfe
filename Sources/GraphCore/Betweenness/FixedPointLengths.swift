/// Lengths as whole numbers, so that sums are exact and ways tie where they are equally long.
///
/// Sums of floating-point numbers depend on their order: 0.1 + 0.7 and 0.3 + 0.5 differ, and one of
/// two equally short ways is lost; and one great number swallows what small ones differ in. Here
/// 126 bits hold the sum of every path, on a ``LengthScale`` that spends none on the space between
/// lengths that are far apart. Where that is not enough, lengths are rounded, and this tells.
struct FixedPointLengths: Sendable {
  /// Whole numbers as wide as it takes; the greatest of either kind is above the sum of any path.
  enum Values: Sendable {
    case narrow([UInt64])
    case wide([UInt128])
  }

  let values: Values
  let scale: LengthScale
  /// What lengths were rounded to whole multiples of, none to zero; zero if none was rounded.
  var rounding: Double { scale.reading.rounding }

  private static let narrowBits = 62
  private static let wideBits = 126

  /// Reads finite lengths, of which a path adds up at most `stepCount`.
  ///
  /// - Complexity: O(*n*); or O(*n* log *n*) if 62 bits do not hold the sums just so.
  init(_ lengths: [Double], stepCount: Int) {
    let reading = LengthReading(exactlyFor: lengths)
    var scale = LengthScale(of: lengths, reading, stepCount: stepCount)
    if scale.bits > Self.narrowBits {
      let distinct = Set(lengths).subtracting([0]).sorted()
      func spread(_ reading: LengthReading) -> LengthScale {
        LengthScale(spreading: distinct, reading, stepCount: stepCount)
      }
      scale = spread(reading)
      if scale.bits > Self.wideBits { scale = spread(.binary) }
      while scale.bits > Self.wideBits {
        scale = spread(.rounded(to: scale.least + scale.bits - Self.wideBits))
      }
    }
    values =
      scale.bits > Self.narrowBits
      ? .wide(lengths.map { scale.units(of: $0) })
      : .narrow(lengths.map { UInt64(scale.units(of: $0)) })
    self.scale = scale
  }
}
