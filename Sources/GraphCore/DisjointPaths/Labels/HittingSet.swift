/// The fewest labels that have one in common with each of some sets.
struct HittingSet {
  /// How many labels are needed at least, as far as is known.
  private(set) var size = 0
  private let labelCount: Int
  private var sets: [[Int32]] = []

  init(labelCount: Int) {
    self.labelCount = labelCount
  }

  mutating func add(_ set: [Int32]) {
    sets.append(set)
  }

  /// Takes notice that so many of the sets have no common label, and so need one each.
  mutating func require(_ count: Int) {
    size = max(size, count)
  }

  /// Finds the fewest labels.
  ///
  /// - Parameter effort: How many labels of sets may be looked at; what is left of it afterward,
  ///   less than zero by the last look at all sets at most.
  /// - Returns: The labels in order, or `nil` where the effort did not do or a set is empty;
  ///   ``size`` then is what is known to be needed.
  mutating func least(effort: inout Int) -> [Int32]? {
    guard !sets.contains([]) else { return nil }
    var search = HittingSearch(of: sets, labelCount: labelCount)
    require(search.survey().needed)
    while effort > 0 {
      if let isFound = search.hit(with: size, effort: &effort) {
        if isFound { return search.chosen.sorted() }
        size += 1
      }
    }
    return nil
  }

  /// Whether so many labels can hit all sets.
  func isHit(with count: Int) -> Bool {
    guard !sets.contains([]), count >= 0 else { return false }
    var search = HittingSearch(of: sets, labelCount: labelCount)
    var effort = Int.max
    return search.hit(with: count, effort: &effort) ?? false
  }
}
