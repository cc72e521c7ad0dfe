/// Ways to deliver that are known, each by the elements that it uses.
///
/// Every cut set has a member in each of them.
struct WayPool: Sendable {
  private(set) var ways: [ElementSet] = []

  mutating func insert(_ way: ElementSet) {
    guard !ways.contains(where: { $0.isSubset(of: way) }) else { return }
    ways.removeAll { way.isSubset(of: $0) }
    ways.append(way)
  }

  /// A way that stays open without a set: the one with the fewest elements that may still go.
  func open(without gone: ElementSet, excluded: ElementSet) -> ElementSet? {
    var best: (way: ElementSet, count: Int)?
    for way in ways where way.isDisjoint(with: gone) {
      var choices = way
      choices.subtract(excluded)
      let count = choices.count
      if count < best?.count ?? .max { best = (way, count) }
      if count == 0 { break }
    }
    return best?.way
  }

  /// The fewest elements of which every way has one; `nil` where the time is up first.
  func leastCut(until deadline: ContinuousClock.Instant?) -> ElementSet? {
    guard let count = ways.map(\.capacity).max() else { return ElementSet(count: 0) }
    let none = ElementSet(count: count)
    var size = distance(without: none, excluded: none, enough: .max)
    while true {
      var isLate = false
      func cut(_ gone: ElementSet, _ excluded: ElementSet, _ left: Int) -> ElementSet? {
        if let deadline, ContinuousClock.now >= deadline { isLate = true }
        guard !isLate, let way = open(without: gone, excluded: excluded) else {
          return isLate ? nil : gone
        }
        guard distance(without: gone, excluded: excluded, enough: left + 1) <= left else {
          return nil
        }
        var choices = way
        choices.subtract(excluded)
        var excluded = excluded
        for element in choices.positions {
          var more = gone
          more.insert(element)
          if let found = cut(more, excluded, left - 1) { return found }
          excluded.insert(element)
        }
        return nil
      }
      if let found = cut(none, none, size) { return found }
      if isLate { return nil }
      size += 1
    }
  }

  /// How many more elements have to go at least: the number of open ways, taken one after the
  /// other, that share none that may go.
  func distance(without gone: ElementSet, excluded: ElementSet, enough: Int) -> Int {
    var used = ElementSet(count: 0)
    var count = 0
    for way in ways where way.isDisjoint(with: gone) {
      var choices = way
      choices.subtract(excluded)
      if count == 0 {
        used = choices
      } else if choices.isDisjoint(with: used) {
        used.formUnion(choices)
      } else {
        continue
      }
      count += 1
      if count >= enough { break }
    }
    return count
  }
}
