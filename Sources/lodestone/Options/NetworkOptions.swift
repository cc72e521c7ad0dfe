import ArgumentParser
import SupplyChain
import SupplyChainFiles

/// Which network is asked about, and in which state of the world.
struct NetworkOptions: ParsableArguments {
  @Argument(help: "The network: a file, a folder with a network.yaml, or - for standard input.")
  var network: String

  @Option(help: "A scenario of the network, by its id: 'list NETWORK scenarios' shows them.")
  var scenario: String?

  /// The network in the scenario; problems go to standard error.
  func load() throws(Failure) -> SupplyNetwork {
    let network = try Self.read(network)
    guard let scenario else { return network }
    guard let found = network.scenario(scenario) else {
      let known = network.scenarios.map(\.id)
      let nearest = scenario.nearest(in: known).first.map { "did you mean '\($0)'? " } ?? ""
      throw Failure(
        .usage,
        "no scenario '\(scenario)' in this network: \(nearest)"
          + (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"))
    }
    do throws(SelectionError) {
      return try network.applying(found)
    } catch {
      throw Failure(.invalidNetwork, "scenario '\(scenario)': \(error.description)")
    }
  }

  /// A network without scenario; errors are told in full, warnings counted.
  static func read(_ path: String) throws(Failure) -> SupplyNetwork {
    let reading: NetworkReading
    do throws(NetworkFileError) {
      reading = try NetworkReader().read(at: path)
    } catch {
      throw Failure(error)
    }
    guard let network = reading.network else {
      let count = reading.diagnostics.count { $0.severity == .error }
      throw Failure(
        .invalidNetwork,
        "'\(path)' is not a valid network (\(count) error\(count == 1 ? "" : "s"))\n"
          + reading.diagnostics.text())
    }
    let warnings = reading.diagnostics.count { $0.severity == .warning }
    if warnings > 0 {
      Output.tell(
        "note: \(warnings) warning\(warnings == 1 ? "" : "s") about this network: "
          + "'lodestone check \(path)' lists them")
    }
    return network
  }
}
