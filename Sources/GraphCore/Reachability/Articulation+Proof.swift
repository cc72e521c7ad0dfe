extension Articulation {
  /// Whether the nodes, the bridges and all parts are those of the graph.
  ///
  /// Checks that every edge joins a node of the search to one above it. Then finds anew what such a
  /// search shows, in another way than it was found: by going through all edges instead of node by
  /// node, with the sizes of what hangs together from ``Digraph/weakComponents()``.
  ///
  /// - Complexity: O(V + E), and what it takes to sort the parts of each node and the bridges.
  public func verify() -> Bool {
    guard nodes.nodeCount == graph.nodeCount, forest.isValid(for: graph),
      let sequence = forest.sequence()
    else { return false }
    let cuts = forest.cuts(of: graph)
    let components = graph.weakComponents()
    return verifyParts(cuts, sequence, components) && verifyBridges(cuts, sequence, components)
  }

  private func verifyParts(
    _ cuts: [SubtreeCut], _ sequence: [Int32], _ components: WeakComponents
  ) -> Bool {
    var parts = [[Int]](repeating: [], count: graph.nodeCount)
    for cut in cuts {
      parts[Int(sequence[Int(forest.parents[Int(cut.child)])])].append(Int(cut.size))
    }
    return graph.nodes.allSatisfy { node in
      let whole = components.members(of: components.component(of: node)).count
      let rest = whole - 1 - parts[node.index].reduce(0, +)
      let expected = (parts[node.index] + (rest > 0 ? [rest] : [])).sorted(by: >)
      return self.parts(without: node) == expected && nodes.contains(node) == (expected.count > 1)
    }
  }

  private func verifyBridges(
    _ cuts: [SubtreeCut], _ sequence: [Int32], _ components: WeakComponents
  ) -> Bool {
    let parents = forest.parents
    let places = forest.places
    /// The edges between the two ends of each bridge, by the place of the lower one.
    var edges: [Int32: [EdgeID]] = [:]
    for cut in cuts where cut.isBridge { edges[cut.child] = [] }
    for edge in graph.edges {
      let ends = [graph.source(of: edge), graph.target(of: edge)].map { places[$0.index] }
      let below = max(ends[0], ends[1])
      guard parents[Int(below)] == min(ends[0], ends[1]) else { continue }
      edges[below]?.append(edge)
    }
    let expected = cuts.filter(\.isBridge).map { cut in
      let child = NodeID(Int(sequence[Int(cut.child)]))
      let parent = NodeID(Int(sequence[Int(parents[Int(cut.child)])]))
      let whole = components.members(of: components.component(of: child)).count
      return Bridge(
        child, count: Int(cut.size), parent, count: whole - Int(cut.size),
        edges: edges[cut.child] ?? [])
    }
    return bridges == expected.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }
}
