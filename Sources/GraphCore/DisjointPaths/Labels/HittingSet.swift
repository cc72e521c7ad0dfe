/// The fewest labels that have one in common with each of some sets.
///
/// Depth-first: some label of a set that is not hit must be chosen, and sets without a common
/// label need one each. Sets are rows of bits.
struct HittingSet {
  /// How many labels are needed at least.
  private(set) var size = 0
  private let labelCount: Int
  /// The words of each set.
  private let width: Int
  private var rows: [UInt64] = []
  private var count = 0
  private var hasEmptySet = false
  /// What may still be looked at before giving up.
  private var allowance = 0

  init(labelCount: Int) {
    self.labelCount = labelCount
    width = max(1, (labelCount + 63) >> 6)
  }

  mutating func add(_ set: [Int32]) {
    hasEmptySet = hasEmptySet || set.isEmpty
    rows.append(contentsOf: repeatElement(0, count: width))
    for label in set {
      rows[count * width + Int(label >> 6)] |= 1 &<< UInt64(label & 63)
    }
    count += 1
  }

  /// Finds the fewest labels.
  ///
  /// - Parameter effort: How many words may be looked at; what is left of it afterward.
  /// - Returns: The labels in order, or `nil` where the effort did not do; ``size`` then is what is
  ///   known to be needed.
  mutating func least(effort: inout Int) -> [Int32]? {
    allowance = effort
    defer { effort = allowance }
    guard !hasEmptySet else { return nil }
    let all = (0..<count).map { Int32($0) }
    guard !all.isEmpty else { return [] }
    allowance -= count * width
    size = max(size, narrowest(of: all, [UInt64](repeating: ~0, count: width)).needed)
    while true {
      var chosen: [Int32] = []
      var open = [UInt64](repeating: ~0, count: width)
      if hit(all, with: size, &chosen, &open) { return chosen.sorted() }
      guard allowance > 0 else { return nil }
      size += 1
    }
  }

  /// Whether so many open labels hit the sets; `chosen` then has them.
  private mutating func hit(
    _ sets: [Int32], with budget: Int, _ chosen: inout [Int32], _ open: inout [UInt64]
  ) -> Bool {
    if sets.isEmpty { return true }
    allowance -= sets.count * width
    let (first, needed) = narrowest(of: sets, open)
    guard needed <= budget, allowance > 0 else { return false }
    let before = open
    var isFound = false
    for label in order(of: first, in: sets, open) where !isFound {
      let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
      chosen.append(label)
      let rest = sets.filter { rows[Int($0) * width + word] & bit == 0 }
      isFound = hit(rest, with: budget - 1, &chosen, &open)
      if !isFound { chosen.removeLast() }
      // All choices with this label were tried.
      open[word] &= ~bit
    }
    open = before
    return isFound
  }

  /// The set with fewest open labels, and how many of the sets have no open label in common.
  private func narrowest(of sets: [Int32], _ open: [UInt64]) -> (set: Int32, needed: Int) {
    var best: (set: Int32, size: Int) = (sets[0], .max)
    var needed = 0
    var covered = [UInt64](repeating: 0, count: width)
    for set in sets {
      var size = 0
      var isApart = true
      for word in 0..<width {
        let bits = rows[Int(set) * width + word] & open[word]
        size += bits.nonzeroBitCount
        if bits & covered[word] != 0 { isApart = false }
      }
      if size < best.size { best = (set, size) }
      guard isApart else { continue }
      needed += 1
      for word in 0..<width { covered[word] |= rows[Int(set) * width + word] & open[word] }
    }
    return (best.set, needed)
  }

  /// The open labels of a set, the one that hits most of the sets first.
  private mutating func order(of set: Int32, in sets: [Int32], _ open: [UInt64]) -> [Int32] {
    var tally: [(label: Int32, hits: Int)] = []
    for word in 0..<width {
      var bits = rows[Int(set) * width + word] & open[word]
      while bits != 0 {
        let lowest = bits & (0 &- bits)
        var hits = 0
        for other in sets where rows[Int(other) * width + word] & lowest != 0 { hits += 1 }
        allowance -= sets.count
        tally.append((Int32(word << 6 + lowest.trailingZeroBitCount), hits))
        bits &= bits - 1
      }
    }
    return tally.sorted { $0.hits != $1.hits ? $0.hits > $1.hits : $0.label < $1.label }
      .map(\.label)
  }
}
