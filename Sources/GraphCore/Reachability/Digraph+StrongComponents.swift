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
    let offsets = leaving.offsets
    let neighbors = leaving.neighbors
    let unseen: Int32 = 0
    // Greater than any number in use, so that finished nodes never lower another one's.
    let finished = Int32.max
    /// The least number seen from a node: its own, or that of one it leads back to.
    var low = [Int32](repeating: unseen, count: nodeCount)
    var component = [Int32](repeating: 0, count: nodeCount)
    var next = Array(offsets.dropLast())
    var path: [Int32] = []
    /// The number given to each node of `path` when it was first seen.
    var given: [Int32] = []
    /// Nodes that are done but whose component is not.
    var pending: [Int32] = []
    var number: Int32 = 0
    var count: Int32 = 0

    for root in 0..<Int32(nodeCount) where low[Int(root)] == unseen {
      number += 1
      low[Int(root)] = number
      path.append(root)
      given.append(number)
      while let last = path.last {
        let node = Int(last)
        let end = offsets[node + 1]
        var slot = next[node]
        var least = low[node]
        var child: Int32 = -1
        while slot < end {
          let neighbor = neighbors[Int(slot)]
          let seen = low[Int(neighbor)]
          if seen == unseen {
            // The slot is read again on return, to take over what the child has found.
            child = neighbor
            break
          }
          least = min(least, seen)
          slot += 1
        }
        next[node] = slot
        low[node] = least
        if child >= 0 {
          number += 1
          low[Int(child)] = number
          path.append(child)
          given.append(number)
          continue
        }
        path.removeLast()
        pending.append(last)
        guard given.removeLast() == least else { continue }
        // Those seen later than the root of a component and not yet finished belong to it.
        while let member = pending.last, low[Int(member)] >= least {
          pending.removeLast()
          low[Int(member)] = finished
          component[Int(member)] = count
        }
        count += 1
      }
    }
    // A component is found after all that it leads to; numbers shall run along the edges.
    for node in 0..<nodeCount { component[node] = count - 1 - component[node] }
    return StrongComponents(of: self, numbers: NodeColumn(component), count: Int(count))
  }
}
