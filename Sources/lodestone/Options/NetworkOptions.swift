import ArgumentParser
import SupplyChain
import SupplyChainFiles

/// Which network is asked about, and in which state of the world.
struct NetworkOptions: ParsableArguments {
  @Argument(help: "The network: a file, a folder with a network.yaml, or - for standard input.")
  var network: String

  @Option(
    help: """
      A scenario: an id of the network ('list NETWORK scenarios' shows them), or a file with one.
      """)
  var scenario: String?

  /// The network in the scenario; problems go to standard error.
  func load() throws(Failure) -> SupplyNetwork {
    let network = try Self.read(network)
    guard let scenario else { return network }
    let found: Scenario
    if let listed = network.scenario(scenario) {
      found = listed
    } else {
      found = try Self.scenario(inFile: scenario, for: network)
    }
    do throws(SelectionError) {
      return try network.applying(found)
    } catch {
      throw Failure(.invalidNetwork, "scenario '\(scenario)': \(error.description)")
    }
  }

  /// The one scenario of a file.
  private static func scenario(
    inFile path: String, for network: SupplyNetwork
  ) throws(Failure) -> Scenario {
    let isFile = path.contains("/") || path.contains(".")
    guard isFile else {
      let known = network.scenarios.map(\.id)
      let nearest = path.nearest(in: known).first.map { "did you mean '\($0)'? " } ?? ""
      throw Failure(
        .usage,
        "no scenario '\(path)' in this network: \(nearest)"
          + (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))"))
    }
    let scenarios: [Scenario]
    do throws(NetworkFileError) {
      scenarios = try NetworkReader().readScenarios(at: path, for: network)
    } catch {
      throw Failure(error)
    }
    guard let only = scenarios.first, scenarios.count == 1 else {
      throw Failure(
        .usage,
        "'\(path)' has \(scenarios.count) scenarios, and one at a time is asked about: "
          + scenarios.map(\.id).joined(separator: ", "))
    }
    return only
  }

  /// A network without scenario; errors are told in full, warnings counted.
  static func read(_ path: String) throws(Failure) -> SupplyNetwork {
    Progress.ofCommand.begin("reading \(path == "-" ? "standard input" : path)")
    let reading: NetworkReading
    do throws(NetworkFileError) {
      reading = try NetworkReader().read(at: path)
    } catch {
      throw Failure(error)
    }
    return try network(of: reading, at: path)
  }

  /// The network that was read at a path; errors are told in full, warnings counted.
  static func network(of reading: NetworkReading, at path: String) throws(Failure) -> SupplyNetwork
  {
    guard let network = reading.network else {
      let count = reading.diagnostics.count { $0.severity == .error }
      throw Failure(
        .invalidNetwork,
        "'\(path)' is not a valid network (\(counted(count, "error")))\n"
          + reading.diagnostics.text())
    }
    let warnings = reading.diagnostics.count { $0.severity == .warning }
    if warnings > 0 {
      Output.tell(
        "note: \(counted(warnings, "warning")) about this network: "
          + "'lodestone check \(path)' lists them")
    }
    return network
  }
}
