/// How far the mean of a sample drawn without replacement may be from the mean of all.
///
/// The lesser of two bounds that hold together, for all of a number of means at once: one from the
/// range of the values alone (Hoeffding and Serfling), and one from their spread in the sample
/// (Bernstein), which is better where a sample is great and its spread small.
///
/// R. Bardenet and O.-A. Maillard: Concentration inequalities for sampling without replacement.
/// *Bernoulli* 21 (2015). [doi:10.3150/14-BEJ605](https://doi.org/10.3150/14-BEJ605).
struct SampleBound {
  private let count: Double
  private let whole: Double
  /// What knowing part of a finite whole takes off the variance.
  private let rest: Double
  /// The logarithm of one over the probability that the bound of a mean fails on one side.
  private let rangeLog: Double
  private let spreadLog: Double

  /// Bounds for a number of means, of so many values of so many, that hold together so surely.
  init(count: Int, of total: Int, means: Int, confidence: Double) {
    let sample = Double(count)
    whole = Double(total)
    self.count = sample
    rest =
      2 * count <= total ? 1 - (sample - 1) / whole : (1 - sample / whole) * (1 + 1 / sample)
    // Half of the risk for each bound, two sides of each mean; the second can fail in five ways.
    let risk = (1 - confidence) / 2 / Double(max(1, means)) / 2
    rangeLog = -logarithm(of: risk)
    spreadLog = -logarithm(of: risk / 5)
  }

  /// What a sample says of the sum of the whole.
  struct Estimate {
    var value: Double
    /// What it is off by at most.
    var error: Double
    /// What it is off by on average (root of the mean square), as far as the sample shows.
    var deviation: Double
  }

  /// Estimates a sum of `scale` values from zero to a greatest one.
  func estimate(greatest: Double, sum: Double, squares: Double, scale: Double) -> Estimate {
    let byRange = greatest * (rest * rangeLog / (2 * count)).squareRoot()
    let mean = sum / count
    let variance = max(0, squares / count - mean * mean)
    let bySpread =
      (2 * rest * variance * spreadLog / count).squareRoot()
      + Self.slack * greatest * spreadLog / count
    // One value tells nothing of the spread, and all of them leave no doubt.
    let spread = count > 1 ? variance / (count - 1) : greatest * greatest
    return Estimate(
      value: scale * mean, error: scale * min(greatest, byRange, bySpread),
      deviation: scale * (max(0, 1 - count / whole) * spread).squareRoot())
  }

  /// 7/3 + 3/√2.
  private static let slack = 7.0 / 3 + 3 / 2.0.squareRoot()
}

/// The natural logarithm, of the precision that bounds need.
///
/// Not the C library's: GraphCore does without it, and its last bits differ between machines.
func logarithm(of number: Double) -> Double {
  // ln(m 2^e) = e ln 2 + 2 artanh((m - 1) / (m + 1)), of which the series falls by 1/9 a term.
  let ratio = (number.significand - 1) / (number.significand + 1)
  var term = ratio
  var sum = 0.0
  var odd = 1.0
  while odd < 45 {
    sum += term / odd
    term *= ratio * ratio
    odd += 2
  }
  return Double(number.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
