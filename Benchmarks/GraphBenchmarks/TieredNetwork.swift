import BenchmarkSupport
import Foundation
import GraphCore
import GraphFiles

/// The synthetic tiered network of one size, read from the files that the generator wrote.
struct TieredNetwork {
  let size: String
  let file: NamedGraph
  let graph: Digraph
  let mines: [NodeID]
  let products: [NodeID]

  static var folder: String {
    ProcessInfo.processInfo.environment["BENCH_DATA"] ?? ".build-bench/data"
  }

  init(size: String) throws {
    self.size = size
    file = try Self.read(size: size, nodeTable: "nodes_\(size).csv")
    graph = file.graph
    let stages = try file.nodeTexts("stage")
    mines = graph.nodes.filter { stages[$0] == "mine" }
    products = graph.nodes.filter { stages[$0] == "product" }
  }

  /// The edges with three attributes, as the peers read them.
  static func read(size: String, nodeTable: String? = nil) throws -> NamedGraph {
    var options = GraphReader.Options()
    options.keptAttributes = ["capacity", "cost", "lead_time"]
    options.nodeTable = nodeTable.map { "\(folder)/\($0)" }
    return try GraphReader(options).read(at: "\(folder)/edges_\(size).csv").get()
  }

  /// The five pairs of ends of the path tasks.
  func pairs() throws -> [(source: NodeID, target: NodeID)] {
    let data = try Data(contentsOf: URL(filePath: "\(Self.folder)/pairs_\(size).json"))
    return try JSONDecoder().decode([[Int]].self, from: data).map {
      (try file.node(named: String($0[0])), try file.node(named: String($0[1])))
    }
  }

  /// The sources of sampled betweenness.
  func pivots() throws -> [NodeID] {
    try String(contentsOfFile: "\(Self.folder)/pivots_\(size).txt", encoding: .utf8)
      .split(separator: "\n").map { try file.node(named: String($0)) }
  }
}
