import ArgumentParser
import Foundation
import GraphFiles
import SupplyChainFiles

extension NetworkWriter.Format: ExpressibleByArgument {}

/// `lodestone convert`: the same network, or the same graph, in another form.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a network as YAML, JSON, CSV tables, GraphML or DOT; or a graph as another.",
    discussion: """
      A network survives the way through yaml, json and csv exactly; graphml and dot are for \
      other programs. For csv the output of a network is a folder with network.yaml, sites.csv \
      and links.csv. A graph (an edge list .csv, .graphml or .dot, each also with .gz) becomes \
      another graph. graphml keeps all of it, and dot all values; csv keeps the edges and their \
      attributes, and notes say what it cannot hold: attributes of nodes and of the whole graph, \
      nodes without edges, and that edges lead both ways.
      """)

  @Argument(
    help: """
      The network: a file, a folder with a network.yaml, or - for standard input; or a graph file.
      """)
  var network: String

  @Option(help: "The form: yaml, json, csv, graphml or dot; without it, by the name of the output.")
  var to: NetworkWriter.Format?

  @Option(
    name: [.customShort("o"), .long],
    help: "The file to write (the folder, for csv of a network); standard output without it.")
  var output: String?

  @OptionGroup var edgeList: EdgeListOptions

  func run() throws {
    guard let format = to ?? output.flatMap(formatByName) else {
      throw Failure(.usage, "the form is not known: say '--to yaml', json, csv, graphml or dot")
    }
    if isGraph { return try convertGraph(to: format) }
    try edgeList.refuse(for: network, which: "a network")
    let writer = NetworkWriter(try NetworkOptions.read(network))
    guard let output, output != "-" else {
      guard format != .csv else {
        throw Failure(.usage, "csv is a folder of three files: name it with '-o FOLDER'")
      }
      return try Output.write(writer.text(format), to: nil)
    }
    Progress.ofCommand.begin("writing \(output)")
    defer { Progress.ofCommand.end() }
    do throws(NetworkFileError) {
      try writer.write(format, to: output)
    } catch {
      throw Failure(error)
    }
  }

  private func convertGraph(to format: NetworkWriter.Format) throws(Failure) {
    guard let graphFormat = GraphFormat(rawValue: format.rawValue) else {
      throw Failure(
        .usage,
        "'\(network)' is a graph, which says no materials and recipes: --to csv, graphml or dot")
    }
    if let kind = GraphFormat(path: network)?.otherThanEdgeList {
      try edgeList.refuse(for: network, which: kind)
    }
    Progress.ofCommand.begin("reading \(network)")
    defer { Progress.ofCommand.end() }
    do throws(GraphFileError) {
      let reading = try GraphReader(edgeList.reading)
        .read(at: network, execution: Progress.ofCommand.execution)
      let graph = try reading.get()
      let writer = GraphWriter(graph)
      let skipped = reading.skippedRows
      if skipped > 0 { Output.tell("note: \(skipped) bad row\(skipped == 1 ? "" : "s") left out") }
      if graphFormat == .edgeList { graph.tellLosses() }
      Progress.ofCommand.begin("writing \(output ?? "-")")
      guard let output, output != "-" else {
        return try write(try writer.bytes(graphFormat))
      }
      try writer.write(to: output, format: graphFormat)
    } catch {
      throw Failure(error)
    }
  }

  private func write(_ bytes: [UInt8]) throws(GraphFileError) {
    do throws(Failure) {
      try Output.write(bytes, to: nil)
    } catch {
      throw .unwritable(path: "standard output", reason: error.message)
    }
  }

  /// Whether the input is a graph, which has no materials, and not a network.
  private var isGraph: Bool { network != "-" && GraphFormat(path: network) != nil }

  /// The form that the name of the output says; a table of a network is a folder, not a file.
  private func formatByName(_ path: String) -> NetworkWriter.Format? {
    if path.hasSuffix("/") { return .csv }
    if let graph = GraphFormat(path: path), isGraph || graph != .edgeList {
      return NetworkWriter.Format(rawValue: graph.rawValue)
    }
    switch path.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": return .yaml
    case "json": return .json
    default: return nil
    }
  }
}
