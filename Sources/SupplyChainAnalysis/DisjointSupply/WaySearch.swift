import GraphCore

/// The search for ways through some elements, each a way in one of several networks.
///
/// The networks differ in the sites of shared elements that are closed (``HomeSupply``).
struct WaySearch {
  private var searches: [CutSearch]
  private let count: Int
  private let deadline: ContinuousClock.Instant?
  /// The fewest elements of which every way has one, where they are known.
  private(set) var cut: [Int]?

  init(
    _ questions: [DeliveryQuestion], threshold: DeliveryThreshold, keeping shared: [Int],
    count: Int, until deadline: ContinuousClock.Instant?
  ) throws(AnalysisError) {
    self.count = count
    self.deadline = deadline
    searches = try questions.map { question throws(AnalysisError) in
      CutSearch(
        try DeliveryOracle(question), threshold: threshold, atMost: count, keeping: shared)
    }
  }

  /// Whether all minimal ways are known.
  var isProven: Bool { searches.allSatisfy(\.isProven) }

  /// How well all programs were checked.
  var proof: Proof { searches.reduce(into: Proof()) { $0.add($1.oracle.proof) } }

  /// How many programs were solved.
  var programs: Int { searches.reduce(0) { $0 + $1.oracle.solves } }

  /// The minimal ways that are known, without shared elements.
  private var pool: WayPool {
    searches.reduce(into: WayPool()) { pool, search in
      for way in search.ways { pool.insert(way) }
    }
  }

  /// The network in which a way is one.
  func network(of way: ElementSet) -> Int? {
    searches.firstIndex { search in search.ways.contains { $0.isSubset(of: way) } }
  }

  /// A largest choice of known ways that share nothing.
  var packing: WayPacking {
    WayPacking(of: pool.ways, cut: cut ?? Array(0..<count), count: count, until: deadline)
  }

  /// Finds ways that share little, and the fewest elements that leave none.
  mutating func findCut(execution: Execution) throws(AnalysisError) {
    for search in searches.indices {
      try searches[search].run(until: deadline, stoppingAt: 1, execution: execution)
      try searches[search].spread(until: deadline)
    }
    if searches.count == 1 {
      cut = searches[0].cuts.first ?? (searches[0].isProven ? [] : nil)
      return
    }
    // The fewest that cut all known ways, until they cut all there are.
    while cut == nil, let least = pool.leastCut(until: deadline) {
      let least = ElementSet(least.positions, count: count)
      var leavesNone = true
      for search in searches.indices where leavesNone {
        if let deadline, ContinuousClock.now >= deadline { return }
        leavesNone = try searches[search].isCut(least)
      }
      if leavesNone { cut = least.positions }
    }
  }

  /// Finds all minimal ways.
  mutating func findAll(execution: Execution) throws(AnalysisError) {
    for search in searches.indices {
      try searches[search].run(until: deadline, execution: execution)
    }
  }
}

extension CutSearch {
  /// The ways that are known, without the elements that may not go.
  fileprivate var ways: [ElementSet] {
    pool.ways.map { way in
      var way = way
      way.subtract(kept)
      return way
    }
  }
}
