/// The whole numbers a flow is counted in, so that sums and comparisons are exact.
///
/// A unit is, of these, the first that serves:
///
/// - a power of two that is at least one, where all capacities are whole multiples of it;
/// - a power of ten, where each is the `Double` nearest to a decimal of at most 15 digits: then
///   they are taken as the decimals they were written as;
/// - a power of two of which all are whole multiples;
/// - the least power of two of which the sum of what the sources can send is less than 2¹²³;
///   only then capacities are rounded down.
///
/// What is greater than all that can flow needs no unit of its own, and is counted as no more.
struct FlowUnits: Hashable, Sendable {
  /// What one unit is worth, times ten to the power of ``digits``; a power of two.
  private let size: Double
  private let digits: Int
  private let power: Double
  /// What no flow exceeds; greater capacities are as good as infinite.
  private let bound: Double
  /// More units than any flow has; capacities are cut down to it, infinite ones among them.
  let limit: Int128
  /// The size of the numbers that hold all amounts.
  let width: Width

  /// Sizes of numbers.
  enum Width: Comparable {
    /// Of each amount 32 bits, so that an arc takes 16 bytes; of sums 64.
    case narrow
    /// 64 bits.
    case middle
    /// 128 bits.
    case wide
  }

  /// The units for capacities, infinite ones set aside.
  ///
  /// - Parameters:
  ///   - capacities: All that can matter.
  ///   - total: At least the sum of what the sources can send.
  ///   - bound: More than the greatest flow, unless both are zero, and at most `total`.
  init(_ capacities: some Sequence<Double>, total: Double, bound: Double) {
    var finest = total > 0 ? Int.max : 0
    var digits: Int? = 0
    for capacity in capacities where capacity > 0 && capacity < bound {
      finest = min(finest, Self.lowestBit(capacity))
      guard let known = digits else { continue }
      digits = Self.digits(of: capacity).map { max(known, $0) }
    }
    if finest == .max { finest = Int(total.exponent) - 60 }
    if finest < 0, let digits, digits > 0, total < 0x1p123 / Self.tens[digits] {
      self.digits = digits
      size = 1
    } else {
      self.digits = 0
      let exponent = total > 0 ? max(finest, Int(total.exponent) - 122) : finest
      size = Double(sign: .plus, exponent: exponent, significand: 1)
    }
    power = Self.tens[self.digits]
    self.bound = bound
    limit = Self.whole(bound / size * power) + 1
    let isWide = total / size * power >= 0x1p61
    width = isWide ? .wide : limit <= Int128(Int32.max) ? .narrow : .middle
  }

  /// The units in a capacity, rounded down.
  @inline(__always)
  func units(_ capacity: Double) -> Int128 {
    guard capacity < bound else { return capacity > 0 ? limit : 0 }
    return min(limit, whole(capacity))
  }

  /// The units in a number, rounded down, however many.
  @inline(__always)
  private func whole(_ number: Double) -> Int128 {
    digits == 0 ? Self.whole(number / size) : decimals(number)
  }

  /// What a number of units is worth, rounded down where a `Double` cannot hold it.
  func worth(_ units: some FlowAmount) -> Double {
    if let units = Int64(exactly: units), units.magnitude < 1 << 53 {
      return Double(units) / power * size
    }
    var worth = Double(units) / power * size
    guard units > 0 else { return worth }
    // Rounded two times, it is a few numbers off at most.
    let units = Int128(truncatingIfNeeded: units)
    for _ in 0..<4 where whole(worth) > units { worth = worth.nextDown }
    for _ in 0..<4 where whole(worth.nextUp) <= units { worth = worth.nextUp }
    return worth
  }

  /// What is lost where a capacity is rounded down; nothing where it is cut down to the limit.
  func loss(_ capacity: Double) -> Double {
    guard capacity < bound else { return 0 }
    let units = units(capacity)
    return units < limit ? capacity - worth(units) : 0
  }

  /// The greatest whole number that is not greater.
  @inline(__always)
  private static func whole(_ number: Double) -> Int128 {
    guard number >= 0x1p62 else { return Int128(truncatingIfNeeded: Int64(number)) }
    let bits = Int128(number.significandBitPattern | 1 << 52)
    return bits << (min(126, Int(number.exponent)) - 52)
  }

  /// The units in a capacity where units are decimal.
  private func decimals(_ capacity: Double) -> Int128 {
    let nearest = Self.nearest(capacity * power)
    if nearest <= Self.greatestDecimal, nearest / power == capacity { return Self.whole(nearest) }
    if let least = Self.digits(of: capacity), least <= digits {
      let tail = Self.whole(Self.tens[digits - least])
      return Self.whole(Self.nearest(capacity * Self.tens[least])) * tail
    }
    // None, so it is rounded down: the 53 bits times ten to the power of 21 are less than 2¹²³.
    let scaled = Self.whole(Double(capacity.significandBitPattern | 1 << 52)) * Self.whole(power)
    let shift = Int(capacity.exponent) - 52
    return capacity.isNormal ? (shift < 0 ? scaled >> -shift : scaled << shift) : 0
  }

  /// The powers of ten, all of which a `Double` holds.
  private static let tens = (0..<21).reduce(into: [1.0]) { tens, _ in
    tens.append((tens.last ?? 1) * 10)
  }

  private static let greatestDecimal = 1e15

  /// How many decimals a number has, of at most 15 digits, or `nil` if it is no such number.
  private static func digits(of number: Double) -> Int? {
    if number >= 0x1p52 || number == Double(Int64(number)) { return 0 }
    for digits in 1..<tens.count {
      let nearest = nearest(number * tens[digits])
      guard nearest <= greatestDecimal else { return nil }
      if nearest / tens[digits] == number { return digits }
    }
    return nil
  }

  /// The nearest whole number, of two the greater.
  @inline(__always)
  private static func nearest(_ number: Double) -> Double {
    guard number < 0x1p52 else { return number }
    let whole = Double(Int64(number))
    return number - whole >= 0.5 ? whole + 1 : whole
  }

  /// The exponent of the lowest bit that a positive number has set.
  private static func lowestBit(_ number: Double) -> Int {
    let bits = number.significandBitPattern
    guard number.isNormal else { return -1074 + bits.trailingZeroBitCount }
    return Int(number.exponent) - (bits == 0 ? 0 : 52 - bits.trailingZeroBitCount)
  }
}
