extension LabeledSearch {
  /// Finds a path of which no label can be spared: no path makes do with some of its labels.
  ///
  /// Where no more work may be done, one of which no label was found to be spared.
  mutating func minimalPath(costs: [Int32?]) -> Found? {
    guard var found = path(costs: costs) else { return nil }
    for label in found.labels.reversed() where !isSpent && found.labels.contains(label) {
      var only = [Int32?](repeating: nil, count: names.count)
      for other in found.labels where other != label { only[Int(other)] = 0 }
      if let better = path(costs: only) { found = better }
    }
    return found
  }

  /// Labels without which no path is left, none of which can be spared, and none allowed.
  ///
  /// Where no more work may be done, labels some of which could perhaps be spared.
  ///
  /// - Parameters:
  ///   - allowed: Labels that are not enough for a path.
  ///   - order: The labels in which order they are left out of the answer if they can be.
  /// - Returns: The labels in order, or `nil` if the allowed ones are enough.
  mutating func minimalCut(allowing allowed: [Bool], sparing order: [Int32]) -> [Int32]? {
    guard path(costs: allowed.map { $0 ? 0 : nil }) == nil else { return nil }
    let barring = barredLabels.filter { !allowed[Int($0)] }
    var costs = [Int32?](repeating: 0, count: names.count)
    for label in barring { costs[Int(label)] = nil }
    for label in order where !isSpent && costs[Int(label)] == nil {
      costs[Int(label)] = 0
      if path(costs: costs) != nil { costs[Int(label)] = nil }
    }
    return barring.filter { costs[Int($0)] == nil }
  }

  /// Finds minimal paths without a common label, each the first with few labels, until there are
  /// no more or no more work may be done.
  mutating func disjointPaths(closing closed: [Int32]) -> [Found] {
    var costs = [Int32?](repeating: 1, count: names.count)
    for label in closed { costs[Int(label)] = nil }
    var all: [Found] = []
    while !isSpent, let found = minimalPath(costs: costs), !found.labels.isEmpty {
      for label in found.labels { costs[Int(label)] = nil }
      all.append(found)
    }
    return all
  }
}
