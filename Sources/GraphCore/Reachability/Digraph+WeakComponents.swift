extension Digraph {
  /// The weakly connected components: the parts that hang together, whichever way edges run.
  ///
  /// - The empty graph has none; a graph without edges has one for each node.
  /// - Edges from a node to itself and parallel edges change nothing.
  ///
  /// The sets of M. Rem in E. W. Dijkstra: *A Discipline of Programming* (1976), the fastest of
  /// M. M. A. Patwary, J. Blair, F. Manne: Experiments on union-find algorithms for the
  /// disjoint-set data structure. *SEA* 2010.
  /// [doi:10.1007/978-3-642-13193-6_35](https://doi.org/10.1007/978-3-642-13193-6_35).
  ///
  /// - Complexity: O((V + E) log V) at worst, and close to O(V + E) on all graphs met in practice.
  public func weakComponents() -> WeakComponents {
    /// A node of the same component that is not greater: itself only where it is the least.
    let links = Scratch<Int32>(unwritten: nodeCount)
    for node in 0..<nodeCount { links[node] = Int32(node) }
    let sources = sources.span
    let targets = targets.span
    for edge in 0..<Int32(edgeCount) {
      var first = sources.at(edge)
      var second = targets.at(edge)
      while true {
        let firstLink = links[first]
        let secondLink = links[second]
        guard firstLink != secondLink else { break }
        if firstLink > secondLink {
          links[first] = secondLink
          guard first != firstLink else { break }
          first = firstLink
        } else {
          links[second] = firstLink
          guard second != secondLink else { break }
          second = secondLink
        }
      }
    }
    var count: Int32 = 0
    for node in 0..<Int32(nodeCount) {
      let link = links[node]
      if link == node {
        links[node] = count
        count += 1
      } else {
        links[node] = links[link]
      }
    }
    let numbers = NodeColumn(links.array(nodeCount))
    return WeakComponents(of: self, numbers: numbers, count: Int(count))
  }
}
