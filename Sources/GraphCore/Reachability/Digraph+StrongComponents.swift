extension Digraph {
  /// The strongly connected components, numbered along the edges between them.
  ///
  /// - The empty graph has none.
  /// - A graph without cycles has one for each node, and their numbers are a topological order.
  /// - Edges from a node to itself change nothing.
  ///
  /// R. E. Tarjan: Depth-first search and linear graph algorithms. *SIAM J. Comput.* 1 (1972).
  /// [doi:10.1137/0201010](https://doi.org/10.1137/0201010), with one number a node instead of
  /// two after D. J. Pearce: A space-efficient algorithm for finding strongly connected components.
  /// *Inf. Process. Lett.* 116 (2016).
  /// [doi:10.1016/j.ipl.2015.08.010](https://doi.org/10.1016/j.ipl.2015.08.010).
  ///
  /// - Complexity: O(V + E); no recursion.
  public func strongComponents() -> StrongComponents {
    let offsets = leaving.offsets.span
    let neighbors = leaving.neighbors.span
    // Greater than any number in use, so that finished nodes never lower another one's.
    let finished = Int32.max
    /// Zero if not seen; else the least number seen from a node, or `finished`.
    let lows = Scratch<Int32>(repeating: 0, count: nodeCount)
    let component = Scratch<Int32>(unwritten: nodeCount)
    /// Where to go on at each node of the path, and the number it was given when first seen.
    let path = Scratch<(node: Int32, number: Int32, low: Int32, slot: Int32)>(
      unwritten: nodeCount + 1)
    /// Nodes that are done but whose component is not.
    let pending = Scratch<Int32>(unwritten: nodeCount)
    var pendingCount = 0
    var last: Int32 = 0
    var count: Int32 = 0
    for root in 0..<Int32(nodeCount) where lows[root] == 0 {
      var depth = 0
      var node: Int32 = -1
      var number: Int32 = 0
      var low: Int32 = 0
      var slot: Int32 = 0
      var child = root
      while true {
        if child >= 0 {
          path[depth] = (node, number, low, slot)
          depth &+= 1
          last &+= 1
          (node, number, low, slot) = (child, last, last, offsets.at(child))
          lows[node] = last
          child = -1
        }
        let end = offsets.at(node &+ 1)
        while slot < end {
          let neighbor = neighbors.at(slot)
          slot &+= 1
          let seen = lows[neighbor]
          if seen == 0 {
            child = neighbor
            break
          }
          low = min(low, seen)
        }
        guard child < 0 else { continue }
        if low == number {
          // Those seen later than the first of a component and not yet finished belong to it.
          lows[node] = finished
          component[node] = count
          while pendingCount > 0, lows[pending[pendingCount &- 1]] >= number {
            pendingCount &-= 1
            lows[pending[pendingCount]] = finished
            component[pending[pendingCount]] = count
          }
          count &+= 1
        } else {
          lows[node] = low
          pending[pendingCount] = node
          pendingCount &+= 1
        }
        depth &-= 1
        guard depth > 0 else { break }
        let below = low == number ? finished : low
        (node, number, low, slot) = path[depth]
        low = min(low, below)
      }
    }
    // A component is found after all that it leads to; numbers shall run along the edges.
    for node in 0..<nodeCount { component[node] = count - 1 - component[node] }
    let numbers = NodeColumn(component.array(nodeCount))
    return StrongComponents(of: self, numbers: numbers, count: Int(count))
  }
}
