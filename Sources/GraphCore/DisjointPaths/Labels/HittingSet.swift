/// The fewest labels that have one in common with each of some sets.
///
/// Depth-first: some label of a set that is not hit must be chosen, and sets without a common
/// label need one each.
struct HittingSet {
  /// The sets to hit.
  private(set) var sets: [[Int32]] = []
  private let labelCount: Int
  /// How many labels are needed at least.
  private(set) var size = 0
  /// What may still be looked at before giving up.
  private var allowance = 0

  init(labelCount: Int) { self.labelCount = labelCount }

  mutating func add(_ set: [Int32]) { sets.append(set) }

  /// Finds the fewest labels.
  ///
  /// - Parameter effort: How many labels may be looked at; what is left of it afterward.
  /// - Returns: The labels in order, or `nil` where the effort did not do; ``size`` then is what is
  ///   known to be needed.
  mutating func least(effort: inout Int) -> [Int32]? {
    allowance = effort
    defer { effort = allowance }
    guard !sets.contains(where: \.isEmpty) else { return nil }
    while true {
      var chosen: [Int32] = []
      var isOpen = [Bool](repeating: true, count: labelCount)
      if hit(sets, with: size, &chosen, &isOpen) { return chosen.sorted() }
      guard allowance > 0 else { return nil }
      size += 1
    }
  }

  /// Whether so many open labels hit the sets; `chosen` then has them.
  private mutating func hit(
    _ sets: [[Int32]], with count: Int, _ chosen: inout [Int32], _ isOpen: inout [Bool]
  ) -> Bool {
    var first: (open: [Int32], count: Int)?
    var needed = 0
    var covered: Set<Int32> = []
    for set in sets {
      allowance -= set.count
      let open = set.filter { isOpen[Int($0)] }
      if open.count < first?.count ?? .max { first = (open, open.count) }
      if covered.isDisjoint(with: open) {
        covered.formUnion(open)
        needed += 1
      }
    }
    guard let first else { return true }
    guard needed <= count, allowance > 0 else { return false }
    // The label that hits most comes first.
    let tally = first.open.map { label in (label, sets.count { $0.contains(label) }) }
    let order = tally.sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }.map(\.0)
    var isFound = false
    for label in order where !isFound {
      chosen.append(label)
      isFound = hit(sets.filter { !$0.contains(label) }, with: count - 1, &chosen, &isOpen)
      if !isFound { chosen.removeLast() }
      // All choices with this label were tried.
      isOpen[Int(label)] = false
    }
    for label in order { isOpen[Int(label)] = true }
    return isFound
  }
}
