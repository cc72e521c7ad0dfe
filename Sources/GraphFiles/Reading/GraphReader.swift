import GraphCore

/// Reads graphs from edge lists, GraphML and DOT, each of them also compressed as `.gz`.
///
/// ```swift
/// let reading = try GraphReader().read(at: "firms.csv.gz")
/// print(reading.diagnostics.text())
/// let graph = try reading.get()
/// ```
///
/// - Reading is streaming: memory stays near the size of the finished graph.
/// - A bad row is named by line, column, code and text; nothing is skipped unless asked, and then
///   counted.
public struct GraphReader: Sendable {
  /// What a reader has to be told, because the file does not say it.
  public struct Options: Sendable {
    /// The form; `nil` goes by the ending of the name, then by how the content begins.
    public var format: GraphFormat?
    /// Which columns of an edge list are what; `nil` goes by the header.
    public var columns: EdgeListColumns?
    /// The attributes of edges to keep; `nil` keeps all.
    ///
    /// What is not kept is passed over, and what may be wrong with it too; a name that the file
    /// does not have is no fault here.
    public var keptAttributes: Set<String>?
    /// The attributes of nodes to keep, in the same way.
    ///
    /// One that names nodes need not be among them.
    public var keptNodeAttributes: Set<String>?
    /// What is text though it looks like numbers: codes such as `2612.10`.
    ///
    /// Columns of an edge list or of its table of nodes, and attributes in DOT; GraphML says itself
    /// what is text.
    public var textColumns: Set<String> = []
    /// What nodes are called by; an attribute may also stand in the table of nodes.
    public var nodeNames = NodeNames.ids
    /// A CSV table of nodes for an edge list: a column `id`, the others attributes.
    public var nodeTable: String?
    /// Whether the edges of an edge list lead one way only; the other forms say it themselves.
    public var isDirected = true
    /// Whether bad rows of a table are left out and counted instead of being errors.
    public var skipsBadRows = false

    /// What goes without saying.
    public init() {}

    /// The attributes of nodes to read.
    var wantedNodeAttributes: Set<String>? {
      keptNodeAttributes.map { kept in nodeNames.attribute.map { kept.union([$0]) } ?? kept }
    }
  }

  /// What this reader was told.
  public var options: Options

  /// A reader that was told so much.
  public init(_ options: Options = Options()) { self.options = options }

  /// Reads a file, or standard input (`-`).
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - execution: Who is told how many bytes are read.
  /// - Returns: The graph, unless something is wrong, and all diagnostics.
  /// - Throws: ``GraphFileError/notFound(path:)`` or ``GraphFileError/unreadable(path:reason:)``;
  ///   what is wrong *within* the file is a diagnostic.
  public func read(
    at path: String, execution: Execution = .standard
  ) throws(GraphFileError) -> GraphReading {
    let name = path == "-" ? "standard input" : path
    let source: ByteSource
    do throws(FileBytes.Failure) {
      source = try ByteSource(path: path)
    } catch {
      switch error {
      case .missing: throw .notFound(path: path)
      case .folder: throw .unreadable(path: path, reason: "it is a folder")
      case .system(let reason): throw .unreadable(path: path, reason: reason)
      case .tooLarge: throw .unreadable(path: path, reason: "it is too large")
      }
    }
    do throws(ByteSource.Failure) {
      return try read(source, name: name, execution: execution)
    } catch {
      switch error {
      case .system(let reason), .gzip(let reason):
        throw .unreadable(path: path, reason: reason)
      }
    }
  }

  /// Reads a graph from bytes that are at hand, compressed or not.
  ///
  /// - Parameters:
  ///   - bytes: The content of a file.
  ///   - name: What to call it in diagnostics; its ending may say the form.
  /// - Returns: The graph, unless something is wrong, and all diagnostics.
  public func read(_ bytes: [UInt8], name: String = "graph") -> GraphReading {
    do throws(ByteSource.Failure) {
      return try read(ByteSource(bytes), name: name, execution: .standard)
    } catch {
      // Memory can always be read; only a table of nodes that is named beside it may not.
      let log = FindingLog(file: options.nodeTable ?? name)
      switch error {
      case .system(let reason), .gzip(let reason): log.report(.emptyFile, reason)
      }
      return GraphReading(graph: nil, diagnostics: log.diagnostics)
    }
  }
}
