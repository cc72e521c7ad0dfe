import GraphCore
import GraphFiles

extension NamedGraph {
  /// Says what an edge list cannot hold of the graph, one note for each kind.
  func tellLosses() {
    func list(_ names: [String]) -> String {
      let more = names.count > 10 ? " and \(names.count - 10) more" : ""
      return names.prefix(10).map { $0.shortened(to: 60) }.joined(separator: ", ") + more
    }
    if !nodeAttributes.isEmpty {
      Output.tell("note: csv keeps no attributes of nodes: \(list(nodeAttributes.map(\.name)))")
    }
    if !attributes.isEmpty {
      Output.tell(
        "note: csv keeps no attributes of the whole graph: \(list(attributes.map(\.name)))")
    }
    let lonely = graph.nodes.filter {
      graph.outEdges(of: $0).isEmpty && graph.inEdges(of: $0).isEmpty
    }
    if !lonely.isEmpty {
      Output.tell("note: csv keeps no nodes without edges: \(list(lonely.map { names[$0] }))")
    }
    if !isDirected {
      Output.tell(
        "note: csv does not say that edges lead both ways: read it with --undirected")
    }
  }
}
