import SupplyChain
import SupplyChainAnalysis

extension Proof {
  /// The residuals as values for a table's certificate.
  var scalars: [Table.Scalar] {
    [
      .init("programs", .number(Double(programs))),
      .init("primal_residual", .number(primalResidual)),
      .init("dual_residual", .number(dualResidual)),
      .init("relative_gap", .number(relativeGap)),
      .init("tolerance", .number(tolerance)),
      .init("holds", .flag(holds)),
    ]
  }
}

extension SupplyNetwork {
  /// The unit in which demands can be added up, empty where they have different ones.
  func unit(of demands: [Demand]) -> String {
    let units = Set(demands.map { self[$0.material].unit })
    return units.count == 1 ? units.first ?? "" : ""
  }

  /// The demands asked about, in words.
  func words(for demands: [Demand], of selector: Selector?) -> String {
    let materials = Set(demands.map(\.material)).sorted().map { self[$0].name }
    let what = materials.joined(separator: " and ")
    return selector.map { "\(what) for \($0)" } ?? "\(what) for everybody"
  }
}
