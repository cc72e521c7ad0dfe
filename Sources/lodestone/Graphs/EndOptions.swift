import ArgumentParser
import GraphCore
import GraphFiles

/// Where flows or paths begin and end.
struct EndOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where to begin: an id, several joined by ',', or ATTRIBUTE=VALUE; repeatable.",
      valueName: "nodes"))
  var from: [String] = []

  @Option(
    help: ArgumentHelp(
      "Where to end: an id, several joined by ',', or ATTRIBUTE=VALUE; repeatable.",
      valueName: "nodes"))
  var to: [String] = []

  func validate() throws {
    if from.isEmpty { throw ValidationError("--from says where to begin: --from ID[,ID]") }
    if to.isEmpty { throw ValidationError("--to says where to end: --to ID[,ID]") }
  }

  /// The nodes that both options name.
  func ends(in graph: PlainGraph) throws(Failure) -> Ends {
    Ends(sources: try graph.nodes(from, of: "--from"), targets: try graph.nodes(to, of: "--to"))
  }

  /// Nodes to begin and to end at, each once and in order of id.
  struct Ends {
    let sources: [NodeID]
    let targets: [NodeID]
  }
}

extension PlainGraph {
  /// The nodes that texts name, each once and in order of id.
  ///
  /// A text that is an id names that node, whatever is in it. Otherwise its parts between commas
  /// do, each of which is an id, or an attribute and a value.
  func nodes(_ texts: [String], of option: String) throws(Failure) -> [NodeID] {
    var nodes: Set<NodeID> = []
    for text in texts {
      if let node = file.node(text) {
        nodes.insert(node)
        continue
      }
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard !part.isEmpty else {
          throw Failure(.usage, "there is an empty id in \(option) '\(text)'")
        }
        nodes.formUnion(try self.nodes(named: String(part)))
      }
    }
    return nodes.sorted()
  }

  private func nodes(named text: String) throws(Failure) -> [NodeID] {
    if let node = file.node(text) { return [node] }
    do throws(AttributeError) {
      guard let sign = text.firstIndex(of: "=") else { return [try file.node(named: text)] }
      let attribute = String(text[..<sign])
      let values = try file.nodeTexts(attribute)
      let value = String(text[text.index(after: sign)...])
      let nodes = values.nodes.filter { values[$0] == value }
      if !nodes.isEmpty { return nodes }
      throw AttributeError.unknownNode(
        text, nearest: nearest(to: value, in: values).map { "\(attribute)=\($0)" })
    } catch {
      throw Failure(error)
    }
  }

  /// The values that one may have been meant for; none where there are too many to look through.
  ///
  /// A value with a comma cannot be asked for, so it is not suggested.
  private func nearest(to value: String, in values: NodeColumn<String?>) -> [String] {
    let known = Set(values.values.compactMap(\.self))
    guard known.count <= 50_000, value.utf8.count <= 200 else { return [] }
    return value.nearest(in: known.filter { !$0.contains(",") }.sorted())
  }
}
