import ArgumentParser
import Foundation
import GraphCore
import GraphFiles
import SupplyChainFiles

extension GraphFormat: ExpressibleByArgument {}

/// Which graph is asked about, and what its file does not say itself.
struct GraphOptions: ParsableArguments {
  @Argument(
    help: "An edge list, GraphML or DOT file, plain or .gz; a network; or - for standard input.")
  var file: String

  @Option(
    help: ArgumentHelp(
      "What the file is: csv, graphml or dot; without it, by its name or its beginning.",
      valueName: "form"))
  var read: GraphFormat?

  @Option(
    help: ArgumentHelp(
      "The node attribute that names the nodes, in questions and answers, instead of their ids.",
      valueName: "attribute"))
  var names: String?

  @OptionGroup var edgeList: EdgeListOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How many cores may work at once; all without it. The answer is the same.",
      valueName: "number"))
  var cores: Int?

  func validate() throws {
    if let cores, cores < 1 { throw ValidationError("--cores takes a whole number from 1") }
  }

  /// How the work is done: reporting how far it has come.
  var execution: Execution {
    var execution = Progress.ofCommand.execution
    if let cores { execution.cores = cores }
    return execution
  }

  /// The graph; what is doubtful about it goes to standard error.
  func load() throws(Failure) -> PlainGraph {
    if let kind { try edgeList.refuse(for: file, which: kind) }
    var options = edgeList.reading
    options.format = read
    if let names { options.nodeNames = .attribute(names) }
    let name = file == "-" ? "standard input" : file
    Progress.ofCommand.begin("reading \(name)")
    let reading: GraphReading
    do throws(GraphFileError) {
      reading = try NetworkReader().readGraph(at: file, options: options, execution: execution)
    } catch {
      throw Failure(error)
    }
    guard let graph = reading.graph else {
      let count = reading.diagnostics.count { $0.severity == .error }
      throw Failure(
        .invalidNetwork,
        "'\(name)' is not a graph (\(counted(count, "error")))\n"
          + reading.diagnostics.text())
    }
    tell(reading, of: graph)
    let rows = reading.skippedRows
    var assumptions = rows > 0 ? ["\(counted(rows, "bad row")) left out"] : []
    if !graph.isDirected { assumptions.append("each edge leads both ways") }
    return PlainGraph(graph, title: name, assumptions: assumptions)
  }

  /// What the file is by `--read` or its name, if that is no edge list.
  private var kind: String? {
    if let format = read ?? GraphFormat(path: file) { return format.otherThanEdgeList }
    let isNetwork = [".yaml", ".yml", ".json"].contains(where: file.lowercased().hasSuffix)
    return isNetwork || FileBytes.isFolder(file) ? "a network" : nil
  }

  private func tell(_ reading: GraphReading, of graph: NamedGraph) {
    let warnings = reading.diagnostics.filter { $0.severity == .warning }
    if !warnings.isEmpty { Output.tell(warnings.text(repeatingCodesAtMost: 3)) }
    if reading.skippedRows > 0 {
      Output.tell("note: \(counted(reading.skippedRows, "bad row")) left out")
    }
    if !graph.isDirected {
      Output.tell("note: the graph is undirected: each of its edges is taken to lead both ways")
    }
  }
}

/// Says what is being done, and does it.
func computing<Answer, Problem>(
  _ name: String, _ body: () throws(Problem) -> Answer
) throws(Problem) -> Answer {
  Progress.ofCommand.begin("computing \(name)")
  return try body()
}
