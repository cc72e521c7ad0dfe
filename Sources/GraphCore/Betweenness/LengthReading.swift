/// How lengths are read as whole numbers of something.
struct LengthReading: Sendable {
  /// A length of one is so many of what is counted, a power of ten; one where `Double`s are taken
  /// for what they are.
  let power: Double
  private let isDecimal: Bool
  /// The power of two that lengths are rounded to multiples of; `nil` if they are not.
  private let roundedExponent: Int?

  /// Of `Double`s as what they are: multiples of some power of two.
  static let binary = LengthReading(power: 1, isDecimal: false, roundedExponent: nil)

  /// Of `Double`s as multiples of 2 to the power of an exponent, the nearest but not zero.
  static func rounded(to exponent: Int) -> LengthReading {
    LengthReading(power: 1, isDecimal: false, roundedExponent: exponent)
  }

  /// The first of these that changes no length: as multiples of a power of ten from 1 down to
  /// 10⁻¹⁵, each length being the `Double` nearest to one, or as multiples of a power of two.
  init(exactlyFor lengths: [Double]) {
    var power = 1.0
    for _ in 0...15 {
      let reading = LengthReading(power: power, isDecimal: true, roundedExponent: nil)
      if lengths.allSatisfy({ reading.number($0) != nil }) {
        self = reading
        return
      }
      power *= 10
    }
    self = .binary
  }

  private init(power: Double, isDecimal: Bool, roundedExponent: Int?) {
    self.power = power
    self.isDecimal = isDecimal
    self.roundedExponent = roundedExponent
  }

  /// What lengths are rounded to multiples of; zero if they are not.
  var rounding: Double {
    roundedExponent.map { Double(sign: .plus, exponent: $0, significand: 1) } ?? 0
  }

  /// The number that a finite length is read as; `nil` if it is no decimal of so few places.
  func number(_ length: Double) -> BinaryNumber? {
    guard isDecimal else {
      let exact = BinaryNumber(exactly: length)
      return roundedExponent.map { exact.rounded(to: $0) } ?? exact
    }
    let product = length * power
    if product < 0x1p53 {
      let whole = UInt64(product)
      let nearest = product - Double(whole) >= 0.5 ? whole + 1 : whole
      return Double(nearest) / power == length ? BinaryNumber(UInt128(nearest)) : nil
    }
    // A greater one must be whole, for a `Double` has no room left for all places.
    guard length >= 0x1p53 || Double(UInt64(length)) == length else { return nil }
    return BinaryNumber(exactly: length, times: UInt128(power))
  }
}
