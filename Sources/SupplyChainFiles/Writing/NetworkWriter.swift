import GraphFiles
import SupplyChain

/// Writes networks, so that reading what was written gives the same network.
///
/// ```swift
/// let writer = NetworkWriter(network)
/// try writer.write(.csv, to: "magnets")          // a folder with three files
/// print(writer.text(.yaml))
/// ```
///
/// - Every field survives, and every number to the last bit, through ``Format/yaml``,
///   ``Format/json`` and ``Format/csv``; ``Format/graphml`` and ``Format/dot`` are sites and links
///   with all their attributes, for other programs.
/// - What a scenario changed (availability and openness) is not part of a file.
/// - A file is written beside its place and then renamed: there is never half a file.
public struct NetworkWriter: Sendable {
  /// How a network can be written.
  public enum Format: String, Sendable, CaseIterable {
    /// One YAML file.
    case yaml
    /// One JSON file with the same keys.
    case json
    /// A folder with `network.yaml`, `sites.csv` and `links.csv`.
    case csv
    /// GraphML: a graph with attributes.
    case graphml
    /// A graph with attributes, in the language of Graphviz.
    case dot
  }

  /// One file of what is written.
  public struct File: Hashable, Sendable {
    /// Its name within the folder.
    public let name: String
    /// What stands in it.
    public let text: String
  }

  private let encoding: NetworkEncoding

  /// A writer of one network.
  public init(_ network: SupplyNetwork) {
    encoding = NetworkEncoding(network: network)
  }

  /// The network as one text; of ``Format/csv`` this is the file `network.yaml` alone.
  public func text(_ format: Format) -> String {
    switch format {
    case .yaml:
      YAMLText.text(of: document(sites: .list(encoding.sites), links: .list(encoding.links)))
    case .json:
      JSONText.text(of: document(sites: .list(encoding.sites), links: .list(encoding.links)))
    case .csv: YAMLText.text(of: document(sites: .text("sites.csv"), links: .text("links.csv")))
    case .graphml: Self.text(encoding.network, .graphML)
    case .dot: Self.text(encoding.network, .dot)
    }
  }

  /// The files of the folder that ``Format/csv`` is; the one that names the others comes last.
  public var tableFiles: [File] {
    var files = [File(name: "sites.csv", text: CSVText.text(of: encoding.sites, .site))]
    if encoding.network.graph.edgeCount > 0 {
      files.append(File(name: "links.csv", text: CSVText.text(of: encoding.links, .link)))
    }
    return files + [File(name: "network.yaml", text: text(.csv))]
  }

  /// Writes the network to a file, or to a folder for ``Format/csv``.
  ///
  /// A folder that is there already keeps its other files.
  ///
  /// - Throws: ``NetworkFileError/unwritable(path:reason:)``.
  public func write(_ format: Format, to path: String) throws(NetworkFileError) {
    if format == .csv {
      try AtomicOutput.write(tableFiles, toFolder: path)
    } else if let graphFormat = GraphFormat(rawValue: format.rawValue), path.hasSuffix(".gz") {
      try GraphWriter(NamedGraph(encoding.network)).write(to: path, format: graphFormat)
    } else {
      try AtomicOutput.write(text(format), to: path)
    }
  }

  /// The network as a graph.
  ///
  /// Networks from files have no control characters; in others, XML holds a sign in their place.
  private static func text(_ network: SupplyNetwork, _ format: GraphFormat) -> String {
    var writer = GraphWriter(NamedGraph(network))
    writer.substitute = "\u{FFFD}"
    guard let bytes = try? writer.bytes(format) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func document(sites: DocumentNode, links: DocumentNode) -> [DocumentNode.Entry] {
    var map = MapBuilder()
    map.add("sites", sites.content)
    if encoding.network.graph.edgeCount > 0 { map.add("links", links.content) }
    return encoding.head + map.entries + encoding.tail
  }
}
