/// The sum of any `Double`s that are neither negative nor infinite, without rounding.
///
/// Counts the least positive `Double`, 2⁻¹⁰⁷⁴, in binary, the last digits first.
struct ExactSum: Comparable {
  private var digits = [UInt64](repeating: 0, count: 36)

  init(_ numbers: [Double]) {
    for number in numbers where number > 0 { add(number) }
  }

  private mutating func add(_ number: Double) {
    let exponent = Int(number.exponentBitPattern)
    let whole = number.significandBitPattern | (exponent > 0 ? 1 << 52 : 0)
    let low = max(0, exponent - 1)
    let parts = whole.multipliedFullWidth(by: 1 << UInt64(low % 64))
    var carry = false
    for place in low / 64..<digits.count {
      let part = place == low / 64 ? parts.low : place == low / 64 + 1 ? parts.high : 0
      let (sum, first) = digits[place].addingReportingOverflow(part)
      let (total, second) = sum.addingReportingOverflow(carry ? 1 : 0)
      digits[place] = total
      carry = first || second
    }
    precondition(!carry, "there are digits for a sum of 2²⁰⁰ numbers")
  }

  static func < (left: ExactSum, right: ExactSum) -> Bool {
    left.digits.reversed().lexicographicallyPrecedes(right.digits.reversed())
  }
}
