extension FlowRerouting {
  /// Sends all excess that was added where it is lacking or to an open end.
  ///
  /// Highest label first. Where labels rise slowly, a search now and then raises many at once.
  ///
  /// - Parameter enough: How much may get there before it is clear that no more need be sent.
  /// - Returns: How much got there; if more than enough, not all that can.
  func route(enough: Amount.Sum = .max) -> Amount.Sum {
    let labels = labels
    let halves = network.halves
    arrived = 0
    work = 0
    var next = patience
    for half in touched {
      let label = labels[Int(half)]
      guard halves[Int(half)].excess > 0, label < far else { continue }
      insert(Int(half), label: label)
    }
    while highest >= 0, arrived <= enough {
      let half = lists[highest]
      guard half >= 0 else {
        highest -= 1
        continue
      }
      if work > next, Int(labels[Int(half)]) == highest {
        let before = work
        climb(from: Int(half), within: work / 2)
        next = work + patience + 2 * (work - before)
      }
      lists[highest] = halves[Int(half)].next
      let label = labels[Int(half)]
      if Int(label) == highest {
        discharge(Int(half))
      } else if label < far {
        // A search has raised it since it was listed.
        insert(Int(half), label: label)
      }
    }
    while highest >= 0 {
      lists[highest] = -1
      highest -= 1
    }
    return arrived
  }

  @inline(__always)
  private func insert(_ half: Int, label: Int32) {
    network.halves[half].next = lists[Int(label)]
    lists[Int(label)] = Int32(truncatingIfNeeded: half)
    highest = max(highest, Int(label))
  }

  @inline(__always)
  private func receive(_ amount: Amount.Sum, _ half: Int, label: Int32) {
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
        pushThrough(amount, from: inner)
        receive(amount, other, label: label - 1)
        excess -= amount
      }
      let start = current
      while excess > 0, current < end {
        if Way.residual(arcs[current]) > 0 {
          let head = Int(arcs[current].head)
          if labels[head] + 1 == label {
            let amount = min(excess, Amount.Sum(Way.residual(arcs[current])))
            push(amount, along: current)
            receive(amount, head, label: label - 1)
            excess -= amount
            if excess == 0 { break }
          }
        }
        current += 1
      }
      work += current - start + 4
      if excess == 0 { break }
      work += end - first + 4
      current = first
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
      if label == far { break }
    }
    halves[half].excess = excess
    halves[half].current = UInt32(truncatingIfNeeded: current)
  }
}
