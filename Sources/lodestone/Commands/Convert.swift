import ArgumentParser
import Foundation
import GraphFiles
import SupplyChain
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
      nodes without edges, and that edges lead both ways. Standard input is a network where it \
      begins like JSON, or says 'lodestone:' at the beginning of a line, or where yaml or json is \
      to be written; else it is a graph.
      """)

  @Argument(
    help: """
      The network: a file, a folder with a network.yaml, or - for standard input; or a graph file.
      """)
  var network: String

  @Option(
    help: ArgumentHelp(
      "The form: yaml, json, csv, graphml or dot; without it, by the name of the output.",
      valueName: "form"))
  var to: NetworkWriter.Format?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp(
      "The file to write (the folder, for csv of a network); standard output without it.",
      valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      """
      What a graph is read as: csv, graphml or dot; without it, by the name of the file or by its \
      beginning.
      """, valueName: "form"))
  var read: GraphFormat?

  @OptionGroup var edgeList: EdgeListOptions

  func run() throws {
    // Before anything is read; what standard input is, and whether it may be CSV, is seen then.
    let form = try format(isGraph: isGraph || network == "-")
    var options = edgeList.reading
    options.format = read
    Progress.ofCommand.begin("reading \(network == "-" ? "standard input" : network)")
    let execution = Progress.ofCommand.execution
    if isGraph {
      _ = try graphFormat()
      if let kind = (read ?? GraphFormat(path: network))?.otherThanEdgeList {
        try edgeList.refuse(for: network, which: kind)
      }
      return try write(
        try reading { () throws(GraphFileError) in
          try GraphReader(options).read(at: network, execution: execution)
        })
    }
    // What only a network can be written as, standard input has to be.
    guard network == "-", GraphFormat(rawValue: form.rawValue) != nil else {
      try edgeList.refuse(for: network, which: "a network")
      return try write(try NetworkOptions.read(network))
    }
    switch try reading({ () throws(GraphFileError) in
      try NetworkReader().readStandardInput(options, execution: execution)
    }) {
    case .graph(let reading): try write(reading)
    case .network(let reading):
      try edgeList.refuse(for: network, which: "a network")
      try write(try NetworkOptions.network(of: reading, at: network))
    }
  }

  /// What comes of reading, or the failure that it cannot be read.
  private func reading<Found>(_ body: () throws(GraphFileError) -> Found) throws(Failure) -> Found {
    do throws(GraphFileError) {
      return try body()
    } catch {
      throw Failure(error)
    }
  }

  /// Whether the input is known to be a graph, which has no materials, and not a network.
  private var isGraph: Bool { read != nil || network != "-" && GraphFormat(path: network) != nil }

  private func write(_ network: SupplyNetwork) throws(Failure) {
    let writer = NetworkWriter(network)
    let format = try format(isGraph: false)
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

  private func write(_ reading: GraphReading) throws(Failure) {
    let graphFormat = try graphFormat()
    defer { Progress.ofCommand.end() }
    do throws(GraphFileError) {
      let graph = try reading.get()
      let writer = GraphWriter(graph)
      let skipped = reading.skippedRows
      if skipped > 0 { Output.tell("note: \(counted(skipped, "bad row")) left out") }
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

  /// The form of the output.
  private func format(isGraph: Bool) throws(Failure) -> NetworkWriter.Format {
    guard let format = to ?? output.flatMap({ formatByName($0, isGraph: isGraph) }) else {
      throw Failure(.usage, "the form is not known: say '--to yaml', json, csv, graphml or dot")
    }
    return format
  }

  /// The form of a graph that is written.
  private func graphFormat() throws(Failure) -> GraphFormat {
    guard let format = GraphFormat(rawValue: try format(isGraph: true).rawValue) else {
      throw Failure(
        .usage,
        "'\(network)' is a graph, which says no materials and recipes: --to csv, graphml or dot")
    }
    return format
  }

  /// The form that the name of the output says; a table of a network is a folder, not a file.
  private func formatByName(_ path: String, isGraph: Bool) -> NetworkWriter.Format? {
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
