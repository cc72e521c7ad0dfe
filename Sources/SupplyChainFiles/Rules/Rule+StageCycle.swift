import GraphCore
import SupplyChain

extension Rule {
  /// Finds loops of stages that do not look like recycling.
  ///
  /// Recycling runs in circles, and should: what was made at one stage becomes something else, and
  /// that is eaten at an earlier one. Suspicious is a loop closed by a link to an *earlier* stage
  /// whose site does not make what it sends back: a return of goods, two ends exchanged, or stages
  /// listed in the wrong order.
  static let stageCycle = Rule(
    "stage-cycle", .warning,
    "Links that lead back to an earlier stage and close a loop carry what their site makes."
  ) { subject in
    let network = subject.network
    let stages = StageGraph(of: network)
    var pairs: Set<[Int]> = []
    return network.graph.edges.compactMap { edge in
      let (source, target) = (network.graph.source(of: edge), network.graph.target(of: edge))
      let (late, early) = (network.sites[source].stage, network.sites[target].stage)
      let material = network.links[edge].material
      guard early < late, !subject.makes(source, material),
        pairs.insert([early.index, late.index]).inserted, pairs.count <= 1000,
        let loop = stages.path(from: early, to: late)
      else { return nil }
      let names = (loop + [early]).map { network[$0].id }.joined(separator: " > ")
      return Finding(
        at: subject.mark(edge),
        "'\(network.name(of: edge))' leads back and closes the loop \(names), "
          + "with \(network[material].id) that '\(network.sites[source].id)' does not make",
        hint: "recycling sends back what a recipe makes; look at the ends, and at 'stages'")
    }
  }
}

/// Which stage delivers to which.
private struct StageGraph {
  private let next: [[Int]]

  init(of network: SupplyNetwork) {
    var next = [Set<Int>](repeating: [], count: network.stages.count)
    for edge in network.graph.edges {
      let source = network.sites[network.graph.source(of: edge)].stage.index
      let target = network.sites[network.graph.target(of: edge)].stage.index
      if source != target { next[source].insert(target) }
    }
    self.next = next.map { $0.sorted() }
  }

  /// A shortest way from one stage to another, both included.
  func path(from start: StageID, to end: StageID) -> [StageID]? {
    var before = [start.index: start.index]
    var queue = [start.index]
    var head = 0
    while head < queue.count, before[end.index] == nil {
      for stage in next[queue[head]] where before[stage] == nil {
        before[stage] = queue[head]
        queue.append(stage)
      }
      head += 1
    }
    guard before[end.index] != nil else { return nil }
    var path = [end.index]
    while let last = path.last, last != start.index, let step = before[last] { path.append(step) }
    return path.reversed().map(StageID.init)
  }
}
