extension FlowRerouting {
  /// Raises at once the labels of all that flow from a half can reach, as far as they allow.
  ///
  /// A search for the way that climbs least, an arc climbing by what the label of its head exceeds
  /// that of its tail less one. What it has met on the way, labels can be raised by what the climb
  /// there falls short of that to where flow can end; and where it can end nowhere, all that was
  /// met is out of reach. If the search is broken off, they can be raised by what is known so far.
  ///
  /// - Parameters:
  ///   - start: A half with excess.
  ///   - limit: How many arcs to look at before the search is broken off.
  func climb(from start: Int, within limit: Int) {
    let labels = labels
    let halves = network.halves
    let arcs = network.arcs
    let last = work + limit
    var met = [Int32(truncatingIfNeeded: start)]
    var level = 0
    var isComplete = true
    climbs[start] = 0
    steps[0].append(Int32(truncatingIfNeeded: start))

    @inline(__always)
    func meet(_ head: Int, from label: Int32) {
      let below = labels[head]
      guard below < far else { return }
      let climb = level + Int(below + 1 - label)
      guard climb < steps.count else {
        isComplete = false
        return
      }
      let known = climbs[head]
      guard known < 0 || Int(known) > climb else { return }
      if known < 0 { met.append(Int32(truncatingIfNeeded: head)) }
      climbs[head] = Int32(truncatingIfNeeded: climb)
      steps[climb].append(Int32(truncatingIfNeeded: head))
    }

    search: while level < steps.count {
      guard let next = steps[level].popLast() else {
        level += 1
        continue
      }
      let half = Int(next)
      guard Int(climbs[half]) == level else { continue }
      let label = labels[half]
      guard label > 0, halves[half].excess >= 0, work < last else {
        isComplete = false
        break search
      }
      let range = network.arcs(of: half)
      work += range.count + 4
      for arc in range where Way.residual(arcs[arc]) > 0 {
        meet(Int(arcs[arc].head), from: label)
      }
      if halves[Way.innerOwner(half)].inner > 0 { meet(half ^ 1, from: label) }
    }
    for half in met {
      let half = Int(half)
      let climb = Int(climbs[half])
      climbs[half] = -1
      guard isComplete || climb < level else { continue }
      raise(half, to: isComplete ? far : labels[half] + Int32(level - climb))
      halves[half].current = halves[half].first
    }
    for index in level..<max(level, steps.count) { steps[index].removeAll(keepingCapacity: true) }
  }
}
