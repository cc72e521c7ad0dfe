import GraphCore

extension FailureSearch {
  /// Makes a family of the sets that lose as much as a branch's own, and branches of the others.
  mutating func divide(_ branch: FailureBranch, _ evaluation: Evaluation) throws(AnalysisError) {
    let gone = Set(branch.gone)
    func isAllowed(_ element: Int) -> Bool {
      !gone.contains(element) && !branch.excluded.contains(element)
        && limits.allows(element, beside: branch.gone)
    }
    let additions = evaluation.additions.filter { isAllowed($0.element) }
    let adding = ElementSet(additions.map(\.element), count: elementCount)
    var free: [Int] = []
    if branch.gone.count < limits.size, !isIrreducible {
      free = (0..<elementCount).filter { isAllowed($0) && !adding.contains($0) }
    }
    let family = FailureFamily(core: branch.gone, loss: evaluation.loss, free: free)
    let isListed = isIrreducible ? try isIrreducible(family) : true
    if isListed { add(family) }
    guard branch.gone.count < limits.size else { return }

    let left = limits.budget - limits.effort(of: branch.gone)
    var excluded = branch.excluded
    for (index, addition) in additions.enumerated() {
      let rest = limits.greatest(
        of: additions[(index + 1)...], count: limits.size - branch.gone.count - 1,
        effort: left - limits.efforts[addition.element])
      let bound = min(branch.bound, evaluation.loss + addition.most + rest)
      if isWorthwhile(bound) {
        branches.insert(
          FailureBranch(
            gone: (branch.gone + [addition.element]).sorted(), excluded: excluded, bound: bound,
            start: evaluation.start ?? branch.start))
      }
      excluded.insert(addition.element)
    }
  }

  /// Whether a family's own set loses more than any part of it.
  private mutating func isIrreducible(_ family: FailureFamily) throws(AnalysisError) -> Bool {
    guard !family.core.isEmpty, isWorthwhile(family.loss) else { return false }
    var cases: [FailureCase] = []
    for choice in 0..<(1 << family.core.count) - 1 {
      let part = family.core.indices.filter { choice >> $0 & 1 == 1 }.map { family.core[$0] }
      // Without more elements never less is lost: the largest parts decide.
      guard !losses.isMonotone || part.count == family.core.count - 1 else { continue }
      let question = FailureCase(
        gone: ElementSet(part, count: elementCount), start: nil, needsAdditions: false)
      if let known = losses.known(question) {
        if known.loss >= family.loss - losses.rounding { return false }
      } else {
        cases.append(question)
      }
    }
    solved += cases.count
    return try losses.evaluations(of: cases, execution: Execution(cores: 1)).allSatisfy {
      $0.loss < family.loss - losses.rounding
    }
  }

  private mutating func add(_ family: FailureFamily) {
    families.append(family)
    let sets = family.count(within: limits, enough: count)
    guard sets > 0 else { return }
    let place = ranking.firstIndex { $0.loss < family.loss } ?? ranking.endIndex
    ranking.insert((family.loss, sets), at: place)
    var total = 0
    for (index, rank) in ranking.enumerated() {
      total += rank.sets
      guard total >= count else { continue }
      ranking.removeSubrange((index + 1)...)
      break
    }
  }

  /// The worst sets, with what they lose: the smaller first where they lose the same.
  var worst: [(gone: [Int], loss: Double)] {
    let sorted = families.sorted { $0.loss > $1.loss }
    var found: [(gone: [Int], loss: Double)] = []
    var start = 0
    while start < sorted.count, found.count < count {
      let end =
        sorted[start...].firstIndex { $0.loss < sorted[start].loss - losses.rounding }
        ?? sorted.endIndex
      for size in 1...max(1, limits.size) where found.count < count {
        let sets = sorted[start..<end].flatMap { family in
          family.sets(of: size, within: limits, atMost: count - found.count)
            .map { (gone: $0, loss: family.loss) }
        }
        found += sets.sorted { $0.gone.lexicographicallyPrecedes($1.gone) }
          .prefix(count - found.count)
      }
      start = end
    }
    return found
  }
}
