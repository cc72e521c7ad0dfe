/// What numbers of shortest paths are counted in.
protocol PathNumber: BitwiseCopyable, Sendable {
  static var zero: Self { get }
  static var one: Self { get }
  /// Whether a number is so great that it has no precise inverse, or may soon overflow.
  var isTooGreat: Bool { get }
  var inverse: Self { get }
  /// The number as a `Double`, if it is of such a size.
  var value: Double { get }
  static func + (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
}

extension Double: PathNumber {
  static var one: Double { 1 }
  var isTooGreat: Bool { !(self < LaneSearch.greatestCount) }
  var inverse: Double { 1 / self }
  var value: Double { self }
}

/// A number as precise as a `Double` and of any size: a grid has more paths than a `Double` holds.
struct WideNumber: PathNumber {
  /// At least one and below two; zero for zero.
  private let significand: Double
  private let exponent: Int

  private init(_ number: Double, times exponent: Int) {
    if number == 0 {
      significand = 0
      self.exponent = 0
    } else {
      significand = number.significand
      self.exponent = Int(number.exponent) + exponent
    }
  }

  static let zero = WideNumber(0, times: 0)
  static let one = WideNumber(1, times: 0)

  var isTooGreat: Bool { false }

  var inverse: WideNumber { WideNumber(1 / significand, times: -exponent) }

  var value: Double {
    switch exponent {
    case ..<(-1022): 0
    case 1024...: .infinity
    default: significand * Double(sign: .plus, exponent: exponent, significand: 1)
    }
  }

  static func + (left: WideNumber, right: WideNumber) -> WideNumber {
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    let (great, small) = left.exponent >= right.exponent ? (left, right) : (right, left)
    let shift = small.exponent - great.exponent
    guard shift > -64 else { return great }
    let part = small.significand * Double(sign: .plus, exponent: shift, significand: 1)
    return WideNumber(great.significand + part, times: great.exponent)
  }

  static func * (left: WideNumber, right: WideNumber) -> WideNumber {
    WideNumber(left.significand * right.significand, times: left.exponent + right.exponent)
  }
}
