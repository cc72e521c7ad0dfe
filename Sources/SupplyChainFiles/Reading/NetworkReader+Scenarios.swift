import GraphFiles
import SupplyChain

extension NetworkReader {
  /// Reads scenarios that stand in a file of their own, for a network.
  ///
  /// The file has either the key `scenarios`, as in a network, or is one scenario (`name`, `note`,
  /// `measures`) whose id is the name of the file.
  ///
  /// - Parameters:
  ///   - path: A YAML or JSON file, or `-` for standard input.
  ///   - network: What the selectors must find something in.
  /// - Returns: The scenarios, in the order of the file; at least one.
  /// - Throws: ``NetworkFileError`` for a missing file, or one that is wrong.
  public func readScenarios(
    at path: String, for network: SupplyNetwork
  ) throws(NetworkFileError) -> [Scenario] {
    let log = DiagnosticLog()
    let file = log.add(file: path == "-" ? "standard input" : path)
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.read(path, limit: FileBytes.documentLimit)
    } catch {
      switch error {
      case .missing: throw .notFound(path: path)
      case .folder: throw .unreadable(path: path, reason: "it is a folder")
      case .system(let reason): throw .unreadable(path: path, reason: reason)
      case .tooLarge: throw .unreadable(path: path, reason: "it has more than 16 MiB")
      }
    }
    let assembly = NetworkAssembly(folder: "", log: log)
    if let root = Self.document(bytes, at: path, file: file, log: log) {
      assembly.readScenarioFile(root, id: Self.stem(of: path))
      assembly.checkSelectors(for: network)
    }
    guard !log.containsError else { throw .invalid(log.diagnostics) }
    return assembly.scenarios
  }

  /// The name of a file without folder and extension.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    return Rule.problem(ofID: stem) == nil ? stem : "scenario"
  }
}

extension NetworkAssembly {
  fileprivate func readScenarioFile(_ root: DocumentNode, id: String) {
    guard case .map(let entries) = root.content,
      let scenarios = entries.first(where: { $0.key == "scenarios" })
    else { return readScenario(id, root) }
    for entry in entries where entry.key != "scenarios" && entry.key != "lodestone" {
      Row.reportUnknown(
        entry.key, at: entry.keyMark, keys: KeyList("a file of scenarios", ["scenarios"]), log: log)
    }
    readScenarios(scenarios.value)
    if self.scenarios.isEmpty, !log.containsError {
      log.report(.missingKey, at: root.mark, "there is no scenario")
    }
  }

  fileprivate func checkSelectors(for network: SupplyNetwork) {
    for entry in selectorMarks where entry.scenario < scenarios.count {
      let measure = scenarios[entry.scenario].measures[entry.measure]
      if let problem = Rule.problem(of: measure, in: network) {
        log.report(.selectsNothing, at: entry.mark, problem)
      }
    }
  }
}
