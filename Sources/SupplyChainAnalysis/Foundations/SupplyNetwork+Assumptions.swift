import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// What every answer that uses capacities takes for granted, one sentence each.
  var capacityAssumptions: [String] {
    var notes: [String] = []
    let assumed = sitesWithAssumedCapacity
    if let spare = assumptions.spareCapacity, !assumed.isEmpty {
      notes.append(
        "spare capacity of \(percentage(spare)) assumed at \(count(assumed.count, "site")) "
          + "that \(assumed.count == 1 ? "gives" : "give") output but no capacity: \(names(assumed.map { sites[$0].id }))"
      )
    }
    let open = graph.edges.filter { links[$0].capacity == nil }
    if !open.isEmpty {
      notes.append(
        "only their ends bound \(count(open.count, "link")) without a capacity")
    }
    let loose = graph.edges.filter {
      openness[$0] > 0 && openness[$0] < 1 && shipmentBound(of: $0) == .infinity
    }
    let held = graph.edges.filter {
      openness[$0] > 0 && openness[$0] < 1 && links[$0].capacity == nil && !loose.contains($0)
    }
    let ports = graph.nodes.filter {
      availability[$0] > 0 && availability[$0] < 1 && capacity(of: $0) == .unlimited
    }
    if !held.isEmpty || !ports.isEmpty {
      let parts = held.map { name(of: $0) } + ports.map { sites[$0].id }
      notes.append(
        "what the scenario holds back without a capacity keeps that part of its flow today "
          + "(all, where that is not known): \(names(parts))")
    }
    if !loose.isEmpty {
      notes.append(
        "\(count(loose.count, "link")) held back by the scenario have neither capacity nor flow, "
          + "so nothing bounds them: \(names(loose.map { name(of: $0) }))")
    }
    let stocks = sites.values.filter { site in site.stock.contains { $0.amount > 0 } }
    if !stocks.isEmpty {
      notes.append("stocks at \(count(stocks.count, "site")) can be drawn once in the year")
    }
    return notes
  }

  /// What every plan takes for granted.
  var planAssumptions: [String] {
    var notes: [String] = []
    let unpriced = graph.edges.filter { links[$0].cost == nil }.count
    if unpriced > 0 {
      notes.append(
        "free in the choice of plan, for want of a cost: \(count(unpriced, "link"))")
    }
    return notes + flowAssumptions
  }

  /// What every answer that uses today's flows takes for granted.
  var flowAssumptions: [String] {
    let unknown = graph.edges.filter { links[$0].flow == nil }
    guard !unknown.isEmpty else { return [] }
    return [
      "left out of today's trade, for want of a flow: "
        + names(unknown.map { name(of: $0) })
    ]
  }

  /// What committed losses take for granted.
  func commitmentAssumptions(for uncommitted: [Demand]) -> [String] {
    guard !uncommitted.isEmpty else { return [] }
    return [
      "\(count(uncommitted.count, "demand")) without a known supply today have no committed loss: "
        + names(uncommitted.map { sites[$0.site].id })
    ]
  }

  /// Which elements lose more after rerouting than is committed, and why that is no error.
  func sharingNotes(on chokepoints: [Chokepoint], rule: AllocationRule) -> [String] {
    guard rule == .fair || rule == .last else { return [] }
    let found = chokepoints.filter { chokepoint in
      chokepoint.committedLoss.map { chokepoint.reroutedLoss > $0 * (1 + 1e-9) } ?? false
    }
    guard !found.isEmpty else { return [] }
    return [
      "under '\(rule.rawValue)' a shortage of others is shared, so more is lost than is committed "
        + "without \(names(found.map(\.element.name)))"
    ]
  }

  /// Which of several best plans is meant, where a rule leaves that open.
  func choiceNotes(rule: AllocationRule, isTarget: [Bool]) -> [String] {
    guard rule == .total, isTarget.contains(false) else { return [] }
    return ["of the plans that serve the most in all, the one that serves the target best"]
  }

  private func names(_ names: [String]) -> String {
    names.count > 6
      ? "\(names.prefix(6).joined(separator: ", ")) and \(names.count - 6) more"
      : names.joined(separator: ", ")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private func percentage(_ part: Double) -> String {
    let percent = (part * 1000).rounded() / 10
    return percent == percent.rounded() ? "\(Int(percent)) %" : "\(percent) %"
  }
}
