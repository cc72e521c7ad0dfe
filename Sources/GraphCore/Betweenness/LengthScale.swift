/// Which whole number stands for which length, such that paths compare as the lengths say.
///
/// Let all lengths from some one on be multiples of a number above the sum of any path of lesser
/// lengths. Then paths compare by the sums of their great lengths first, and where these are equal
/// by the sums of the lesser ones; and that number may be replaced by any other one above the
/// greatest such sum, as the least power of two is. So a length of 10¹⁸ beside some around one
/// costs a few bits, and so does the greatest of all numbers.
struct LengthScale: Sendable {
  /// Lengths from some least one on, which are multiples of one unit.
  private struct Level: Sendable {
    let least: Double
    let unit: BinaryNumber
    /// The bit that stands for one unit.
    let bit: Int
  }

  let reading: LengthReading
  /// From the level of the least lengths up.
  private let levels: [Level]
  /// The bits that hold the sum of any path.
  let bits: Int

  /// Multiples of one power of two.
  init(of lengths: [Double], _ reading: LengthReading, stepCount: Int) {
    let numbers = lengths.lazy.compactMap { $0 > 0 ? reading.number($0) : nil }
    let unit = BinaryNumber(1, exponent: numbers.map(\.exponent).min() ?? 0)
    self.reading = reading
    levels = [Level(least: 0, unit: unit, bit: 0)]
    bits = (lengths.max().flatMap(reading.number)?.bits(in: unit) ?? 0) + Self.bits(of: stepCount)
  }

  /// Levels of as few bits as can be, for some lengths in order, each once and none zero.
  init(spreading lengths: [Double], _ reading: LengthReading, stepCount: Int) {
    let stepBits = Self.bits(of: stepCount)
    let numbers = lengths.compactMap { reading.number($0) }
    var units = numbers
    for index in units.indices.dropLast().reversed() {
      units[index] = units[index].common(with: units[index + 1])
    }
    var unit = units.first ?? BinaryNumber(1)
    var levels = [Level(least: 0, unit: unit, bit: 0)]
    var bit = 0
    for index in numbers.indices.dropFirst() {
      let sum = numbers[index - 1].bits(in: unit) + bit + stepBits
      guard units[index].bits(in: unit) + bit - 1 > sum else { continue }
      unit = units[index]
      bit = sum
      levels.append(Level(least: lengths[index], unit: unit, bit: bit))
    }
    self.reading = reading
    self.levels = levels
    bits = (numbers.last?.bits(in: unit) ?? 0) + bit + stepBits
  }

  private static func bits(of count: Int) -> Int { Int.bitWidth - count.leadingZeroBitCount }

  /// The exponent of the power of two that all lengths are multiples of.
  var least: Int { levels[0].unit.exponent }

  /// The number that stands for a length.
  ///
  /// - Precondition: The scale was made for it, and has at most 128 bits.
  func units(of length: Double) -> UInt128 {
    guard let level = levels.last(where: { $0.least <= length }) else { return 0 }
    return (reading.number(length)?.multiple(of: level.unit) ?? 0) << UInt128(level.bit)
  }

  /// Whether one unit serves for all, so that sums of numbers are sums of lengths.
  var isUniform: Bool { levels.count == 1 }

  /// The length that a sum of numbers stands for; infinite above what a `Double` holds.
  func length(of units: UInt128) -> Double {
    var rest = units
    return levels.reversed().reduce(0) { sum, level in
      let count = rest >> UInt128(level.bit)
      rest -= count << UInt128(level.bit)
      return sum + length(Double(count), of: level.unit)
    }
  }

  /// The length of a number of units, where one serves for all.
  func length(ofUniform units: Double) -> Double { length(units, of: levels[0].unit) }

  private func length(_ count: Double, of unit: BinaryNumber) -> Double {
    Double(
      sign: .plus, exponent: unit.exponent, significand: count * Double(unit.odd) / reading.power)
  }
}
