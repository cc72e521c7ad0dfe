import GraphCore

/// Reads DOT as it streams in.
struct DOTReader {
  let options: GraphReader.Options
  let log: FindingLog
  let execution: Execution

  /// The graph, or `nil` with a report of why there is none.
  func read(_ source: ByteSource) throws(ByteSource.Failure) -> NamedGraph? {
    var parser = DOTParser(source, options: options, execution: execution)
    var fault: DOTFault?
    do throws(DOTFault) {
      try parser.readGraph()
    } catch {
      fault = error
    }
    if let failure = parser.failure { throw failure }
    guard let fault else {
      let known = parser.attributeNames
      for name in options.textColumns.subtracting(known).sorted() {
        log.report(
          .unknownColumn, "there is no attribute '\(name.shortened(to: 60))' to read as text",
          hint: .suggestion(for: name, in: known))
      }
      return parser.graph
    }
    log.report(
      fault.rule, line: fault.line, column: fault.column, fault.message, hint: fault.hint)
    return nil
  }
}
