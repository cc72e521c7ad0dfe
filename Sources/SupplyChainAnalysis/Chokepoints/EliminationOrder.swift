import GraphCore

/// An order in which the unknowns of a loop can be eliminated with little fill.
///
/// Whoever rests on an unknown rests, once that is eliminated, on all that it rested on. The next
/// to go is the one for which that can make the fewest new pairs; the order is the other way
/// around, the last to go first, as ``CirculationSystem`` wants it.
///
/// H. M. Markowitz: The elimination form of the inverse and its application to linear programming.
/// *Manage. Sci.* 3 (1957). [doi:10.1287/mnsc.3.3.255](https://doi.org/10.1287/mnsc.3.3.255).
struct EliminationOrder {
  /// The unknowns, the last to be eliminated first.
  let unknowns: [Int]

  /// - Parameters:
  ///   - unknowns: The unknowns, in any order.
  ///   - graph: An edge leads from each node to those that rest on it.
  /// - Complexity: O(unknowns² + fill).
  init(of unknowns: [Int], in graph: Digraph) {
    var numbers: [Int: Int] = [:]
    for (number, unknown) in unknowns.enumerated() { numbers[unknown] = number }
    var bases = [Set<Int>](repeating: [], count: unknowns.count)
    var dependents = bases
    for (number, unknown) in unknowns.enumerated() {
      for edge in graph.outEdges(of: NodeID(unknown)) {
        guard let other = numbers[graph.target(of: edge).index], other != number else { continue }
        dependents[number].insert(other)
        bases[other].insert(number)
      }
    }
    var open = Array(unknowns.indices)
    var eliminated: [Int] = []
    func cost(_ number: Int) -> Int { bases[number].count * dependents[number].count }
    while let place = open.indices.min(by: {
      (cost(open[$0]), open[$0]) < (cost(open[$1]), open[$1])
    }) {
      let gone = open.remove(at: place)
      eliminated.append(unknowns[gone])
      for dependent in dependents[gone] {
        bases[dependent].remove(gone)
        bases[dependent].formUnion(bases[gone].subtracting([dependent]))
      }
      for base in bases[gone] {
        dependents[base].remove(gone)
        dependents[base].formUnion(dependents[gone].subtracting([base]))
      }
    }
    self.unknowns = eliminated.reversed()
  }
}
