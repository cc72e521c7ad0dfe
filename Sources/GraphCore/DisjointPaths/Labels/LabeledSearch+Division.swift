extension LabeledSearch {
  /// Looks for one path for each part of a division with the labels it owns or may still have.
  ///
  /// - Returns: The paths, or `nil` where a blocking set was added of which some part has none, or
  ///   where no more work may be done.
  mutating func paths(dividing division: inout LabelDivision) -> [Found]? {
    let before = (work, limit)
    limit = min(limit, work + division.allowance)
    defer {
      division.allowance -= work - before.0
      limit = before.1
    }
    var isTaken = division.owner.map { $0 >= 0 }
    var all: [Found] = []
    for part in 0..<division.partCount {
      if isSpent { return nil }
      let costs = names.indices.map { label -> Int32? in
        if division.owner[label] == Int32(part) { return 0 }
        return !isTaken[label] && division.isOpen(label, to: part) ? 1 : nil
      }
      guard let found = path(costs: costs) else {
        division.add(cut(of: part, in: division))
        return nil
      }
      for label in found.labels { isTaken[Int(label)] = true }
      all.append(found)
    }
    return all
  }

  /// A blocking set that a part owns no label of, with few that it may still have.
  private mutating func cut(of part: Int, in division: LabelDivision) -> [Int32] {
    let open = names.indices.map { division.isOpen($0, to: part) }
    let owned = division.owner.map { $0 == Int32(part) }
    let order = names.indices.filter { open[$0] } + names.indices.filter { !open[$0] }
    if let cut = minimalCut(allowing: open, sparing: order.map { Int32($0) }) { return cut }
    return minimalCut(allowing: owned, sparing: order.map { Int32($0) }) ?? []
  }

  /// As many paths without a common label as can be found, and how many there are at most.
  ///
  /// - Parameters:
  ///   - blocking: Labels of which every path has one.
  ///   - start: Paths without a common label.
  /// - Returns: The paths, the greatest number there may be, and blocking sets that no more parts
  ///   than that can all have one of.
  mutating func mostDisjoint(
    blocking: [Int32], startingWith start: [Found]
  ) -> (paths: [Found], upperBound: Int, obstruction: [[Int32]]) {
    var best = start
    var cuts = blocking.isEmpty ? [] : [blocking]
    var bound = (count: blocking.count, obstruction: [blocking])
    var isRising = true
    while best.count < bound.count {
      // One path more than known; where that takes too long, as many as the bound allows.
      let count = isRising ? best.count + 1 : bound.count
      let left = max(0, limit - work)
      switch division(in: count, cuts: &cuts, effort: isRising ? left / 2 : left) {
      case .paths(let paths): best = paths
      case .impossible: bound = (count - 1, cuts)
      case .unknown:
        guard isRising else { return (best, bound.count, bound.obstruction) }
        isRising = false
      }
    }
    return (best, bound.count, bound.obstruction)
  }

  private enum Outcome {
    case paths([Found])
    case impossible
    case unknown
  }

  /// Divides the labels in a number of parts with a path each, if it can be done.
  private mutating func division(
    in count: Int, cuts: inout [[Int32]], effort: Int
  ) -> Outcome {
    let before = work
    var division = LabelDivision(
      labelCount: names.count, partCount: count, cuts: cuts, effort: effort)
    var found: [Found] = []
    let isDivided = division.search { division in
      guard let paths = paths(dividing: &division) else { return false }
      found = paths
      return true
    }
    // Of what the division counted, the searches were counted here too.
    self.count(work: effort - division.allowance - (work - before))
    cuts = division.cuts
    guard let isDivided else { return .unknown }
    return isDivided ? .paths(found) : .impossible
  }
}
