/// Two spanning trees, blue and red, whose paths to a node share its dominators and nothing else.
///
/// Nodes go by their place in a depth-first search; place zero is the node before all roots, the
/// root of both trees. Where an edge leads to a node from its immediate dominator, it is in both.
///
/// L. Georgiadis, R. E. Tarjan: Dominator tree certification and divergent spanning trees. *ACM
/// Trans. Algorithms* 12 (2015). [doi:10.1145/2764913](https://doi.org/10.1145/2764913): of the two
/// ways to a node, by its parent in the search and by its semidominator, each tree takes the other
/// one than at the ancestor that decides who dominates the node.
struct DivergentTrees: ~Copyable {
  let blue: Scratch<Int32>
  let red: Scratch<Int32>

  init(of graph: Digraph, roots: [NodeID], search: borrowing PreorderSearch) {
    let parents = Semidominators(of: graph, roots: roots, search: search)
    let count = search.count
    blue = Scratch(repeating: 0, count: count)
    red = Scratch(repeating: 0, count: count)
    /// Whether the blue tree comes by the parent in the search.
    let isBlueParent = Scratch<Bool>(repeating: true, count: count)
    for place in 1..<max(1, count) {
      let decider = parents.deciders[place]
      isBlueParent[place] = Int(decider) == place || !isBlueParent[decider]
      let parent = search.parents[place]
      let entry = parents.entries[place]
      blue[place] = isBlueParent[place] ? parent : entry
      red[place] = isBlueParent[place] ? entry : parent
    }
  }
}

/// What Lengauer and Tarjan find on the way to dominators, with the nodes that show it.
private struct Semidominators: ~Copyable {
  /// The last place before each place on the way by which its semidominator is found.
  let entries: Scratch<Int32>
  /// On the way down to each place in the search, after its semidominator, the place whose
  /// own semidominator is the least; the place itself if none has a lesser one than it.
  let deciders: Scratch<Int32>

  init(of graph: Digraph, roots: [NodeID], search: borrowing PreorderSearch) {
    let sources = graph.entering.neighbors.span
    let count = search.count
    entries = Scratch(unwritten: count)
    deciders = Scratch(unwritten: count)
    let semi = Scratch<Int32>(unwritten: count)
    for place in 0..<count {
      semi[place] = search.parents[place]
      entries[place] = search.parents[place]
    }
    for root in roots {
      semi[search.places[root.index]] = 0
      entries[search.places[root.index]] = 0
    }
    let up = Ascent(of: search)
    /// The first place that waits at each semidominator, and the next one after each.
    let first = Scratch<Int32>(repeating: -1, count: count)
    let next = Scratch<Int32>(repeating: -1, count: count)
    for place in stride(from: Int32(count - 1), through: 0, by: -1) {
      var waiting = first[place]
      while waiting >= 0 {
        let least = up.least(from: waiting, to: place, semi: semi)
        deciders[waiting] = semi[least] < semi[waiting] ? least : waiting
        waiting = next[waiting]
      }
      guard place > 0 else { break }
      for slot in graph.entering.range(of: Int(search.sequence[place])) {
        let source = search.places[sources[slot]]
        guard source > 0 else { continue }
        let found = source < place ? source : semi[up.least(from: source, to: place, semi: semi)]
        guard found < semi[place] else { continue }
        semi[place] = found
        entries[place] = source
      }
      next[place] = first[semi[place]]
      first[semi[place]] = place
    }
  }
}

/// The ways up a depth-first search, shortened as they are used.
private struct Ascent: ~Copyable {
  /// A place above each place, and the place with the least semidominator before it.
  private let links: Scratch<(ancestor: Int32, least: Int32)>
  private let branch: Scratch<Int32>

  init(of search: borrowing PreorderSearch) {
    links = Scratch(unwritten: search.count)
    branch = Scratch(unwritten: search.count)
    for place in 0..<search.count {
      links[place] = (search.parents[place], Int32(place))
    }
  }

  /// The place with the least semidominator on the way up, of those greater than `limit`.
  func least(from start: Int32, to limit: Int32, semi: borrowing Scratch<Int32>) -> Int32 {
    var top = start
    var above = links[top].ancestor
    var height = 0
    while above > limit {
      branch[height] = top
      height += 1
      top = above
      above = links[top].ancestor
    }
    var least = links[top].least
    while height > 0 {
      height -= 1
      let below = branch[height]
      let own = links[below].least
      least = semi[own] < semi[least] ? own : least
      links[below] = (above, least)
    }
    return least
  }
}
