/// What searches note of a half.
enum HalfMark {
  /// Its excess or current arc has changed.
  static var touched: Int32 { 1 }
  /// Its label was raised.
  static var raised: Int32 { 2 }
  /// Its node, of which it is the entry, is in the group that goes.
  static var member: Int32 { 4 }
  static var isDownstream: Int32 { 8 }
  static var isUpstream: Int32 { 16 }
}

extension ResidualNetwork {
  /// Whether anything can be sent from any of some halves to any of others.
  ///
  /// Searches from both at once, so that it is soon over where few halves are near to one of them.
  func leads(from: [Int], to: [Int]) -> Bool {
    var down = Frontier(from, mark: HalfMark.isDownstream, self)
    var up = Frontier(to, mark: HalfMark.isUpstream, self)
    defer {
      down.clear(self)
      up.clear(self)
    }
    while true {
      let isMet: Bool?
      if down.work <= up.work {
        isMet = down.step(self, along: Downstream.self, meeting: HalfMark.isUpstream)
      } else {
        isMet = up.step(self, along: Upstream.self, meeting: HalfMark.isDownstream)
      }
      if let isMet { return isMet }
    }
  }
}

/// What a search from one side has met.
private struct Frontier {
  var queue: [Int32]
  var next = 0
  var work = 0
  let mark: Int32

  init<Amount>(_ starts: [Int], mark: Int32, _ network: ResidualNetwork<Amount>) {
    queue = starts.map { Int32(truncatingIfNeeded: $0) }
    self.mark = mark
    for half in starts { network.halves[half].mark |= mark }
  }

  /// Looks around one half: `true` if the other search was there, `false` if there is none left.
  mutating func step<Amount, Way: FlowDirection>(
    _ network: ResidualNetwork<Amount>, along: Way.Type, meeting other: Int32
  ) -> Bool? {
    guard next < queue.count else { return false }
    let half = Int(queue[next])
    next += 1
    let arcs = network.arcs(of: half)
    work += arcs.count + 1
    if network.halves[Way.innerOwner(half)].inner > 0, meet(half ^ 1, network, other) {
      return true
    }
    for arc in arcs where Way.residual(network.arcs[arc]) > 0 {
      if meet(Int(network.arcs[arc].head), network, other) { return true }
    }
    return nil
  }

  private mutating func meet<Amount>(
    _ half: Int, _ network: ResidualNetwork<Amount>, _ other: Int32
  ) -> Bool {
    let known = network.halves[half].mark
    guard known & mark == 0 else { return false }
    network.halves[half].mark = known | mark
    queue.append(Int32(truncatingIfNeeded: half))
    return known & other != 0
  }

  func clear<Amount>(_ network: ResidualNetwork<Amount>) {
    for half in queue { network.halves[Int(half)].mark &= ~mark }
  }
}
