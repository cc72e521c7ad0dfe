extension ResidualNetwork {
  /// Sends all excess to the halves of negative excess, as far as the network lets it.
  ///
  /// Highest label first, the labels made exact now and then by a search from the halves that
  /// lack something. What cannot get there stays where it is, with the label ``halfCount``.
  func settle() {
    var lists = LabelLists(count: halfCount)
    relabelAll(lists: &lists)
    var work = 0
    let patience = 6 * halfCount + arcCount
    while let half = lists.popHighest(halves) {
      work += discharge(Int(half), lists: &lists)
      if work > patience {
        work = 0
        relabelAll(lists: &lists)
      }
    }
  }

  /// Makes labels exact and lists anew what has excess and can get rid of it.
  private func relabelAll(lists: inout LabelLists) {
    let labels = labels
    let halves = halves
    let lacking = (0..<Int32(halfCount)).filter { halves[Int($0)].excess < 0 }
    labelDistances(labels, from: lacking, along: Upstream.self)
    lists.clear()
    for half in 0..<halfCount {
      let label = labels[half]
      lists.populations[Int(label)] += 1
      guard label < halfCount else { continue }
      lists.top = max(lists.top, Int(label))
      guard halves[half].excess > 0 else { continue }
      lists.insert(half, label: Int(label), halves)
    }
    for half in 0..<halfCount { halves[half].current = halves[half].first }
  }

  /// Gets rid of the excess of a half, raising its label as often as needed.
  ///
  /// - Returns: The work it took.
  private func discharge(_ half: Int, lists: inout LabelLists) -> Int {
    let labels = labels
    let halves = halves
    let arcs = arcs
    var excess = halves[half].excess
    let first = Int(halves[half].first)
    let end = Int(halves[half + 1].first)
    var current = Int(halves[half].current)
    var label = labels[half]
    var work = 0
    let other = half ^ 1
    while true {
      if halves[half].inner > 0, labels[other] + 1 == label {
        let amount = min(excess, halves[half].inner)
        pushThrough(amount, from: half)
        receive(amount, other, label: label - 1, lists: &lists)
        excess -= amount
      }
      let start = current
      while excess > 0, current < end {
        if arcs[current].residual > 0 {
          let head = Int(arcs[current].head)
          if labels[head] + 1 == label {
            let amount = min(excess, Amount.Sum(arcs[current].residual))
            push(Amount(truncatingIfNeeded: amount), along: current)
            receive(amount, head, label: label - 1, lists: &lists)
            excess -= amount
            if excess == 0 { break }
          }
        }
        current += 1
      }
      work += current - start
      if excess == 0 { break }
      work += end - first + 12
      lists.populations[Int(label)] -= 1
      var lowest = halves[half].inner > 0 ? labels[other] : Int32(halfCount)
      current = first
      if lists.populations[Int(label)] == 0 {
        lowest = Int32(halfCount)
        // To find those above takes a look at all, which few are not worth.
        if lists.count(above: label) > halfCount >> 6 {
          lists.takeAll(above: label)
          lift(above: label)
        }
      } else {
        for arc in first..<end where arcs[arc].residual > 0 {
          let below = labels[Int(arcs[arc].head)]
          if below < lowest {
            lowest = below
            current = arc
          }
        }
      }
      label = min(lowest + 1, Int32(halfCount))
      lists.populations[Int(label)] += 1
      labels[half] = label
      if label == halfCount { break }
      lists.top = max(lists.top, Int(label))
    }
    halves[half].excess = excess
    halves[half].current = UInt32(truncatingIfNeeded: current)
    return work
  }

  /// Puts all halves above a label that no half has any more out of reach, which they are.
  private func lift(above gap: Int32) {
    let far = Int32(halfCount)
    for half in 0..<halfCount {
      let label = labels[half]
      labels[half] = label > gap ? far : label
    }
  }

  /// Adds to the excess of a half, which is listed if it had none.
  @inline(__always)
  private func receive(_ amount: Amount.Sum, _ half: Int, label: Int32, lists: inout LabelLists) {
    let before = halves[half].excess
    halves[half].excess = before + amount
    guard before <= 0, before + amount > 0 else { return }
    lists.insert(half, label: Int(label), halves)
  }
}

/// The halves that have excess, by label, and how many halves have each label.
private struct LabelLists {
  var heads: [Int32]
  var populations: [Int32]
  /// At least the greatest label of a half that is not out of reach.
  var top = 0
  private var highest = -1

  init(count: Int) {
    heads = Array(repeating: -1, count: count + 1)
    populations = Array(repeating: 0, count: count + 1)
  }

  mutating func clear() {
    for label in heads.indices {
      heads[label] = -1
      populations[label] = 0
    }
    highest = -1
    top = 0
  }

  /// How many halves have a greater label and are not out of reach.
  func count(above label: Int32) -> Int {
    label < top ? Int(populations[Int(label) + 1...top].reduce(0, +)) : 0
  }

  /// Counts all halves above a label out of reach.
  mutating func takeAll(above label: Int32) {
    for above in Int(label) + 1...top {
      populations[populations.count - 1] += populations[above]
      populations[above] = 0
    }
    top = Int(label)
  }

  @inline(__always)
  mutating func insert<Sum>(
    _ half: Int, label: Int, _ halves: UnsafeMutablePointer<HalfNode<Sum>>
  ) {
    halves[half].next = heads[label]
    heads[label] = Int32(truncatingIfNeeded: half)
    highest = max(highest, label)
  }

  mutating func popHighest<Sum>(_ halves: UnsafeMutablePointer<HalfNode<Sum>>) -> Int32? {
    while highest >= 0 {
      let half = heads[highest]
      if half >= 0 {
        heads[highest] = halves[Int(half)].next
        return half
      }
      highest -= 1
    }
    return nil
  }
}
