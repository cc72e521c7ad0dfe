extension CostRerouting {
  /// Sends what can go from root to root through a direction that joins the forests, and mends
  /// the forests.
  mutating func send(through meeting: Int) {
    let mate = Int(arcs[meeting].mate)
    let first = Int(arcs[mate].head)
    let last = Int(arcs[meeting].head)
    var amount = residuals[meeting]
    var source = first
    while spots[source].link >= 0 {
      let place = Int(spots[source].link)
      amount = min(amount, residuals[place])
      source = Int(arcs[Int(arcs[place].mate)].head)
    }
    var sink = last
    while spots[sink].link >= 0 {
      let place = Int(spots[sink].link)
      amount = min(amount, residuals[place])
      sink = Int(arcs[place].head)
    }
    amount = min(amount, excesses[source], -excesses[sink])
    var cost = pass(amount, meeting)
    var node = first
    while node != source {
      let place = Int(spots[node].link)
      cost += pass(amount, place)
      if residuals[place] == 0 { cutOff(node) }
      node = Int(arcs[Int(arcs[place].mate)].head)
    }
    node = last
    while node != sink {
      let place = Int(spots[node].link)
      cost += pass(amount, place)
      if residuals[place] == 0 { cutOff(node) }
      node = Int(arcs[place].head)
    }
    costIncrease += Double(amount) * Double(cost)
    left -= amount
    excesses[source] -= amount
    excesses[sink] += amount
    if excesses[source] == 0 { cutOff(source) }
    if excesses[sink] == 0 { cutOff(sink) }
    repair()
  }

  /// Sends an amount in a direction and tells what a unit costs; nothing where it is not shipped.
  private mutating func pass(_ amount: Int64, _ place: Int) -> Int64 {
    let mate = Int(arcs[place].mate)
    setResidual(place, residuals[place] - amount)
    setResidual(mate, residuals[mate] + amount)
    return place == Int(bypass) || mate == Int(bypass) ? 0 : arcs[place].cost
  }

  private mutating func cutOff(_ node: Int) {
    spots[node].link = CostLeaf.isCut
    cut.append(Int32(truncatingIfNeeded: node))
  }

  /// Finds a place in its forest for each node that has lost its link, or takes it out.
  private mutating func repair() {
    repairs += 1
    var next = 0
    while left > 0, next < cut.count {
      let node = Int(cut[next])
      next += 1
      if !rejoin(node) { release(node) }
    }
    cut.removeAll(keepingCapacity: true)
  }

  /// Joins a node to its forest by another direction that costs nothing, if there is one.
  private mutating func rejoin(_ node: Int) -> Bool {
    let tree = spots[node].tree
    let isBefore = tree == .before
    let price = spots[node].price
    for place in Int(offsets[node])..<Int(offsets[node + 1]) {
      let arc = arcs[place]
      let head = Int(arc.head)
      guard spots[head].tree == tree, arc.cost + price - spots[head].price == 0 else { continue }
      let used = isBefore ? arc.mate : Int32(truncatingIfNeeded: place)
      guard residuals[Int(used)] > 0, isRooted(head) else { continue }
      spots[node].link = used
      spots[node].repair = repairs
      return true
    }
    return false
  }

  /// Whether the links from a node lead to a root.
  private mutating func isRooted(_ node: Int) -> Bool {
    var walk = node
    while spots[walk].repair != repairs {
      let link = spots[walk].link
      if link == CostLeaf.isRoot { break }
      if link == CostLeaf.isCut { return false }
      walk = next(from: walk, by: Int(link))
    }
    let end = walk
    walk = node
    while walk != end {
      spots[walk].repair = repairs
      walk = next(from: walk, by: Int(spots[walk].link))
    }
    return true
  }

  /// The other end of the link of a node.
  @inline(__always)
  private func next(from node: Int, by link: Int) -> Int {
    spots[node].tree == .before ? Int(arcs[Int(arcs[link].mate)].head) : Int(arcs[link].head)
  }

  /// Takes a node out of its forest, and cuts off those that hang on it.
  private mutating func release(_ node: Int) {
    let tree = spots[node].tree
    let isBefore = tree == .before
    for place in Int(offsets[node])..<Int(offsets[node + 1]) {
      let arc = arcs[place]
      let head = Int(arc.head)
      let used = isBefore ? Int32(truncatingIfNeeded: place) : arc.mate
      if spots[head].tree == tree, spots[head].link == used { cutOff(head) }
    }
    spots[node].price = price(of: node)
    spots[node].tree = .none
    note(node, .before)
    note(node, .behind)
  }
}
