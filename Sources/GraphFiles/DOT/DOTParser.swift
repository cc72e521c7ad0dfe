import GraphCore

/// Understands the tokens of DOT and collects the graph they describe.
struct DOTParser {
  /// An attribute with its value.
  typealias Pair = (name: String, value: String)

  /// What nodes and edges that are made in one scope begin with.
  struct Scope {
    var nodeDefaults: [Pair] = []
    var edgeDefaults: [Pair] = []
    /// The nodes that were named within, in order; empty at the root, where nobody asks.
    var members: [Int] = []
  }

  var scanner: DOTScanner
  var token = DOTToken.end
  var assembly = GraphAssembly()
  private var nodeValues: TextColumns
  private var edgeValues: TextColumns
  var graphValues: [Pair] = []
  var scopes = [Scope()]
  private var isStrict = false
  /// What was done for statements that ask for more than they say: edges between groups, defaults.
  private var work = 0
  /// The places for values of attributes, those included where there is none.
  private var room = 0
  private var edgesByEnds: [UInt64: Int] = [:]
  private let texts: Set<String>
  let execution: Execution
  let source: ByteSource

  init(_ source: ByteSource, options: GraphReader.Options, execution: Execution) {
    self.source = source
    nodeValues = TextColumns(kept: options.wantedNodeAttributes)
    edgeValues = TextColumns(kept: options.keptAttributes)
    texts = options.textColumns
    self.execution = execution
    scanner = DOTScanner(source)
  }

  /// Why the stream broke off, if it did.
  var failure: ByteSource.Failure? { scanner.failure }

  /// The graph that was read.
  var graph: NamedGraph {
    var assembly = assembly
    assembly.attributes = graphValues.map { name, value in
      let column = AttributeColumn(
        name: name, codes: [0], words: [value], isText: texts.contains(name))
      return GraphAttribute(name, column[0] ?? .text(value))
    }
    var graph = assembly.graph(
      nodeAttributes: nodeValues.columns(count: assembly.nodeCount, texts: texts),
      edgeAttributes: edgeValues.columns(count: assembly.edgeCount, texts: texts))
    graph.unreadNodeAttributes = nodeValues.unread
    graph.unreadEdgeAttributes = edgeValues.unread
    return graph
  }

  /// The names of all attributes.
  var attributeNames: [String] { nodeValues.names + edgeValues.names + graphValues.map(\.name) }

  mutating func advance() throws(DOTFault) { token = try scanner.next() }

  func unexpected(_ wanted: String) -> DOTFault {
    scanner.fault(.unreadableDOT, "\(wanted) is expected, not \(token.text)")
  }

  mutating func expect(_ sign: Character) throws(DOTFault) {
    guard let byte = sign.asciiValue, token == .sign(byte) else { throw unexpected("'\(sign)'") }
    try advance()
  }

  /// Reads the one graph that the file holds.
  mutating func readGraph() throws(DOTFault) {
    try readStatements()
    let cells =
      nodeValues.count * assembly.nodeCount + edgeValues.count * assembly.edgeCount
    guard cells <= roomLimit else { throw tooSparse }
  }

  private mutating func readStatements() throws(DOTFault) {
    try advance()
    if token == .end {
      throw scanner.isEmpty
        ? scanner.fault(.emptyFile, "the file is empty")
        : scanner.fault(.noGraph, "there is no graph in the file")
    }
    if token.keyword == "strict" {
      isStrict = true
      try advance()
    }
    switch token.keyword {
    case "digraph": assembly.isDirected = true
    case "graph": assembly.isDirected = false
    default: throw unexpected("'graph' or 'digraph'")
    }
    try advance()
    if case .id(let title, _) = token, token.keyword == nil {
      assembly.title = title
      try advance()
    }
    try expect("{")
    while token != .sign(UInt8(ascii: "}")) { try readStatement() }
    try advance()
    guard token != .end else { return }
    let isGraph = ["graph", "digraph", "strict"].contains(token.keyword ?? "")
    throw isGraph
      ? scanner.fault(
        .severalGraphs, "a second graph", hint: "write each graph to a file of its own")
      : unexpected("the end of the file")
  }

  /// The node of a name; a new one begins with the defaults of its scope.
  mutating func node(_ name: String) throws(DOTFault) -> Int {
    let known = assembly.nodeCount
    guard let node = assembly.node(name) else { throw tooMany }
    if node == known {
      try spend(scopes[scopes.count - 1].nodeDefaults.count)
      for pair in scopes[scopes.count - 1].nodeDefaults {
        try setNode(node, pair)
      }
    }
    if scopes.count > 1 { scopes[scopes.count - 1].members.append(node) }
    return node
  }

  /// Adds an edge with its attributes; a strict graph has one between two nodes.
  mutating func addEdge(_ source: Int, _ target: Int, _ values: [Pair]) throws(DOTFault) {
    try spend(1 + values.count + scopes[scopes.count - 1].edgeDefaults.count)
    let isTurned = !assembly.isDirected && source > target
    let ends = UInt64(isTurned ? target : source) << 32 | UInt64(isTurned ? source : target)
    let edge: Int
    if isStrict, let known = edgesByEnds[ends] {
      edge = known
    } else {
      guard let added = assembly.addEdge(source, target) else { throw tooMany }
      edge = added
      if isStrict { edgesByEnds[ends] = edge }
      for pair in scopes[scopes.count - 1].edgeDefaults {
        try setEdge(edge, pair)
      }
    }
    for pair in values { try setEdge(edge, pair) }
  }

  mutating func setNode(_ node: Int, _ pair: Pair) throws(DOTFault) {
    room += nodeValues.set(pair.name, at: node, to: pair.value)
    guard room <= roomLimit else { throw tooSparse }
  }

  private mutating func setEdge(_ edge: Int, _ pair: Pair) throws(DOTFault) {
    room += edgeValues.set(pair.name, at: edge, to: pair.value)
    guard room <= roomLimit else { throw tooSparse }
  }

  /// How many places for values a file may ask for: every node and edge has one in each column.
  private var roomLimit: Int { source.roomLimit }

  /// Counts work: edges between groups multiply, and a short file must not ask for all memory.
  mutating func spend(_ amount: Int) throws(DOTFault) {
    work += amount
    guard work <= max(1 << 20, 64 * source.given) else { throw tooMany }
  }

  private var tooSparse: DOTFault {
    scanner.fault(.tooLarge, "too many attributes are missing for too many nodes or edges")
  }

  private var tooMany: DOTFault {
    scanner.fault(.tooLarge, "the file asks for too many nodes or edges")
  }
}
