import GraphFiles
import SupplyChain

/// Reads networks from YAML, JSON and CSV files.
///
/// ```swift
/// let reading = try NetworkReader().read(at: "Graphs/tutorial")
/// print(reading.diagnostics.text())
/// if let network = reading.network { print(network.sites.count) }
/// ```
///
/// - All problems are listed at once, each with file, line and column.
/// - Input is bounded, so that hostile files end in a diagnostic: 16 MiB for a network file,
///   256 MiB for a table, 40 levels of nesting, no aliases.
public struct NetworkReader: Sendable {
  /// A reader.
  public init() {}

  /// Reads what stands at a path: a `.yaml`, `.yml` or `.json` file, a folder with a file
  /// `network.yaml` (or `.yml`, `.json`), or `-` for standard input.
  ///
  /// - Throws: `NetworkFileError.notFound(path:)` or
  ///   `NetworkFileError.unreadable(path:reason:)`; what is wrong *within* a file is a
  ///   diagnostic.
  public func read(at path: String) throws(NetworkFileError) -> NetworkReading {
    if path != "-", FileBytes.isFolder(path) { return try readFolder(path) }
    let log = DiagnosticLog()
    let file = log.add(file: path == "-" ? "standard input" : path)
    do throws(FileBytes.Failure) {
      let bytes = try FileBytes.read(path, limit: FileBytes.documentLimit)
      if path.lowercased().hasSuffix(".csv") {
        log.report(
          .tableAlone, at: Mark(file: file), "a CSV file alone is not a network",
          hint: "name it in a network.yaml beside it: 'sites: sites.csv', 'links: links.csv'")
        return NetworkReading(network: nil, diagnostics: log.diagnostics)
      }
      if let form = GraphFormat(path: path), form != .edgeList {
        log.report(
          .wrongType, at: Mark(file: file),
          "\(form == .dot ? "DOT" : "GraphML") is a graph, which says no materials and recipes",
          hint: "'lodestone graph' measures it; a network is a YAML or JSON file, or a folder")
        return NetworkReading(network: nil, diagnostics: log.diagnostics)
      }
      return read(bytes, at: path, file: file, log: log)
    } catch {
      switch error {
      case .missing: throw .notFound(path: path)
      case .folder: throw .unreadable(path: path, reason: "it is a folder")
      case .system(let reason): throw .unreadable(path: path, reason: reason)
      case .tooLarge(let limit):
        log.report(
          .tooLarge, at: Mark(file: file), "the file has more than \(limit >> 20) MiB",
          hint: "put the long tables into CSV files: 'sites: sites.csv', 'links: links.csv'")
        return NetworkReading(network: nil, diagnostics: log.diagnostics)
      }
    }
  }

  /// Reads a network from text that is at hand; CSV files are looked for in a folder.
  ///
  /// - Parameters:
  ///   - text: YAML, or JSON where `name` ends in `.json`.
  ///   - name: What to call the text in diagnostics.
  ///   - folder: The folder of the CSV files that the text names; the working folder by default.
  /// - Returns: The network, unless something is wrong, and all diagnostics.
  public func read(
    text: String, name: String = "network.yaml", folder: String = ""
  ) -> NetworkReading {
    let log = DiagnosticLog()
    let file = log.add(file: name)
    let path = folder.isEmpty || folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    return read(Array(text.utf8), at: path, file: file, log: log)
  }

  private func read(
    _ bytes: [UInt8], at path: String, file: Int32, log: DiagnosticLog
  ) -> NetworkReading {
    var network: SupplyNetwork?
    if let root = Self.document(bytes, at: path, file: file, log: log) {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      network = NetworkAssembly(folder: folder, log: log).network(from: root)
    }
    return NetworkReading(network: network, diagnostics: log.diagnostics)
  }

  /// The document that bytes are: JSON by the name of the file or by how it begins, else YAML.
  static func document(
    _ bytes: [UInt8], at path: String, file: Int32, log: DiagnosticLog
  ) -> DocumentNode? {
    guard bytes.count <= FileBytes.documentLimit else {
      log.report(.tooLarge, at: Mark(file: file), "the text has more than 16 MiB")
      return nil
    }
    guard let text = FileText.decode(bytes, file: file, log: log) else { return nil }
    let start = path == "-" ? text.utf8.prefix(1000).filter { $0 > 32 }.prefix(2) : []
    let isJSON = start.elementsEqual("{\"".utf8)
    return isJSON || path.lowercased().hasSuffix(".json")
      ? JSONDocument.read(text, file: file, log: log)
      : YAMLDocument.read(text, file: file, log: log)
  }

  private func readFolder(_ folder: String) throws(NetworkFileError) -> NetworkReading {
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let names = ["network.yaml", "network.yml", "network.json"]
    if let name = names.first(where: { FileBytes.exists(base + $0) }) {
      return try read(at: base + name)
    }
    let log = DiagnosticLog()
    log.report(
      .noNetworkFile, at: Mark(file: log.add(file: folder)),
      "the folder has no file network.yaml", hint: NetworkDraft(folder: base).advice)
    return NetworkReading(network: nil, diagnostics: log.diagnostics)
  }
}
