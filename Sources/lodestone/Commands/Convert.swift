import ArgumentParser
import Foundation
import SupplyChainFiles

extension NetworkWriter.Format: ExpressibleByArgument {}

/// `lodestone convert`: the same network in another form.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes a network as YAML, JSON, a folder of CSV tables, or DOT.",
    discussion: """
      A network survives the way through yaml, json and csv exactly; dot is for other programs. \
      For csv the output is a folder with network.yaml, sites.csv and links.csv.
      """)

  @Argument(help: "The network: a file, a folder with a network.yaml, or - for standard input.")
  var network: String

  @Option(help: "The form: yaml, json, csv or dot; without it, by the ending of the output.")
  var to: NetworkWriter.Format?

  @Option(
    name: [.customShort("o"), .long],
    help: "The file to write (the folder, for csv); standard output without it.")
  var output: String?

  func run() throws {
    guard let format = to ?? output.flatMap(Self.format(for:)) else {
      throw Failure(.usage, "the form is not known: say '--to yaml', json, csv or dot")
    }
    let writer = NetworkWriter(try NetworkOptions.read(network))
    guard let output, output != "-" else {
      guard format != .csv else {
        throw Failure(.usage, "csv is a folder of three files: name it with '-o FOLDER'")
      }
      return try Output.write(writer.text(format), to: nil)
    }
    do throws(NetworkFileError) {
      try writer.write(format, to: output)
    } catch {
      throw Failure(error)
    }
  }

  private static func format(for path: String) -> NetworkWriter.Format? {
    if path.hasSuffix("/") { return .csv }
    switch path.split(separator: ".").last?.lowercased() {
    case "yaml", "yml": return .yaml
    case "json": return .json
    case "dot", "gv": return .dot
    default: return nil
    }
  }
}
