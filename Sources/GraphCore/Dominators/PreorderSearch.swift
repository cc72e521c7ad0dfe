/// A depth-first search from several roots, as if one node at place zero led to each of them.
struct PreorderSearch: ~Copyable {
  /// When each node was met, counted from one, or zero if it was not.
  let places: Scratch<Int32>
  /// The node at each place; what stands at place zero is no node.
  let sequence: Scratch<Int32>
  /// The place from which each place was met.
  let parents: Scratch<Int32>
  /// The number of places, place zero among them.
  let count: Int

  init(of graph: Digraph, from roots: [NodeID]) {
    let offsets = graph.leaving.offsets.span
    let neighbors = graph.leaving.neighbors.span
    let nodeCount = graph.nodeCount
    places = Scratch(repeating: 0, count: nodeCount)
    sequence = Scratch(unwritten: nodeCount + 1)
    parents = Scratch(unwritten: nodeCount + 1)
    sequence[0] = -1
    parents[0] = 0
    // One bit a node: most looks meet a node that was met before, and these stay in the cache.
    let met = Scratch<UInt64>(repeating: 0, count: nodeCount >> 6 + 1)
    /// Where to go on at each node of the path from the root.
    let waiting = Scratch<(place: Int32, slot: Int32, end: Int32)>(unwritten: nodeCount + 1)
    var last: Int32 = 0
    for root in roots where places[root.index] == 0 {
      var depth = 0
      var place: Int32 = 0
      var slot: Int32 = 0
      var end: Int32 = 0
      var node = root.rawIndex
      while true {
        met[node >> 6] |= 1 &<< UInt64(truncatingIfNeeded: node & 63)
        last &+= 1
        places[node] = last
        sequence[last] = node
        parents[last] = place
        waiting[depth] = (place, slot, end)
        depth &+= 1
        place = last
        slot = offsets.at(node)
        end = offsets.at(node &+ 1)
        node = -1
        while true {
          while slot < end {
            let neighbor = neighbors.at(slot)
            slot &+= 1
            let bits = met[neighbor >> 6] &>> UInt64(truncatingIfNeeded: neighbor & 63)
            guard bits & 1 == 0 else { continue }
            node = neighbor
            break
          }
          guard node < 0, depth > 0 else { break }
          depth &-= 1
          (place, slot, end) = waiting[depth]
        }
        guard node >= 0 else { break }
      }
    }
    count = Int(last) + 1
  }
}
