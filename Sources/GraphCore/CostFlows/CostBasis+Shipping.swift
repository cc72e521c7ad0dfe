extension CostBasis {
  /// Sends an amount through the tree, and changes it where it lets nothing through.
  ///
  /// - Returns: How much has been sent: less where no more can be, or where the budget is used up.
  mutating func send(_ amount: Int64, from source: Int, to sink: Int) -> Int64 {
    guard spots[source].isInside, spots[sink].isInside else { return 0 }
    if prices[sink].magnitude > 1 << 58 { lowerPrices(by: prices[sink]) }
    makeRoot(sink, of: Int32(truncatingIfNeeded: start.size))
    var sent: Int64 = 0
    while budget > 0 {
      var most = amount - sent
      var node = source
      while node != sink {
        most = min(most, residuals[Int(spots[node].link)])
        node = Int(spots[node].parent)
      }
      if most > 0 { pass(most, from: source, to: sink) }
      sent += most
      guard sent < amount else { break }
      budget -= 1
      guard replaceLink(of: fullLink(from: source, to: sink)) else { break }
    }
    return sent
  }

  /// Moves all prices at once, before they can exceed what numbers can be.
  private mutating func lowerPrices(by amount: Int64) {
    moved = Array(0..<Int32(truncatingIfNeeded: start.spots.count))
    for node in start.spots.indices {
      isMoved[node] = true
      prices[node] -= amount
    }
  }

  /// Sends an amount along the links from a node to the root.
  private mutating func pass(_ amount: Int64, from source: Int, to sink: Int) {
    let arcs = start.network.arcs
    var cost: Int64 = 0
    var node = source
    while node != sink {
      let place = Int(spots[node].link)
      let mate = Int(arcs[place].mate)
      setResidual(place, residuals[place] - amount)
      setResidual(mate, residuals[mate] + amount)
      if place != bypass, mate != bypass { cost += arcs[place].cost }
      node = Int(spots[node].parent)
    }
    costIncrease += Double(amount) * Double(cost)
  }

  /// The node below a link that can take no more; of several the one whose smaller half is least.
  private func fullLink(from source: Int, to sink: Int) -> Int {
    var best = source
    var least = Int32.max
    var node = source
    while node != sink {
      if residuals[Int(spots[node].link)] == 0 {
        let size = min(spots[node].size, Int32(truncatingIfNeeded: start.size) - spots[node].size)
        if size < least {
          least = size
          best = node
        }
      }
      node = Int(spots[node].parent)
    }
    return best
  }
}
