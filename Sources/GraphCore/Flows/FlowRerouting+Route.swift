extension FlowRerouting {
  /// Sends all excess that was added where it is lacking or to an open end.
  ///
  /// - Returns: How much got there.
  func route() -> Int64 {
    let labels = labels
    let halves = network.halves
    arrived = 0
    work = 0
    var patience = 2000
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
      guard work > patience, highest >= 0 else { continue }
      patience = 2 * work
      if isStuck(within: 4 * work) { break }
    }
    while highest >= 0 {
      lists[highest] = -1
      highest -= 1
    }
    return arrived
  }

  @inline(__always)
  func push(_ amount: Int64, along arc: Int) {
    let amount = Amount(truncatingIfNeeded: amount)
    network.push(Way.isUpstream ? -amount : amount, along: arc)
  }

  @inline(__always)
  func touch(_ half: Int) {
    guard network.halves[half].mark & 1 == 0 else { return }
    network.halves[half].mark |= 1
    touched.append(Int32(truncatingIfNeeded: half))
  }

  @inline(__always)
  private func insert(_ half: Int, label: Int32) {
    network.halves[half].next = lists[Int(label)]
    lists[Int(label)] = Int32(truncatingIfNeeded: half)
    highest = max(highest, Int(label))
  }

  func raise(_ half: Int, to label: Int32) {
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
      work += current - first
      if excess == 0 { break }
      work += end - first
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
