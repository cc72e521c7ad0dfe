/// Lengths as whole numbers of a small unit, so that sums are exact and ties are seen.
///
/// Sums of floating-point numbers depend on their order: 0.1 + 0.7 and 0.3 + 0.5 differ, and one of
/// two equally short ways is lost. The unit is, of these, the first that serves:
///
/// - a power of ten from 1 down to 10⁻¹⁵, if every length is the `Double` nearest to a whole number
///   of it: then ways are compared as the decimals say that the lengths were written as;
/// - a power of two of which every length is a whole number: exact likewise;
/// - the least power of two with which no sum overflows; a positive length stays positive.
struct FixedPointLengths: Sendable {
  /// The lengths in units; ``closed`` where no path may go.
  let values: [UInt64]
  /// A length of one has this many units, times two to the power of ``exponent``.
  private let power: Double
  private let exponent: Int

  static let closed = UInt64.max
  /// What no sum of lengths along a path exceeds.
  private static let greatestSum = 0x1p62

  /// Finds the unit for some lengths, of which a path adds up at most `stepCount`.
  init(_ lengths: [Double], stepCount: Int) {
    let greatest = lengths.lazy.filter { $0 < .infinity }.max() ?? 0
    let greatestUnits = Self.greatestSum / Double(max(1, stepCount))
    var power = 1.0
    for _ in 0...15 {
      guard greatest * power < min(0x1p53, greatestUnits) else { break }
      if lengths.allSatisfy({ Self.isDecimal($0, of: power) }) {
        values = lengths.map { $0 < .infinity ? Self.nearest($0 * power) : Self.closed }
        self.power = power
        exponent = 0
        return
      }
      power *= 10
    }
    let room = Int(greatestUnits.exponent) - (greatest > 0 ? Int(greatest.exponent) : 0) - 1
    values = lengths.map { length in
      guard length < .infinity else { return Self.closed }
      let units = Double(sign: .plus, exponent: room, significand: length)
      return length > 0 ? max(1, Self.nearest(units)) : 0
    }
    self.power = 1
    exponent = room
  }

  /// The length of a number of units.
  func length(of units: Double) -> Double {
    Double(sign: .plus, exponent: -exponent, significand: units / power)
  }

  private static func isDecimal(_ length: Double, of power: Double) -> Bool {
    length == .infinity || Double(nearest(length * power)) / power == length
  }

  /// The nearest whole number, of two the greater.
  private static func nearest(_ number: Double) -> UInt64 {
    let whole = UInt64(number)
    return number - Double(whole) >= 0.5 ? whole + 1 : whole
  }
}
