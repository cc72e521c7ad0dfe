extension Digraph {
  /// How many shortest paths between other nodes lead over groups of nodes, every edge being one.
  ///
  /// This counts what a group stands in the way of together, where adding up its nodes would count
  /// a path once for each node it meets. Pairs of which either node is in the group do not count.
  ///
  /// - Groups may overlap; an empty one has the value zero.
  /// - Parallel edges, edges from a node to itself, sources, precision and cores:
  ///   as for ``betweenness(from:includingEdges:execution:)``.
  /// - NetworkX 3.6.1 has greater figures in some graphs, counting paths between nodes of a group.
  ///
  /// M. G. Everett and S. P. Borgatti: The centrality of groups and classes. *J. Math. Sociol.* 23
  /// (1999). [doi:10.1080/0022250X.1999.9990219](https://doi.org/10.1080/0022250X.1999.9990219);
  /// found by counting the shortest paths that avoid a group.
  ///
  /// - Parameters:
  ///   - groups: The sets of nodes asked about.
  ///   - sources: Where paths begin; `nil` for everywhere.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: A value for each group, in the order given.
  /// - Precondition: All are sets of nodes of this graph, and every source is one of its nodes.
  /// - Complexity: O(*g s* (V + E)) for *g* groups and *s* sources.
  public func groupBetweenness(
    of groups: [NodeSet], from sources: [NodeID]? = nil, execution: Execution = .standard
  ) -> GroupBetweenness {
    BetweennessPlan(self, from: sources).groupBetweenness(of: groups, execution)
  }

  /// How many shortest paths between other nodes lead over groups of nodes, edges having lengths.
  ///
  /// As ``groupBetweenness(of:from:execution:)``, with lengths as in
  /// ``betweenness(from:lengths:includingEdges:execution:)``.
  ///
  /// - Parameters:
  ///   - groups: The sets of nodes asked about.
  ///   - sources: Where paths begin; `nil` for everywhere.
  ///   - lengths: The length of every edge; infinite where an edge is closed.
  ///   - execution: How many cores work, and who hears how many sources are done.
  /// - Returns: A value for each group, in the order given.
  /// - Throws: ``DirectedCycle`` with the edges of a cycle of length zero, if there is one.
  /// - Precondition: All are sets of nodes of this graph, and every source is one of its nodes;
  ///   there is one length for each edge, and none is negative or NaN.
  /// - Complexity: O(*s* (*g* (V + E) + V log *L*)) for *g* groups, *s* sources and distances up to
  ///   *L* units.
  public func groupBetweenness(
    of groups: [NodeSet], from sources: [NodeID]? = nil, lengths: EdgeColumn<Double>,
    execution: Execution = .standard
  ) throws(DirectedCycle) -> GroupBetweenness {
    try BetweennessPlan(self, from: sources, lengths: lengths).groupBetweenness(
      of: groups, execution)
  }
}

extension BetweennessPlan {
  func groupBetweenness(
    of groups: [NodeSet], _ execution: Execution, tasksPerRound: Int? = nil
  ) -> GroupBetweenness {
    precondition(
      groups.allSatisfy { $0.nodeCount == graph.nodeCount }, "groups are of nodes of this graph")
    let ranked = groups.map { group in
      NodeSet(group.map { NodeID(Int(rows.ranks[$0.index])) }, nodeCount: graph.nodeCount)
    }
    let perRound = tasksPerRound ?? Self.tasksPerRound(width: groups.count)
    let total =
      switch lengths?.values {
      case .narrow(let lengths): sums(of: ranked, lengths, perRound, execution)
      case .wide(let lengths): sums(of: ranked, lengths, perRound, execution)
      case nil: sums(of: ranked, nil as [UInt64]?, perRound, execution)
      }
    return GroupBetweenness(
      groups: groups, values: total.values, pairs: total.pairs,
      lengthRounding: lengths?.rounding ?? 0)
  }

  private func sums<Key: LengthKey>(
    of groups: [NodeSet], _ lengths: [Key]?, _ perRound: Int, _ execution: Execution
  ) -> GroupSums {
    var total = GroupSums(count: groups.count)
    inRounds(of: perRound, execution) { inner, tasks, sources in
      let parts = inner.map(tasks, unit: "sources") {
        BetweennessWorker(self, lengths: lengths, wanted: [])
      } task: { worker, index in
        worker.sums(of: groups, over: sources(index))
      }
      for part in parts { total += part }
    }
    return total
  }
}
