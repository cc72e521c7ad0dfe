/// The searches of one worker, made when first needed and kept from task to task.
///
/// `Key` is what lengths are added up in. Searches are called by their own types, not by a
/// protocol: only so are they compiled for what they count in.
final class BetweennessWorker<Key: LengthKey> {
  private let plan: BetweennessPlan
  /// The length of each slot; `nil` where every edge counts as one.
  private let lengths: [Key]?
  private let wanted: BetweennessSums.Wanted
  private lazy var lanes = LaneSearch(rows: plan.rows, wanted: wanted)
  private lazy var single = search(countingIn: Double.self)
  /// For numbers of paths that do not fit in a `Double`.
  private lazy var wide = search(countingIn: WideNumber.self)

  init(_ plan: BetweennessPlan, lengths: [Key]?, wanted: BetweennessSums.Wanted) {
    self.plan = plan
    self.lengths = lengths
    self.wanted = wanted
  }

  private func search<Number: PathNumber>(
    countingIn number: Number.Type
  ) -> LengthSearch<Key, Number> {
    LengthSearch(
      rows: plan.rows, lengths: lengths ?? Array(repeating: 1, count: plan.rows.neighbors.count),
      scale: plan.lengths?.scale, zeroOrder: plan.zeroOrder, wanted: wanted)
  }

  /// What the shortest paths from some of the sources of the plan add up to.
  func sums(over range: Range<Int>) -> BetweennessSums {
    var sums = BetweennessSums(wanted, rows: plan.rows)
    guard lengths == nil else {
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
    guard lengths == nil else {
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
