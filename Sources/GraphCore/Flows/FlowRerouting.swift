/// Sends the flow of an element that goes on other ways, in the residual network of a flow.
///
/// Halves that lack something have negative excess. Labels are lower bounds of the distance to an
/// open end. Without an element no distance is less than with it, so the labels of the whole
/// network serve for every element, and only where flow is sent are they ever raised. All that a
/// question changes is written down and put back after it.
final class FlowRerouting<Amount: FlowAmount, Way: FlowDirection>: @unchecked Sendable {
  private let network: ResidualNetwork<Amount>
  private let labels: UnsafeMutablePointer<Int32>
  /// How many halves have each label.
  private var populations: [Int32]
  /// The first half with excess of each label.
  private var lists: [Int32]
  private var highest = -1
  /// The arcs used, or halves as `-1 - half`, and the amounts sent.
  private var pushes: [(arc: Int64, amount: Int64)] = []
  /// The labels raised, with what they were.
  private var raised: [(half: Int32, label: Int32)] = []
  /// Halves whose excess or current arc has changed.
  private var touched: [Int32] = []
  private let far: Int32
  /// The halves that lacked something at the start, those of lesser labels first.
  private var lacking: [Int32] = []
  private var arrived: Int64 = 0
  /// At least the greatest label of a half that is not out of reach, now and before any question.
  private var top: Int32 = 0
  private var topAtRest: Int32 = 0

  /// A workspace on a network that no one else writes to meanwhile.
  ///
  /// - Parameters:
  ///   - network: A network with a greatest flow and no excess.
  ///   - label: Fills in labels: no more than the distances to open ends, which have zero.
  init(_ network: ResidualNetwork<Amount>, label: (UnsafeMutablePointer<Int32>) -> Void) {
    self.network = network
    far = Int32(network.halfCount)
    labels = .allocate(capacity: network.halfCount)
    labels.initialize(repeating: 0, count: network.halfCount)
    label(labels)
    populations = Array(repeating: 0, count: network.halfCount + 1)
    lists = Array(repeating: -1, count: network.halfCount + 1)
    for half in 0..<network.halfCount {
      populations[Int(labels[half])] += 1
      if labels[half] < far { topAtRest = max(topAtRest, labels[half]) }
    }
    top = topAtRest
  }

  deinit { labels.deallocate() }

  /// Whether an open end can be reached from a half.
  func isNear(_ half: Int) -> Bool { labels[half] < far }

  /// Adds to the excess of a half, or to what it lacks.
  func add(_ amount: Int64, to half: Int) {
    touch(half)
    network.halves[half].excess += amount
  }

  /// Lets nothing into a half any more.
  func bar(_ half: Int) {
    raise(half, to: far)
  }

  /// Sends all excess that was added where it is lacking or to an open end.
  ///
  /// - Returns: How much got there.
  func route() -> Int64 {
    let labels = labels
    let halves = network.halves
    arrived = 0
    lacking = touched.filter { halves[Int($0)].excess < 0 && isNear(Int($0)) }
    lacking.sort { (labels[Int($0)], $0) < (labels[Int($1)], $1) }
    for half in touched {
      let label = labels[Int(half)]
      guard halves[Int(half)].excess > 0, label < far else { continue }
      insert(Int(half), label: label)
    }
    while highest >= 0 {
      let half = lists[highest]
      guard half >= 0 else {
        highest -= 1
        continue
      }
      lists[highest] = halves[Int(half)].next
      // A gap below has put it out of reach.
      guard Int(labels[Int(half)]) == highest else { continue }
      discharge(Int(half))
    }
    return arrived
  }

  /// The halves with what excess they have left or still lack.
  var leftovers: [(half: Int, excess: Int64)] {
    touched.lazy.map { (Int($0), self.network.halves[Int($0)].excess) }.filter { $0.1 != 0 }
  }

  /// Puts everything back as it was.
  func undo() {
    let halves = network.halves
    for (arc, amount) in pushes.reversed() {
      if arc >= 0 {
        push(-amount, along: Int(arc))
      } else {
        network.pushThrough(-amount, from: Int(-1 - arc))
      }
    }
    for (half, label) in raised.reversed() {
      populations[Int(labels[Int(half)])] -= 1
      labels[Int(half)] = label
      populations[Int(label)] += 1
    }
    for half in touched {
      halves[Int(half)].excess = 0
      halves[Int(half)].mark = 0
      halves[Int(half)].current = halves[Int(half)].first
    }
    top = topAtRest
    pushes.removeAll(keepingCapacity: true)
    raised.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  private func push(_ amount: Int64, along arc: Int) {
    let amount = Amount(truncatingIfNeeded: amount)
    network.push(Way.isUpstream ? -amount : amount, along: arc)
  }

  @inline(__always)
  private func touch(_ half: Int) {
    guard network.halves[half].mark == 0 else { return }
    network.halves[half].mark = 1
    touched.append(Int32(truncatingIfNeeded: half))
  }

  @inline(__always)
  private func insert(_ half: Int, label: Int32) {
    network.halves[half].next = lists[Int(label)]
    lists[Int(label)] = Int32(truncatingIfNeeded: half)
    highest = max(highest, Int(label))
  }

  private func raise(_ half: Int, to label: Int32) {
    let before = labels[half]
    raised.append((Int32(truncatingIfNeeded: half), before))
    labels[half] = label
    populations[Int(before)] -= 1
    populations[Int(label)] += 1
  }

  @inline(__always)
  private func receive(_ amount: Int64, _ half: Int, label: Int32) {
    guard label > 0 else {
      arrived += amount
      return
    }
    touch(half)
    let before = network.halves[half].excess
    let after = before + amount
    network.halves[half].excess = after
    if before < 0 { arrived += min(amount, -before) }
    if before <= 0, after > 0 { insert(half, label: label) }
  }

  private func discharge(_ half: Int) {
    let labels = labels
    let halves = network.halves
    let arcs = network.arcs
    var excess = halves[half].excess
    let first = Int(halves[half].first)
    let end = Int(halves[half + 1].first)
    var current = Int(halves[half].current)
    var label = labels[half]
    let other = half ^ 1
    let inner = Way.innerOwner(half)
    while true {
      if halves[inner].inner > 0, labels[other] + 1 == label {
        let amount = min(excess, halves[inner].inner)
        network.pushThrough(amount, from: inner)
        pushes.append((-1 - Int64(inner), amount))
        receive(amount, other, label: label - 1)
        excess -= amount
      }
      while excess > 0, current < end {
        if Way.residual(arcs[current]) > 0 {
          let head = Int(arcs[current].head)
          if labels[head] + 1 == label {
            let amount = min(excess, Int64(Way.residual(arcs[current])))
            push(amount, along: current)
            pushes.append((Int64(current), amount))
            receive(amount, head, label: label - 1)
            excess -= amount
            if excess == 0 { break }
          }
        }
        current += 1
      }
      if excess == 0 { break }
      current = first
      if populations[Int(label)] == 1, isGap(label) {
        closeGap(at: label)
        raise(half, to: far)
        label = far
      } else {
        var lowest = halves[inner].inner > 0 ? labels[other] : far
        for arc in first..<end where Way.residual(arcs[arc]) > 0 {
          let below = labels[Int(arcs[arc].head)]
          if below < lowest {
            lowest = below
            current = arc
          }
        }
        label = min(lowest + 1, far)
        raise(half, to: label)
        if label < far { top = max(top, label) }
      }
      if label == far { break }
    }
    halves[half].excess = excess
    halves[half].current = UInt32(truncatingIfNeeded: current)
  }

  /// Whether halves above a label are out of reach if none has that label.
  ///
  /// They are not as long as one above lacks something.
  private func isGap(_ label: Int32) -> Bool {
    while let half = lacking.last, network.halves[Int(half)].excess >= 0 { lacking.removeLast() }
    return lacking.last.map { labels[Int($0)] <= label } ?? true
  }

  /// Puts halves above a label out of reach, which is what they are once no half has that label.
  ///
  /// To find them takes a look at all that were touched, which few are not worth.
  private func closeGap(at gap: Int32) {
    guard gap < top else { return }
    let above = Int(populations[Int(gap) + 1...Int(top)].reduce(0, +))
    guard above > 0, above * 16 >= raised.count + touched.count else { return }
    for index in 0..<raised.count {
      let half = Int(raised[index].half)
      if labels[half] > gap, labels[half] < far { raise(half, to: far) }
    }
    for half in touched where labels[Int(half)] > gap && labels[Int(half)] < far {
      raise(Int(half), to: far)
    }
  }
}
