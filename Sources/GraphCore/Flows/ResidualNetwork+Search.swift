extension ResidualNetwork {
  /// Labels every half with the number of arcs to it from the nearest of some halves.
  ///
  /// - Parameters:
  ///   - labels: What to write to; ``halfCount`` where no way leads.
  ///   - starts: The halves at distance zero.
  ///   - direction: Which way arcs are walked; upstream, distances are those *to* the halves.
  func labelDistances<Way: FlowDirection>(
    _ labels: UnsafeMutablePointer<Int32>, from starts: [Int32], along direction: Way.Type
  ) {
    let halves = halves
    let arcs = arcs
    let queue = queue
    let far = Int32(halfCount)
    for half in 0..<halfCount { labels[half] = far }
    var last = 0
    for start in starts where labels[Int(start)] == far {
      labels[Int(start)] = 0
      queue[last] = start
      last += 1
    }
    var next = 0
    while next < last {
      let half = Int(queue[next])
      next += 1
      let label = labels[half] + 1
      let other = half ^ 1
      if labels[other] == far, halves[Way.innerOwner(half)].inner > 0 {
        labels[other] = label
        queue[last] = Int32(truncatingIfNeeded: other)
        last += 1
      }
      for arc in self.arcs(of: half) where Way.residual(arcs[arc]) > 0 {
        let head = Int(arcs[arc].head)
        guard labels[head] == far else { continue }
        labels[head] = label
        queue[last] = Int32(truncatingIfNeeded: head)
        last += 1
      }
    }
  }
}

/// Which way a residual network is walked.
///
/// To send a lack upstream is to send flow downstream; one kernel does both.
protocol FlowDirection: Sendable {
  static var isUpstream: Bool { get }
}

/// From sources to sinks.
enum Downstream: FlowDirection {
  static var isUpstream: Bool { false }
}

/// From sinks to sources.
enum Upstream: FlowDirection {
  static var isUpstream: Bool { true }
}

extension FlowDirection {
  /// What can still be sent this way along an arc.
  @inline(__always)
  static func residual<Amount>(_ arc: ResidualArc<Amount>) -> Amount {
    isUpstream ? arc.back : arc.residual
  }

  /// What can still be sent this way along the same arc from its other end.
  @inline(__always)
  static func back<Amount>(_ arc: ResidualArc<Amount>) -> Amount {
    isUpstream ? arc.residual : arc.back
  }

  /// The half that has the record of what can be sent this way from a half to the other half.
  @inline(__always)
  static func innerOwner(_ half: Int) -> Int { isUpstream ? half ^ 1 : half }

  /// The half of a node that is met first this way.
  @inline(__always)
  static func entry(_ node: Int) -> Int { isUpstream ? 2 * node + 1 : 2 * node }
}
