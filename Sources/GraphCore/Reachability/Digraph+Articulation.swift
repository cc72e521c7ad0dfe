extension Digraph {
  /// The nodes and the connections whose loss separates others, whichever way edges run.
  ///
  /// - Edges from a node to itself change nothing.
  /// - Parallel and opposite edges between two nodes are one connection: a ``Bridge`` lists them.
  /// - Parts that do not hang together are looked at each for itself.
  ///
  /// R. E. Tarjan: A note on finding the bridges of a graph. *Inf. Process. Lett.* 2 (1974).
  /// [doi:10.1016/0020-0190(74)90003-9](https://doi.org/10.1016/0020-0190%2874%2990003-9);
  /// J. E. Hopcroft, R. E. Tarjan: Algorithm 447, efficient algorithms for graph manipulation.
  /// *CACM* 16 (1973). [doi:10.1145/362248.362272](https://doi.org/10.1145/362248.362272).
  ///
  /// - Complexity: O(V + E), and O(*b* log *b*) for *b* bridges; no recursion.
  public func articulation() -> Articulation {
    let outOffsets = leaving.offsets.span
    let targets = leaving.neighbors.span
    let inOffsets = entering.offsets.span
    let sources = entering.neighbors.span
    let places = Scratch<Int32>(repeating: 0, count: nodeCount)
    let sequence = Scratch<Int32>(unwritten: nodeCount + 1)
    let parents = Scratch<Int32>(unwritten: nodeCount + 1)
    sequence[0] = -1
    parents[0] = 0
    /// Where to go on at each place on the way from the root, and the least place seen from it.
    let waiting = Scratch<(place: Int32, low: Int32, out: Int32, in: Int32)>(
      unwritten: nodeCount + 1)
    var cuts: [SubtreeCut] = []
    var last: Int32 = 0
    for root in 0..<Int32(nodeCount) where places[root] == 0 {
      var depth = 0
      var parent: Int32 = 0
      var place: Int32 = 0
      var node = root
      var low: Int32 = 0
      var outSlot: Int32 = 0
      var inSlot: Int32 = 0
      var next = root
      while true {
        if next >= 0 {
          waiting[depth] = (place, low, outSlot, inSlot)
          depth &+= 1
          parent = place
          node = next
          last &+= 1
          place = last
          places[node] = place
          sequence[place] = node
          parents[place] = parent
          low = place
          outSlot = outOffsets.at(node)
          inSlot = inOffsets.at(node)
          next = -1
        }
        let outEnd = outOffsets.at(node &+ 1)
        while outSlot < outEnd {
          let neighbor = targets.at(outSlot)
          outSlot &+= 1
          let seen = places[neighbor]
          if seen == 0 {
            next = neighbor
            break
          }
          if seen < low, seen != parent { low = seen }
        }
        if next >= 0 { continue }
        let inEnd = inOffsets.at(node &+ 1)
        while inSlot < inEnd {
          let neighbor = sources.at(inSlot)
          inSlot &+= 1
          let seen = places[neighbor]
          if seen == 0 {
            next = neighbor
            break
          }
          if seen < low, seen != parent { low = seen }
        }
        if next >= 0 { continue }
        guard parent > 0 else { break }
        if low >= parent {
          cuts.append(
            SubtreeCut(child: place, size: last &- place &+ 1, isBridge: low > parent))
        }
        let below = low
        depth &-= 1
        (place, low, outSlot, inSlot) = waiting[depth]
        low = min(low, below)
        node = sequence[place]
        parent = parents[place]
      }
    }
    let sequenceArray = sequence.array(nodeCount + 1)
    let forest = SearchForest(
      places: places.array(nodeCount), parents: parents.array(nodeCount + 1))
    return Articulation(of: self, forest: forest, sequence: sequenceArray, cuts: cuts)
  }
}
