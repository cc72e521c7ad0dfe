import BenchmarkSupport
import Foundation
import GraphCore

/// One question of the benchmark: its name, and its kernel, timed; the answer to compare.
struct Task: Sendable {
  let name: String
  /// Reads what it needs of the network of a size, untimed, and times the rest.
  let run: @Sendable (_ size: String, inout Timing) throws -> Double

  /// A task on a network that is read beforehand.
  init(
    _ name: String, _ run: @escaping @Sendable (TieredNetwork, inout Timing) throws -> Double
  ) {
    self.name = name
    self.run = { try run(try TieredNetwork(size: $0), &$1) }
  }

  /// A task that reads the network itself.
  init(
    reading name: String,
    _ run: @escaping @Sendable (_ size: String, inout Timing) throws -> Double
  ) {
    self.name = name
    self.run = run
  }

  /// On one core, and told to nobody.
  static let oneCore = Execution(cores: 1)

  /// All of them.
  static let all = reading + flows + costs + betweenness + structure + paths

  private static let reading = [
    Task(reading: "read") { size, timing in
      try timing.time { Double(try TieredNetwork.read(size: size).graph.edgeCount) }
    }
  ]

  private static let structure = [
    Task("dominators") { network, timing in
      let tree = timing.time { network.graph.dominators(from: network.mines) }
      return Double(network.graph.nodes.count { tree.immediateDominator(of: $0) != nil })
    },
    Task("articulation-bridges") { network, timing in
      let found = timing.time { network.graph.articulation() }
      return Double(found.nodes.count + found.bridges.count)
    },
  ]
}
