/// A power of two that numbers are counted in, so that sums and differences are exact.
struct CostUnit: Hashable, Sendable {
  /// What one unit is worth.
  let size: Double
  private let inverse: Double

  /// The greatest power of two in which all numbers are whole, at most one; or a greater one if
  /// some `total` would be more than 2 to the power of its `bits` units.
  init(of numbers: some Sequence<Double>, limits: [Limit]) {
    var exponent = 0
    for number in numbers where number != 0 && number.isFinite {
      exponent = min(exponent, Self.lowestBit(number))
    }
    for limit in limits where limit.total > 0 {
      exponent = max(exponent, Int(limit.total.exponent) + 1 - limit.bits)
    }
    exponent = max(-1000, min(1020, exponent))
    size = Double(sign: .plus, exponent: exponent, significand: 1)
    inverse = Double(sign: .plus, exponent: -exponent, significand: 1)
  }

  /// A sum that must stay below 2 to the power of `bits` units.
  struct Limit {
    let total: Double
    let bits: Int
  }

  /// The whole units in a number that is not negative; 2⁶² of them where there are more, which no
  /// network ships.
  @inline(__always)
  func floor(_ number: Double) -> Int64 { Int64(min(number * inverse, 0x1p62)) }

  /// The units nearest to a number, of two the one farther from zero.
  @inline(__always)
  func nearest(_ number: Double) -> Int64 {
    let scaled = number * inverse
    let whole = Int64(scaled)
    let rest = scaled - Double(whole)
    return rest >= 0.5 ? whole + 1 : rest <= -0.5 ? whole - 1 : whole
  }

  /// The units in a number that is a whole number of them, or `nil` if it is not.
  @inline(__always)
  func exactly(_ number: Double) -> Int64? { Int64(exactly: number * inverse) }

  /// What a number of units is worth.
  @inline(__always)
  func worth(_ units: Int64) -> Double { Double(units) * size }

  /// The exponent of the lowest bit that is set in a number.
  private static func lowestBit(_ number: Double) -> Int {
    let bits = number.significandBitPattern
    guard number.isNormal else { return -1074 }
    return Int(number.exponent) - (bits == 0 ? 0 : 52 - bits.trailingZeroBitCount)
  }
}
