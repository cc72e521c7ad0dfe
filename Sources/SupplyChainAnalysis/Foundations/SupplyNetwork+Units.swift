import SupplyChain

extension SupplyNetwork {
  /// Refuses demands whose amounts cannot be added.
  func checkUnits(of demands: [Demand]) throws(AnalysisError) {
    var kinds: [String] = []
    for demand in demands {
      let material = self[demand.material]
      let kind = material.unit + (material.basis.map { " (\($0.rawValue))" } ?? "")
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard kinds.count <= 1 else { throw .mixedUnits(kinds) }
  }
}
