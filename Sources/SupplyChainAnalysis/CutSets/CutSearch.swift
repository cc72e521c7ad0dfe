import GraphCore
import SupplyChain

/// The search for all minimal cut sets, the smaller first.
///
/// A cut set has a member in every way to deliver. The ways are not known in advance: each comes to
/// light when a set that cuts all known ones turns out not to be a cut (an implicit hitting set
/// problem). A branch is a set of elements that go and some that stay; it is divided by the
/// members of a way that is still open, and ends where none is.
///
/// Sources: K. Murakami and T. Uno, doi:10.1016/j.dam.2014.01.012 (minimal hitting sets); E.
/// Moreno-Centeno and R. M. Karp, doi:10.1287/opre.1120.1139 (implicit ones).
struct CutSearch {
  private(set) var oracle: DeliveryOracle
  private(set) var pool = WayPool()
  /// The minimal cut sets found.
  private(set) var cuts: [[Int]] = []
  /// Sets that were looked at.
  private(set) var considered = 0
  /// All minimal cut sets with fewer elements are found.
  private(set) var completeBelow = 0
  let threshold: DeliveryThreshold
  private let size: Int
  /// Elements that are never to go.
  let kept: ElementSet
  /// The branches of the size looked at, and those of the next.
  private var level: [Branch]
  private var next: [Branch] = []

  /// Sets that hold some elements and none of some others.
  private struct Branch: Sendable {
    let gone: ElementSet
    let excluded: ElementSet
  }

  private enum Verdict {
    case cut
    case way(ElementSet)
  }

  /// How many branches are looked at side by side.
  private static var width: Int { 8 }
  /// How many ways are made small side by side: what one finds out would have spared others work.
  private static var sideways: Int { 2 }

  init(
    _ oracle: DeliveryOracle, threshold: DeliveryThreshold, atMost size: Int,
    keeping kept: [Int] = []
  ) {
    let count = oracle.question.elements.count
    self.oracle = oracle
    self.threshold = threshold
    self.size = size
    self.kept = ElementSet(kept, count: count)
    level = [Branch(gone: ElementSet(count: count), excluded: self.kept)]
  }

  /// Whether all minimal cut sets up to the size asked for are found.
  var isProven: Bool { level.isEmpty && next.isEmpty }

  /// Looks for sets of one size after the other until all are found or the time is up.
  ///
  /// It also stops when a number of sets is found or was looked at. Can be called again to go on.
  mutating func run(
    until deadline: ContinuousClock.Instant?, stoppingAt enough: Int = .max,
    considering most: Int = .max, execution: Execution
  ) throws(AnalysisError) {
    while !isProven {
      var start = 0
      while start < level.count {
        let isLate = deadline.map { ContinuousClock.now >= $0 } ?? false
        if isLate || cuts.count >= enough || considered >= most {
          level.removeSubrange(..<start)
          return
        }
        let end = min(start + Self.width, level.count)
        try look(at: Array(level[start..<end]), execution: execution)
        start = end
        execution.observer?(
          Completion(done: start, total: level.count, unit: "sets of \(completeBelow)"))
      }
      level = next
      next = []
      completeBelow += 1
    }
    completeBelow = size + 1
  }

  private mutating func look(
    at wave: [Branch], execution: Execution
  ) throws(AnalysisError) {
    let wave = wave.filter { branch in
      !cuts.contains { $0.allSatisfy(branch.gone.contains) }
    }
    considered += wave.count
    var verdicts = wave.map { verdict(without: $0.gone, excluded: $0.excluded) }
    let open = verdicts.indices.filter { verdicts[$0] == nil }
    let found = try oracle.deliveries(
      open.map { .init(gone: wave[$0].gone, start: oracle.base.plan.basis) }, execution: execution)
    var reaching: [(index: Int, delivery: Delivery)] = []
    for (index, delivery) in zip(open, found) {
      verdicts[index] = .cut
      if threshold.isReached(by: delivery.amount) { reaching.append((index, delivery)) }
    }
    while !reaching.isEmpty {
      // What was found for some may show a way for others.
      for (index, _) in reaching {
        verdicts[index] = pool.open(without: wave[index].gone, excluded: wave[index].excluded)
          .map { .way($0) }
      }
      reaching.removeAll { verdicts[$0.index] != nil }
      let next = reaching.prefix(Self.sideways)
      let ways = try smallestWays(of: next.map(\.delivery), execution: execution)
      for (way, place) in zip(ways, next) { verdicts[place.index] = .way(way) }
      reaching.removeFirst(next.count)
    }
    for (branch, verdict) in zip(wave, verdicts) {
      switch verdict {
      case .cut?:
        if try isMinimal(branch.gone) { cuts.append(branch.gone.positions) }
      case .way(let way)?:
        divide(branch, by: way)
      case nil:
        break
      }
    }
  }

  /// What is known of a set without solving.
  private mutating func verdict(without gone: ElementSet, excluded: ElementSet) -> Verdict? {
    if let way = pool.open(without: gone, excluded: excluded) { return .way(way) }
    let (plan, ceiling) = oracle.bounds(without: gone)
    if let plan, threshold.isReached(by: plan.amount) {
      pool.insert(plan.touched)
      return .way(plan.touched)
    }
    return threshold.isReached(by: ceiling) ? nil : .cut
  }

  private mutating func divide(_ branch: Branch, by way: ElementSet) {
    let left = size - branch.gone.count
    guard pool.distance(without: branch.gone, excluded: branch.excluded, enough: left + 1) <= left
    else { return }
    var choices = way
    choices.subtract(branch.excluded)
    var excluded = branch.excluded
    for element in choices.positions {
      var gone = branch.gone
      gone.insert(element)
      next.append(Branch(gone: gone, excluded: excluded))
      excluded.insert(element)
    }
  }

  /// Looks for ways that share nothing with a known one nor with each other, as far as they go.
  mutating func spread(until deadline: ContinuousClock.Instant?) throws(AnalysisError) {
    for way in pool.ways {
      var used = way
      used.subtract(kept)
      while !used.isEmpty, deadline.map({ ContinuousClock.now < $0 }) ?? true,
        let plan = try oracle.delivery(without: used, reaching: threshold)
      {
        var more = try learn(plan)
        more.subtract(kept)
        guard !more.isEmpty else { break }
        used.formUnion(more)
      }
    }
  }

  /// Whether no way is left without a set; otherwise one that is left is remembered.
  mutating func isCut(_ gone: ElementSet) throws(AnalysisError) -> Bool {
    if pool.open(without: gone, excluded: kept) != nil { return false }
    guard let plan = try oracle.delivery(without: gone, reaching: threshold) else { return true }
    _ = try learn(plan)
    return false
  }

  /// Whether every member of a cut set is needed.
  private mutating func isMinimal(_ gone: ElementSet) throws(AnalysisError) -> Bool {
    for element in gone.positions where try !isNeeded(element, in: gone) { return false }
    return true
  }

  private mutating func isNeeded(_ element: Int, in gone: ElementSet) throws(AnalysisError) -> Bool
  {
    var others = gone
    others.remove(element)
    if pool.open(without: others, excluded: kept) != nil { return true }
    guard let delivery = try oracle.delivery(without: others, reaching: threshold) else {
      return false
    }
    _ = try learn(delivery)
    return true
  }

  /// Remembers the ways of some plans, made as small as can be side by side.
  private mutating func smallestWays(
    of deliveries: [Delivery], execution: Execution
  ) throws(AnalysisError) -> [ElementSet] {
    let (oracle, threshold, kept) = (oracle, threshold, kept)
    let found = execution.map(deliveries.count, unit: nil) { index in
      var asked = oracle.parted()
      return Result { () throws(AnalysisError) in
        let way = try asked.smallestWay(
          within: deliveries[index].touched, threshold: threshold, keeping: kept)
        return (way: way, asked: asked)
      }
    }
    var ways: [ElementSet] = []
    for answer in found {
      let (way, asked) = try answer.get()
      self.oracle.join(asked)
      pool.insert(way)
      ways.append(way)
    }
    return ways
  }

  /// Remembers the way of a plan, made as small as can be.
  private mutating func learn(_ delivery: Delivery) throws(AnalysisError) -> ElementSet {
    let way = try oracle.smallestWay(within: delivery.touched, threshold: threshold, keeping: kept)
    pool.insert(way)
    return way
  }
}
