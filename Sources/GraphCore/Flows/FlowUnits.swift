/// The fixed-point numbers a flow is counted in: whole multiples of a power of two.
///
/// A unit is exact for whole numbers, and for all `Double`s where the sum of what the sources can
/// send is not too great beside the finest capacity; else capacities are rounded down to units.
struct FlowUnits: Hashable, Sendable {
  /// What one unit is worth; a power of two.
  let size: Double
  /// More units than any flow has; capacities are cut down to it, infinite ones among them.
  let limit: Int64

  /// The units for capacities, the finest of which allow for a total in 62 bits.
  ///
  /// - Parameters:
  ///   - finest: The exponent of the lowest bit that any capacity has set.
  ///   - total: At least the sum of what the sources can send.
  ///   - bound: At least the greatest flow, and at most `total`.
  init(finest: Int, total: Double, bound: Double) {
    let exponent = total > 0 ? max(finest, Int(total.exponent) - 60) : finest
    size = Double(sign: .plus, exponent: exponent, significand: 1)
    limit = Int64(bound / size) + 1
  }

  /// The units in a capacity, rounded down.
  @inline(__always)
  func units(_ capacity: Double) -> Int64 {
    let quotient = capacity / size
    return quotient < Double(limit) ? Int64(quotient) : limit
  }

  /// What a number of units is worth, rounded down where a `Double` cannot hold it.
  func worth(_ units: Int64) -> Double {
    let nearest = Double(units)
    return (nearest > Double(Int64(1) << 53) && Int64(nearest) > units ? nearest.nextDown : nearest)
      * size
  }

  /// What is lost where a capacity is rounded down; nothing where it is cut down to the limit.
  func loss(_ capacity: Double) -> Double {
    let units = units(capacity)
    return units < limit ? capacity - Double(units) * size : 0
  }

  /// The exponent of the lowest bit that any of the numbers has set, or `nil` if all are zero or
  /// infinite.
  static func finestExponent(_ numbers: [Double]) -> Int? {
    var finest = Int.max
    for number in numbers where number > 0 && number < .infinity {
      let bits = number.significandBitPattern
      let exponent = number.isNormal ? Int(number.exponent) : -1022
      let low = number.isNormal && bits == 0 ? exponent : exponent - 52 + bits.trailingZeroBitCount
      finest = min(finest, low)
    }
    return finest == Int.max ? nil : finest
  }
}
