import LinearProgram
import TestSupport

/// A program and what to solve it for.
struct Case {
  var program = Program()
  var objective = Objective.minimize([])
  /// The terms of each row, as they were given.
  var rows: [[Term]] = []
}

extension Case {
  /// Boxed columns and rows that hold at a drawn point: always feasible, always bounded.
  ///
  /// The draws are whole numbers, in an order the fixture script repeats.
  static func boxed(columns: Int, rows: Int, seed: UInt64) -> Case {
    var random = SplitMix64(seed: seed)
    var made = Case()
    var point: [Double] = []
    var terms: [Term] = []
    for _ in 0..<columns {
      let upper = 1 + random.index(below: 20)
      let column = made.program.addColumn(bounds: 0...Double(upper))
      point.append(Double(random.index(below: upper + 1)))
      terms.append(Double(random.index(below: 41) - 20) * column)
    }
    for _ in 0..<rows {
      var row: [Term] = []
      var activity = 0.0
      for _ in 0..<4 {
        let column = random.index(below: columns)
        let coefficient = Double(random.index(below: 19) - 9)
        row.append(coefficient * ColumnID(column))
        activity += coefficient * point[column]
      }
      made.rows.append(row)
      let slack = Double(random.index(below: 5))
      switch random.index(below: 3) {
      case 0: made.program.addRow(bounds: activity...activity, terms: row)
      case 1: made.program.addRow(bounds: -.infinity...(activity + slack), terms: row)
      default: made.program.addRow(bounds: (activity - slack)...(.infinity), terms: row)
      }
    }
    made.objective = Objective(random.index(below: 2) == 0 ? .minimize : .maximize, terms)
    return made
  }

  /// Anything: free, fixed and half-bounded columns, contradicting rows, rays.
  static func wild(columns: Int, rows: Int, seed: UInt64) -> Case {
    var random = SplitMix64(seed: seed)
    var made = Case()
    func range(_ random: inout SplitMix64) -> ClosedRange<Double> {
      let lower = Double(random.index(below: 9) - 4)
      switch random.index(below: 6) {
      case 0: return -.infinity...(.infinity)
      case 1: return lower...lower
      case 2: return -.infinity...lower
      case 3: return lower...(lower + Double(random.index(below: 10)))
      default: return lower...(.infinity)
      }
    }
    var terms: [Term] = []
    for _ in 0..<columns {
      let column = made.program.addColumn(bounds: range(&random))
      terms.append(Double(random.index(below: 11) - 5) * column)
    }
    for _ in 0..<rows {
      let row = (0..<3).map { _ in
        Double(random.index(below: 11) - 5) * ColumnID(random.index(below: columns))
      }
      made.program.addRow(bounds: range(&random), terms: row)
    }
    made.objective = Objective(random.index(below: 2) == 0 ? .minimize : .maximize, terms)
    return made
  }

  /// A supply network in layers: shipments with losses, capacities, unmet demand at a price.
  ///
  /// The shape of the allocation program; the first columns are the shipments.
  static func layered(
    width: Int, layers: Int, degree: Int, seed: UInt64
  ) -> (program: Program, links: [ColumnID], served: Objective, cost: Objective) {
    var random = SplitMix64(seed: seed)
    var program = Program()
    var links: [ColumnID] = []
    var costs: [Term] = []
    let sites = (0..<layers).map { layer in
      (0..<width).map { _ in
        layer == 0
          ? program.addRow(bounds: -.infinity...Double(20 + random.index(below: 30)))
          : program.addRow(bounds: 0...(.infinity))
      }
    }
    for layer in 1..<layers {
      for site in 0..<width {
        for _ in 0..<degree {
          let link = program.addColumn(bounds: 0...Double(5 + random.index(below: 20)))
          let source = sites[layer - 1][random.index(below: width)]
          // The first layer counts what leaves it, the others what is left over.
          program.add((layer == 1 ? 1 : -1) * link, to: source)
          program.add(0.01 * Double(90 + random.index(below: 10)) * link, to: sites[layer][site])
          costs.append(Double(1 + random.index(below: 9)) * link)
          links.append(link)
        }
      }
    }
    var served: [Term] = []
    for site in 0..<width {
      let amount = program.addColumn(bounds: 0...Double(10 + random.index(below: 30)))
      program.add(-1 * amount, to: sites[layers - 1][site])
      served.append(1 * amount)
    }
    return (program, links, .maximize(served), .minimize(costs))
  }
}

/// Whether two numbers are the same but for rounding.
func agree(_ left: Double, _ right: Double, _ share: Double = 1e-7) -> Bool {
  abs(left - right) <= share * max(1, abs(left), abs(right))
}
