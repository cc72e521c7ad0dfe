extension CostScaling {
  /// Sends what a node has too much of on, along directions of negative reduced cost.
  mutating func discharge(_ node: Int) {
    while true {
      let end = Int(offsets[node + 1])
      var place = Int(current[node])
      var price = prices[node]
      while place < end {
        let residual = residuals[place]
        if residual > 0 {
          let arc = arcs[place]
          let head = Int(arc.head)
          if arc.cost + price - prices[head] < 0 {
            // A node that cannot send it on would only send it back.
            if excesses[head] >= 0, !canSend(head) {
              relabel(head)
              if head == node { price = prices[node] }
              continue
            }
            let before = excesses[head]
            let amount = min(excesses[node], residual)
            residuals[place] = residual - amount
            residuals[Int(arc.mate)] += amount
            excesses[head] = before + amount
            excesses[node] -= amount
            if before <= 0, before + amount > 0 { enqueue(head) }
            if excesses[node] == 0 {
              current[node] = Int32(truncatingIfNeeded: place)
              return
            }
          }
        }
        place += 1
      }
      relabel(node)
    }
  }

  /// Whether a direction of negative reduced cost leaves a node.
  @inline(__always)
  private func canSend(_ node: Int) -> Bool {
    let end = Int(offsets[node + 1])
    var place = Int(current[node])
    let price = prices[node]
    while place < end {
      if residuals[place] > 0 {
        let arc = arcs[place]
        if arc.cost + price - prices[Int(arc.head)] < 0 {
          current[node] = Int32(truncatingIfNeeded: place)
          return true
        }
      }
      place += 1
    }
    current[node] = Int32(truncatingIfNeeded: end)
    return false
  }

  /// Lowers the price of a node as far as the allowed error lets it.
  ///
  /// A node that has a direction of negative reduced cost after all, one that the search had passed
  /// before, keeps its price: lowered by less than the allowed error it could send an excess to and
  /// fro, a unit at a time.
  private mutating func relabel(_ node: Int) {
    var best = Int64.min
    var bestPlace = Int(offsets[node])
    for place in bestPlace..<Int(offsets[node + 1]) where residuals[place] > 0 {
      let arc = arcs[place]
      let price = prices[Int(arc.head)] - arc.cost
      if price > best {
        best = price
        bestPlace = place
      }
    }
    guard best <= prices[node] else {
      current[node] = Int32(truncatingIfNeeded: bestPlace)
      return
    }
    relabels += 1
    guard best > Int64.min else {
      // Nothing leads on: an excess never comes here, so any price will do.
      current[node] = offsets[node + 1]
      prices[node] -= 1 << Int64(errorBits)
      return
    }
    prices[node] = best - 1 << Int64(errorBits)
    current[node] = Int32(truncatingIfNeeded: bestPlace)
  }
}
