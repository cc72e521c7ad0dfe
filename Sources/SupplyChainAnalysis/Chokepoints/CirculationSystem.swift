/// Figures that are each a weighted mean of the others and of what is known.
///
/// Solved by elimination without subtraction: what a row lends the unknowns it still rests on and
/// what it takes from outside are kept apart, and the diagonal is their sum. Every figure is
/// therefore right to rounding, however little of what circulates comes from outside, where
/// Gaussian elimination with pivoting loses as many digits as that part is small.
///
/// A row is taken up once, when all rows after it are done: it sheds them from the last to the
/// first. Only what is not zero is kept, so an order with little fill (``EliminationOrder``) is
/// fast.
///
/// W. K. Grassmann, M. I. Taksar, D. P. Heyman: Regenerative analysis and steady state
/// distributions for Markov chains. *Oper. Res.* 33 (1985).
/// [doi:10.1287/opre.33.5.1107](https://doi.org/10.1287/opre.33.5.1107).
struct CirculationSystem {
  /// The weights of unknowns in each mean; the same unknown may stand there more than once.
  private var rows: [[Entry]]
  /// For each unknown, the weight of what is known.
  private var outside: [Double]
  /// For each unknown, what is known, times its weight.
  private var known: [Double]

  private struct Entry {
    let unknown: Int
    let weight: Double
  }

  /// A system of `count` means, all of them still empty.
  init(count: Int) {
    rows = Array(repeating: [], count: count)
    outside = Array(repeating: 0, count: count)
    known = Array(repeating: 0, count: count)
  }

  /// Lets a mean rest on another unknown; on itself says nothing.
  mutating func add(_ weight: Double, ofUnknown other: Int, to row: Int) {
    if other != row, weight > 0 { rows[row].append(Entry(unknown: other, weight: weight)) }
  }

  /// Lets a mean rest on a known figure.
  mutating func add(_ weight: Double, ofKnown figure: Double, to row: Int) {
    outside[row] += weight
    known[row] += weight * figure
  }

  /// The figures; those that rest on nothing but each other keep the figure of `start`.
  ///
  /// - Complexity: O(count² + work), where the work grows with the fill: O(count³) at worst.
  consuming func solution(from start: [Double]) -> [Double] {
    let count = rows.count
    var diagonal = [Double](repeating: 0, count: count)
    var weights = [Double](repeating: 0, count: count)
    for row in stride(from: count - 1, through: 0, by: -1) {
      for entry in rows[row] { weights[entry.unknown] += entry.weight }
      for pivot in stride(from: count - 1, to: row, by: -1) where weights[pivot] > 0 {
        let part = weights[pivot] / diagonal[pivot]
        weights[pivot] = 0
        for entry in rows[pivot] where entry.unknown != row {
          weights[entry.unknown] += part * entry.weight
        }
        outside[row] += part * outside[pivot]
        known[row] += part * known[pivot]
      }
      var sum = outside[row]
      rows[row].removeAll(keepingCapacity: true)
      for unknown in 0..<row where weights[unknown] > 0 {
        rows[row].append(Entry(unknown: unknown, weight: weights[unknown]))
        sum += weights[unknown]
        weights[unknown] = 0
      }
      if sum <= 0 {
        // All that it rests on is eliminated and rests on it alone.
        (sum, outside[row], known[row]) = (1, 1, start[row])
      }
      diagonal[row] = sum
    }
    var figures = [Double](repeating: 0, count: count)
    for row in 0..<count {
      figures[row] =
        rows[row].reduce(known[row]) { $0 + $1.weight * figures[$1.unknown] } / diagonal[row]
    }
    return figures
  }
}
