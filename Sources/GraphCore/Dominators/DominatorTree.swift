/// What every path from some roots to a node passes through, for all nodes at once.
///
/// A node *dominates* another if no path from a root gets there without it. The dominators of a
/// node stand in a line, from a root's end to the node itself; the last before it is its immediate
/// dominator, and these make a tree. Without a node, what it dominates is out of reach and all else
/// is not.
public struct DominatorTree: Hashable, Sendable {
  /// The graph.
  public let graph: Digraph
  /// Where paths begin.
  public let roots: [NodeID]
  /// The immediate dominator of each node; -1 if it has none, -2 if no path leads to the node.
  let immediate: [Int32]
  /// Where each node stands in ``preorder``; what it dominates comes next.
  let starts: [Int32]
  /// Where what a node dominates ends in ``preorder``; equal to its start if it is not reached.
  let ends: [Int32]
  /// The nodes that are reached, each before what it dominates.
  let preorder: [NodeID]

  /// Takes over a tree of `count` places, each greater than that of its immediate dominator.
  ///
  /// `sequence` has the node at each place, the first of which is the node before all roots;
  /// `above` has the place of each one's immediate dominator.
  init(
    of graph: Digraph, roots: [NodeID], sequence: borrowing Scratch<Int32>,
    above: borrowing Scratch<Int32>, count: Int
  ) {
    let sizes = Scratch<Int32>(repeating: 1, count: count)
    for place in stride(from: count - 1, through: 1, by: -1) { sizes[above[place]] += sizes[place] }
    /// Where the next node below each place goes.
    let next = Scratch<Int32>(unwritten: count)
    let preorder = Scratch<NodeID>(unwritten: count)
    let immediate = Scratch<Int32>(repeating: -2, count: graph.nodeCount)
    let starts = Scratch<Int32>(repeating: 0, count: graph.nodeCount)
    let ends = Scratch<Int32>(repeating: 0, count: graph.nodeCount)
    next[0] = 0
    for place in 1..<max(1, count) {
      let dominator = above[place]
      let start = next[dominator]
      next[dominator] = start + sizes[place]
      next[place] = start + 1
      let node = sequence[place]
      preorder[start] = NodeID(Int(node))
      immediate[node] = dominator > 0 ? sequence[dominator] : -1
      starts[node] = start
      ends[node] = start + sizes[place]
    }
    self.graph = graph
    self.roots = roots
    self.immediate = immediate.array(graph.nodeCount)
    self.starts = starts.array(graph.nodeCount)
    self.ends = ends.array(graph.nodeCount)
    self.preorder = preorder.array(count - 1)
  }

  /// Whether any path from a root leads to a node; roots themselves are reached.
  public func isReachable(_ node: NodeID) -> Bool { immediate[node.index] > -2 }

  /// The dominator nearest to a node, itself not counted.
  ///
  /// `nil` at a root that nothing else dominates, where only the node itself is on all paths from
  /// several roots, and where no path leads (see ``isReachable(_:)``).
  public func immediateDominator(of node: NodeID) -> NodeID? {
    let above = immediate[node.index]
    return above < 0 ? nil : NodeID(Int(above))
  }

  /// Whether every path from a root to the second node passes through the first.
  ///
  /// A node dominates itself. A node that no path leads to neither dominates nor is dominated.
  ///
  /// - Complexity: O(1).
  public func dominates(_ first: NodeID, _ second: NodeID) -> Bool {
    let start = starts[second.index]
    return starts[first.index] <= start && start < ends[first.index] && isReachable(second)
  }

  /// The dominators of a node from the farthest to the node itself; none if no path leads there.
  ///
  /// - Complexity: O(*n*) for *n* dominators.
  public func dominators(of node: NodeID) -> [NodeID] {
    guard isReachable(node) else { return [] }
    var chain = [node]
    var above = node
    while let next = immediateDominator(of: above) {
      chain.append(next)
      above = next
    }
    return chain.reversed()
  }

  /// The nodes that are out of reach without a node, the node first; none if no path leads there.
  ///
  /// - Complexity: O(1).
  public func dominated(by node: NodeID) -> ArraySlice<NodeID> {
    preorder[Int(starts[node.index])..<Int(ends[node.index])]
  }
}
