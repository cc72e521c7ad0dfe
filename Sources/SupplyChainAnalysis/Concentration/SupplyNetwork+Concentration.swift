import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// Who holds each stage today: for each material that a stage makes, the shares of its holders.
  ///
  /// ```swift
  /// let answer = network.concentration(by: .country)
  /// print(answer.stages[0].herfindahlIndex)
  /// ```
  ///
  /// - A site counts with its output times what its recipe makes of the material; without a known
  ///   output, with what it sends on beyond what it receives.
  /// - Sites of which neither is known are left out, and the answer's assumptions name them.
  /// - Stages that make nothing (ports, users) have no entry.
  public func concentration(by holder: ConcentrationHolder) -> ConcentrationAnswer {
    let states = MaterialStates(self)
    let output = StageOutput(self, states: states, mix: TodayMix(self, states: states))
    var groups: [StageMaterial: [String: Double]] = [:]
    for entry in output.made {
      let group = StageMaterial(stage: sites[entry.site].stage, material: entry.material)
      groups[group, default: [:]][name(of: holder, at: entry.site), default: 0] += entry.amount
    }
    let stages = groups.keys.sorted().compactMap { group in
      concentration(of: group, amounts: groups[group] ?? [:], output, by: holder)
    }
    var notes: [String] = []
    if !output.unknown.isEmpty {
      notes.append(
        "left out, for neither output nor outgoing flow is known: "
          + output.unknown.map { sites[$0].id }.joined(separator: ", "))
    }
    return ConcentrationAnswer(holder: holder, stages: stages, assumptions: notes)
  }

  /// One material of one stage.
  private struct StageMaterial: Hashable, Comparable {
    let stage: StageID
    let material: MaterialID

    static func < (left: StageMaterial, right: StageMaterial) -> Bool {
      (left.stage, left.material) < (right.stage, right.material)
    }
  }

  private func name(of holder: ConcentrationHolder, at site: NodeID) -> String {
    switch holder {
    case .country: sites[site].country?.rawValue ?? "unknown"
    case .operator: sites[site].operator ?? sites[site].id
    case .site: sites[site].id
    }
  }

  private func concentration(
    of group: StageMaterial, amounts: [String: Double], _ output: StageOutput,
    by holder: ConcentrationHolder
  ) -> StageConcentration? {
    let sorted = amounts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let total = sorted.reduce(0) { $0 + $1.value }
    guard total > 0 else { return nil }
    let uses = output.used.filter { $0.material == group.material }
    let isKnown = !uses.isEmpty && !output.unknownUse.contains(group.material)
    let own = uses.filter { name(of: holder, at: $0.site) == sorted[0].key }
    return StageConcentration(
      stage: group.stage, material: group.material,
      holders: sorted.map { .init(name: $0.key, amount: $0.value, share: $0.value / total) },
      total: total, use: isKnown ? uses.reduce(0) { $0 + $1.amount } : nil,
      useOfLargest: own.reduce(0) { $0 + $1.amount })
  }
}
