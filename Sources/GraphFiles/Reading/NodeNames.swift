/// What the nodes of a graph are called by.
public enum NodeNames: Hashable, Sendable {
  /// The ids that the file gives them.
  case ids
  /// The values of an attribute, such as `name` in igraph's GraphML, whose ids are `n0`, `n1`…
  case attribute(String)

  /// The attribute that they are, or `nil` where they are ids.
  var attribute: String? {
    if case .attribute(let name) = self { name } else { nil }
  }
}

extension GraphReading {
  /// What was read, with the nodes called as is asked.
  package func named(_ names: NodeNames, file: String) -> GraphReading {
    guard let attribute = names.attribute, let graph else { return self }
    do throws(AttributeError) {
      return GraphReading(
        graph: try graph.named(by: attribute), diagnostics: diagnostics, skippedRows: skippedRows)
    } catch {
      let log = FindingLog(file: file)
      if case .sameName = error {
        log.report(.duplicateNode, error.description, hint: "name them by what tells them apart")
      } else {
        log.report(.unknownColumn, error.description)
      }
      return GraphReading(
        graph: nil, diagnostics: diagnostics + log.diagnostics, skippedRows: skippedRows)
    }
  }
}
