/// Searches for so many labels that hit all of some sets, depth-first.
///
/// Some label of a set that is not hit must be chosen, and sets without a common label need one
/// each. What is tried is kept in a list, not on the stack, so that any number of labels will do.
struct HittingSearch {
  /// The labels that are tried for one set, and how many of them were.
  private struct Level {
    let labels: [Int32]
    var tried = 0
  }

  /// The labels chosen so far.
  private(set) var chosen: [Int32] = []
  private let sets: [[Int32]]
  /// The sets that each label is in.
  private var places: [[Int32]]
  /// How many chosen labels are in each set.
  private var hits: [Int32]
  /// Whether each label may be chosen; with some all choices were tried.
  private var isOpen: [Bool]
  private var levels: [Level] = []
  /// What was looked at since it was last counted.
  private var looks = 0
  /// The number of the survey in which each label was last covered.
  private var covered: [Int]
  private var surveys = 0

  init(of sets: [[Int32]], labelCount: Int) {
    self.sets = sets
    places = Array(repeating: [], count: labelCount)
    for (number, set) in sets.enumerated() {
      for label in set { places[Int(label)].append(Int32(truncatingIfNeeded: number)) }
    }
    hits = Array(repeating: 0, count: sets.count)
    isOpen = Array(repeating: true, count: labelCount)
    covered = Array(repeating: 0, count: labelCount)
  }

  /// Searches from the beginning.
  ///
  /// - Parameters:
  ///   - budget: How many labels may be chosen.
  ///   - effort: How many labels of sets may be looked at; what is left of it afterward.
  /// - Returns: Whether so many labels hit all sets; ``chosen`` then has them. `nil` where the
  ///   effort did not do; the search is then of no more use.
  mutating func hit(with budget: Int, effort: inout Int) -> Bool? {
    while effort > 0 {
      let (narrowest, needed) = survey()
      if let narrowest, chosen.count + needed <= budget {
        levels.append(Level(labels: order(of: sets[narrowest])))
      }
      effort -= looks
      looks = 0
      if narrowest == nil { return true }
      if !advance() { return false }
    }
    return nil
  }

  /// The set with fewest open labels of those that are not hit, if there is one, and how many of
  /// them have no open label in common.
  mutating func survey() -> (narrowest: Int?, needed: Int) {
    surveys += 1
    looks += sets.count
    var best: (set: Int, size: Int)?
    var needed = 0
    for set in sets.indices where hits[set] == 0 {
      looks += sets[set].count
      var size = 0
      var isApart = true
      for label in sets[set] where isOpen[Int(label)] {
        size += 1
        if covered[Int(label)] == surveys { isApart = false }
      }
      if size < best?.size ?? .max { best = (set, size) }
      guard isApart else { continue }
      needed += 1
      for label in sets[set] where isOpen[Int(label)] { covered[Int(label)] = surveys }
    }
    return (best?.set, needed)
  }

  /// The open labels of a set, the one that hits most of the sets first.
  private mutating func order(of set: [Int32]) -> [Int32] {
    let tally = set.filter { isOpen[Int($0)] }.map { label in
      looks += places[Int(label)].count
      return (label: label, hits: places[Int(label)].count { hits[Int($0)] == 0 })
    }
    return tally.sorted { $0.hits != $1.hits ? $0.hits > $1.hits : $0.label < $1.label }
      .map(\.label)
  }

  /// Chooses the next label to try: of the last level, or of one before where that has none left.
  private mutating func advance() -> Bool {
    while var level = levels.popLast() {
      if level.tried > 0, let label = chosen.popLast() {
        // All choices with this label were tried.
        isOpen[Int(label)] = false
        for set in places[Int(label)] { hits[Int(set)] -= 1 }
      }
      if level.tried < level.labels.count {
        let label = level.labels[level.tried]
        level.tried += 1
        chosen.append(label)
        for set in places[Int(label)] { hits[Int(set)] += 1 }
        levels.append(level)
        return true
      }
      for label in level.labels { isOpen[Int(label)] = true }
    }
    return false
  }
}
