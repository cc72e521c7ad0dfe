extension CostBasis {
  /// What a closing has left, with its tree.
  var outcome: CostTree {
    var network = start.network
    for place in changed { network.residuals[Int(place)] = residuals[Int(place)] }
    let count = start.spots.count
    var spots = Array(UnsafeBufferPointer(start: spots, count: count))
    for node in touched { spots[Int(node)].isTouched = false }
    var prices = Array(UnsafeBufferPointer(start: prices, count: count))
    CostReach.raise(&prices, in: network) { !spots[$0].isInside }
    return CostTree(network, prices: prices, spots: spots, size: start.size)
  }
}
