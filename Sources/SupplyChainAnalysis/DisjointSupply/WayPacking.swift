/// A largest choice of ways that share no element.
///
/// Every way has a member of a cut set, and no two ways chosen have the same one. So the members
/// are taken in turn, each with one of the ways that have it or with none (branch and bound).
struct WayPacking {
  /// The ways chosen.
  private(set) var best: [ElementSet] = []
  /// Whether there was time to try everything.
  private(set) var isComplete = true
  private let ways: [ElementSet]
  private let enough: Int
  private let deadline: ContinuousClock.Instant?

  /// - Parameters:
  ///   - ways: What to choose from.
  ///   - cut: Elements of which every way has one.
  ///   - count: How many elements there are.
  ///   - deadline: When to stop with the best found.
  init(of ways: [ElementSet], cut: [Int], count: Int, until deadline: ContinuousClock.Instant?) {
    self.ways = ways.sorted {
      $0.count != $1.count
        ? $0.count < $1.count : $0.positions.lexicographicallyPrecedes($1.positions)
    }
    self.deadline = deadline
    enough = cut.count
    // The members with the fewest ways first: there is least to choose.
    let members = cut.map { member in (member, ways.count { $0.contains(member) }) }
      .sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.0)
    extend([], used: ElementSet(count: count), members[...])
    guard !isComplete else { return }
    var (chosen, used) = ([ElementSet](), ElementSet(count: count))
    for way in self.ways where way.isDisjoint(with: used) {
      chosen.append(way)
      used.formUnion(way)
    }
    if chosen.count > best.count { best = chosen }
  }

  private mutating func extend(
    _ chosen: [ElementSet], used: ElementSet, _ members: ArraySlice<Int>
  ) {
    if chosen.count > best.count { best = chosen }
    let unused = members.count { !used.contains($0) }
    guard let member = members.first, best.count < enough, chosen.count + unused > best.count
    else { return }
    if let deadline, ContinuousClock.now >= deadline {
      isComplete = false
      return
    }
    let rest = members.dropFirst()
    if !used.contains(member) {
      for way in ways where way.contains(member) && way.isDisjoint(with: used) {
        var more = used
        more.formUnion(way)
        extend(chosen + [way], used: more, rest)
      }
    }
    extend(chosen, used: used, rest)
  }
}
