/// A whole number times a power of two, the number odd or zero.
struct BinaryNumber: Hashable, Sendable {
  let odd: UInt128
  let exponent: Int

  init(_ whole: UInt128, exponent: Int = 0) {
    let shift = whole == 0 ? 0 : whole.trailingZeroBitCount
    odd = whole >> UInt128(shift)
    self.exponent = whole == 0 ? 0 : exponent + shift
  }

  /// Just the number that a finite `Double` is, times a factor below 2⁷⁴.
  init(exactly number: Double, times factor: UInt128 = 1) {
    self.init(
      UInt128(number.significand * 0x1p52) * factor,
      exponent: number == 0 ? 0 : Int(number.exponent) - 52)
  }

  /// The nearest multiple of a power of two, of two the greater; but not zero unless it is.
  func rounded(to least: Int) -> BinaryNumber {
    let shift = least - exponent
    guard shift > 0, odd > 0 else { return self }
    guard shift < 128 else { return BinaryNumber(1, exponent: least) }
    let whole = (odd >> UInt128(shift - 1) + 1) >> 1
    return BinaryNumber(max(1, whole), exponent: least)
  }

  /// The greatest number that both are multiples of.
  func common(with other: BinaryNumber) -> BinaryNumber {
    var (great, small) = (odd, other.odd)
    while small > 0 { (great, small) = (small, small == 1 ? 0 : great % small) }
    return BinaryNumber(great, exponent: min(exponent, other.exponent))
  }

  /// How many of another number, which it is a multiple of, this is.
  func multiple(of unit: BinaryNumber) -> UInt128 {
    odd == 0 ? 0 : (odd / unit.odd) << UInt128(exponent - unit.exponent)
  }

  /// The bits of the above, which may be more than there are.
  func bits(in unit: BinaryNumber) -> Int {
    odd == 0 ? 0 : 128 - (odd / unit.odd).leadingZeroBitCount + exponent - unit.exponent
  }
}
