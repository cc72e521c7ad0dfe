/// Where disjoint paths begin and end, with the nodes that are both set apart.
struct PathEnds: Sendable {
  /// The sources that are no sinks, in order, each once.
  let sources: [NodeID]
  /// The sinks that are no sources, in order, each once.
  let sinks: [NodeID]
  /// The nodes that are both, each a path without edges.
  let both: [NodeID]

  init(from sources: [NodeID], to sinks: [NodeID]) {
    let sinkSet = Set(sinks)
    let both = Set(sources).intersection(sinkSet)
    self.sources = Set(sources).subtracting(both).sorted()
    self.sinks = sinkSet.subtracting(both).sorted()
    self.both = both.sorted()
  }
}
