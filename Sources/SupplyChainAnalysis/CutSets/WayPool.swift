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
