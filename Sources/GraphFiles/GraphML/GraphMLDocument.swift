/// Listens to the elements of a GraphML file and collects the graph they describe.
final class GraphMLDocument: XMLListener {
  enum Element {
    case graphml, key, fallback, graph, node, edge, data
    /// What yEd shows at a node, within a value.
    case label
    /// What says nothing about the graph: descriptions, and whatever is not GraphML.
    case other
  }

  let log: FindingLog
  weak var stream: XMLStream?
  var assembly = GraphAssembly()
  var stack: [Element] = []
  var keys: [String: GraphMLKey] = [:]
  var nodes: GraphMLColumns
  var edges: GraphMLColumns
  /// The keys that were used in a file that declares none.
  var undeclared: Set<String> = []
  /// The attributes of the graph that have a value.
  var graphNames: Set<String> = []
  /// The line of the first edge to each node that is not described yet; zero once it is.
  var references: [Int: Int] = [:]
  var isDescribed: [Bool] = []
  var edgeIDs = AttributeColumnBuilder("id")
  var directedEdges = 0
  var undirectedEdges = 0
  var graphCount = 0
  /// The id of the key that is being declared, or whose value is being read.
  var keyID: String?
  /// The node or edge that is being described.
  var current = -1
  /// The text that was read of a value.
  var content: [UInt8] = []
  var isCollecting = false
  var hasForeignContent = false
  /// The first text that yEd shows at the node that is being described.
  var label: [UInt8] = []
  var isDone = false
  /// How many values may be put where there are none: a short file must not ask for all memory.
  var padding = 1 << 24
  private(set) var padded = 0

  init(options: GraphReader.Options, log: FindingLog) {
    self.log = log
    nodes = GraphMLColumns(kept: options.wantedNodeAttributes)
    edges = GraphMLColumns(kept: options.keptAttributes)
  }

  /// Whether so many more missing values may be stored.
  func mayPad(_ count: Int) -> Bool {
    padded += count
    guard padded > padding, !isDone else { return !isDone }
    report(.tooLarge, "too many attributes are missing for too many nodes or edges")
    isDone = true
    return false
  }

  /// Reports something at the place that is being read.
  func report(
    _ rule: GraphRule, _ message: @autoclosure () -> String,
    hint: @autoclosure () -> String? = nil
  ) {
    log.report(rule, line: stream?.line, column: stream?.column, message(), hint: hint())
  }

  /// Begins to read a value.
  func collect() {
    content.removeAll(keepingCapacity: true)
    isCollecting = true
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if stack.last == .label, label.count + bytes.count <= TextBuffer.rowLimit {
      label.append(contentsOf: bytes)
    }
    guard isCollecting, stack.last == .data || stack.last == .fallback else { return }
    content.append(contentsOf: bytes)
    if content.count > TextBuffer.rowLimit {
      report(.tooLarge, "a value has more than \(TextBuffer.rowLimit >> 20) MiB")
      isDone = true
    }
  }

  func knows(namespace: String) -> Bool { namespace.contains("graphml.graphdrawing.org") }

  func begin(_ name: String, isForeign: Bool, _ attributes: [XMLStream.Attribute]) {
    guard stack.count < 100 else {
      report(.tooDeep, "elements stand in each other more than 100 deep")
      isDone = true
      return
    }
    if stack.last == .data { hasForeignContent = true }
    guard !isForeign, stack.last != .data, stack.last != .other || stack.isEmpty else {
      if stack.isEmpty { refuseRoot(name) }
      stack.append(isForeign && isNodeLabel(name) ? .label : .other)
      return
    }
    stack.append(element(name, attributes))
  }

  private func element(_ name: String, _ attributes: [XMLStream.Attribute]) -> Element {
    switch (stack.last, name) {
    case (nil, "graphml"): return .graphml
    case (nil, _):
      refuseRoot(name)
      return .other
    case (.graphml, "key"):
      beginKey(attributes)
      return .key
    case (.key, "default"):
      collect()
      return .fallback
    case (.graphml, "graph"):
      beginGraph(attributes)
      return .graph
    case (.graph, "node"):
      beginNode(attributes)
      return .node
    case (.graph, "edge"):
      beginEdge(attributes)
      return .edge
    case (.graph, "data"), (.node, "data"), (.edge, "data"):
      beginData(attributes)
      return .data
    case (.node, "graph"), (.edge, "graph"):
      report(.unsupported, "a graph stands within a node or an edge", hint: "write it flat")
    case (.graph, "hyperedge"):
      report(.unsupported, "a hyperedge joins any number of nodes", hint: "write it as edges")
    case (.node, "port"): report(.unsupported, "a node has ports", hint: "make them nodes")
    case (_, "desc"), (.graphml, "data"), (.graph, "locator"), (.node, "locator"): break
    default:
      report(.notGraphML, "an element <\(name.shortened(to: 40))> stands where none can")
    }
    return .other
  }

  private func refuseRoot(_ name: String) {
    report(.notGraphML, "the file begins with <\(name.shortened(to: 40))>, not with <graphml>")
    isDone = true
  }

  func end() {
    switch stack.popLast() {
    case .fallback: endFallback()
    case .data:
      endData()
      endLabel()
    case .key: keyID = nil
    case .label: if label.allSatisfy({ $0 <= 32 }) { label.removeAll() }
    case .node, .edge: current = -1
    default: break
    }
  }
}
