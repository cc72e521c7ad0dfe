/// The searches of one worker, made when first needed and kept from task to task.
final class BetweennessWorker {
  private let plan: BetweennessPlan
  private let wanted: BetweennessSums.Wanted
  private lazy var lanes = LaneSearch(rows: plan.rows, wanted: wanted)
  private lazy var single = plan.lengthSearch(Double.self, wanted: wanted)
  /// For numbers of paths that do not fit in a `Double`.
  private lazy var wide = plan.lengthSearch(WideNumber.self, wanted: wanted)

  init(_ plan: BetweennessPlan, wanted: BetweennessSums.Wanted) {
    self.plan = plan
    self.wanted = wanted
  }

  /// What the shortest paths from some of the sources of the plan add up to.
  func sums(over range: Range<Int>) -> BetweennessSums {
    var sums = BetweennessSums(wanted, rows: plan.rows)
    guard plan.lengths == nil else {
      for source in plan.sources[range] { addSingle(source, to: &sums) }
      return sums
    }
    for low in stride(from: range.lowerBound, to: range.upperBound, by: LaneSearch.laneCount) {
      let high = min(range.upperBound, low + LaneSearch.laneCount)
      if !lanes.add(from: plan.sources[low..<high], to: &sums) {
        for source in plan.sources[low..<high] { addWide(source, to: &sums) }
      }
    }
    return sums
  }

  private func addSingle(_ source: Int32, to sums: inout BetweennessSums) {
    guard single.reach(from: source) else { return addWide(source, to: &sums) }
    single.collect(into: &sums)
  }

  private func addWide(_ source: Int32, to sums: inout BetweennessSums) {
    _ = wide.reach(from: source)
    wide.collect(into: &sums)
  }

  /// What the shortest paths from some of the sources of the plan have to do with groups.
  func sums(of groups: [NodeSet], over range: Range<Int>) -> GroupSums {
    var sums = GroupSums(count: groups.count)
    guard plan.lengths == nil else {
      for source in plan.sources[range] {
        if single.reach(from: source) {
          single.collect(groups, into: &sums)
        } else {
          addWide(source, groups, to: &sums)
        }
      }
      return sums
    }
    for low in stride(from: range.lowerBound, to: range.upperBound, by: LaneSearch.laneCount) {
      let high = min(range.upperBound, low + LaneSearch.laneCount)
      if !lanes.add(from: plan.sources[low..<high], groups: groups, to: &sums) {
        for source in plan.sources[low..<high] { addWide(source, groups, to: &sums) }
      }
    }
    return sums
  }

  private func addWide(_ source: Int32, _ groups: [NodeSet], to sums: inout GroupSums) {
    _ = wide.reach(from: source)
    wide.collect(groups, into: &sums)
  }
}
