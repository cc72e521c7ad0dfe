/// Figures that are each a weighted mean of the others and of what is known.
///
/// Solved by elimination without subtraction: what a row lends the unknowns it still rests on and
/// what it takes from outside are kept apart, and the diagonal is their sum. Every figure is
/// therefore right to rounding, however little of what circulates comes from outside, where
/// Gaussian elimination with pivoting loses as many digits as that part is small.
///
/// W. K. Grassmann, M. I. Taksar, D. P. Heyman: Regenerative analysis and steady state
/// distributions for Markov chains. *Oper. Res.* 33 (1985).
/// [doi:10.1287/opre.33.5.1107](https://doi.org/10.1287/opre.33.5.1107).
struct CirculationSystem {
  private let count: Int
  /// The weight of each unknown (column) in each mean (row).
  private var weights: [Double]
  /// For each unknown, the weight of what is known.
  private var outside: [Double]
  /// For each unknown, what is known, times its weight.
  private var known: [Double]

  /// A system of `count` means, all of them still empty.
  init(count: Int) {
    self.count = count
    weights = Array(repeating: 0, count: count * count)
    outside = Array(repeating: 0, count: count)
    known = Array(repeating: 0, count: count)
  }

  /// Lets a mean rest on another unknown; on itself says nothing.
  mutating func add(_ weight: Double, ofUnknown other: Int, to row: Int) {
    if other != row { weights[row * count + other] += weight }
  }

  /// Lets a mean rest on a known figure.
  mutating func add(_ weight: Double, ofKnown figure: Double, to row: Int) {
    outside[row] += weight
    known[row] += weight * figure
  }

  /// The figures; those that rest on nothing but each other keep the figure of `start`.
  ///
  /// - Complexity: O(count³), and less where few unknowns rest on each other.
  consuming func solution(from start: [Double]) -> [Double] {
    var diagonal = [Double](repeating: 0, count: count)
    for pivot in stride(from: count - 1, through: 0, by: -1) {
      let pivotRow = pivot * count
      var sum = outside[pivot]
      for column in 0..<pivot { sum += weights[pivotRow + column] }
      if sum <= 0 {
        // All that it rests on is eliminated and rests on it alone.
        (sum, outside[pivot], known[pivot]) = (1, 1, start[pivot])
      }
      diagonal[pivot] = sum
      for row in 0..<pivot where weights[row * count + pivot] > 0 {
        let part = weights[row * count + pivot] / sum
        for column in 0..<pivot where column != row {
          weights[row * count + column] += part * weights[pivotRow + column]
        }
        outside[row] += part * outside[pivot]
        known[row] += part * known[pivot]
      }
    }
    var figures = [Double](repeating: 0, count: count)
    for row in 0..<count {
      var sum = known[row]
      for column in 0..<row { sum += weights[row * count + column] * figures[column] }
      figures[row] = sum / diagonal[row]
    }
    return figures
  }
}
