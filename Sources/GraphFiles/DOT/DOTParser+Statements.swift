import GraphCore

extension DOTParser {
  /// One end of an edge: a node with its port, or all nodes of a subgraph.
  private struct End {
    var nodes: [Int]
    var port: String?
  }

  mutating func readStatement() throws(DOTFault) {
    if assembly.edgeCount & 0xFFFF == 0xFFFF {
      execution.observer?(Completion(done: source.taken, total: source.size, unit: "bytes"))
    }
    switch token {
    case .sign(UInt8(ascii: ";")): return try advance()
    case .end: throw unexpected("'}'")
    default: break
    }
    switch token.keyword {
    case "node", "edge", "graph": try readDefaults()
    case "strict", "digraph": throw unexpected("a statement")
    default: try readNodesOrEdges()
    }
  }

  /// `node [...]`, `edge [...]` or `graph [...]`.
  private mutating func readDefaults() throws(DOTFault) {
    let keyword = token.keyword
    try advance()
    guard token == .sign(UInt8(ascii: "[")) else { throw unexpected("'['") }
    let pairs = try readAttributes()
    let last = scopes.count - 1
    try spend(scopes[last].nodeDefaults.count + scopes[last].edgeDefaults.count)
    switch keyword {
    case "node": scopes[last].nodeDefaults = scopes[last].nodeDefaults.overridden(by: pairs)
    case "edge": scopes[last].edgeDefaults = scopes[last].edgeDefaults.overridden(by: pairs)
    default:
      try spend(graphValues.count)
      if last == 0 { graphValues = graphValues.overridden(by: pairs) }
    }
  }

  private mutating func readNodesOrEdges() throws(DOTFault) {
    if case .id(let name, _) = token, token.keyword == nil {
      try advance()
      if token == .sign(UInt8(ascii: "=")) { return try readAssignment(to: name) }
      let end = try readPort(of: name)
      if token == .arrow || token == .line { return try readEdges(from: end) }
      for pair in try readAttributes() {
        for node in end.nodes { try setNode(node, pair) }
      }
      return
    }
    let end = try readSubgraph()
    if token == .arrow || token == .line { try readEdges(from: end) }
  }

  /// `name = value`, which is an attribute of the graph.
  private mutating func readAssignment(to name: String) throws(DOTFault) {
    try advance()
    guard case .id(let value, _) = token, token.keyword == nil else { throw unexpected("a value") }
    try advance()
    guard scopes.count == 1 else { return }
    try spend(graphValues.count)
    graphValues = graphValues.overridden(by: [(name, value)])
  }

  private mutating func readPort(of name: String) throws(DOTFault) -> End {
    var parts: [String] = []
    while token == .sign(UInt8(ascii: ":")), parts.count < 2 {
      try advance()
      guard case .id(let port, _) = token else { throw unexpected("a port") }
      parts.append(port)
      try advance()
    }
    return End(nodes: [try node(name)], port: parts.isEmpty ? nil : parts.joined(separator: ":"))
  }

  private mutating func readEnd() throws(DOTFault) -> End {
    if case .id(let name, _) = token, token.keyword == nil {
      try advance()
      return try readPort(of: name)
    }
    return try readSubgraph()
  }

  private mutating func readEdges(from first: End) throws(DOTFault) {
    var ends = [first]
    let sign = assembly.isDirected ? DOTToken.arrow : .line
    while token == .arrow || token == .line {
      guard token == sign else {
        throw scanner.fault(
          .unreadableDOT, "\(token.text) cannot stand here",
          hint: "edges are written '->' in a digraph and '--' in a graph")
      }
      try advance()
      ends.append(try readEnd())
    }
    let pairs = try readAttributes()
    for (tail, head) in zip(ends, ends.dropFirst()) {
      var values = pairs
      if let port = tail.port { values.append(("tailport", port)) }
      if let port = head.port { values.append(("headport", port)) }
      for source in tail.nodes {
        for target in head.nodes { try addEdge(source, target, values) }
      }
    }
  }

  /// Any number of lists in square brackets.
  private mutating func readAttributes() throws(DOTFault) -> [Pair] {
    var pairs: [Pair] = []
    while token == .sign(UInt8(ascii: "[")) {
      try advance()
      while token != .sign(UInt8(ascii: "]")) {
        guard case .id(let name, _) = token else { throw unexpected("an attribute") }
        try advance()
        var value = "true"
        if token == .sign(UInt8(ascii: "=")) {
          try advance()
          guard case .id(let text, _) = token else { throw unexpected("a value") }
          value = text
          try advance()
        }
        pairs.append((name, value))
        if token == .sign(UInt8(ascii: ",")) || token == .sign(UInt8(ascii: ";")) { try advance() }
      }
      try advance()
    }
    return pairs
  }

  /// A subgraph: its nodes, each once, in order of first appearance.
  private mutating func readSubgraph() throws(DOTFault) -> End {
    if token.keyword == "subgraph" {
      try advance()
      if case .id = token, token.keyword == nil { try advance() }
    }
    guard scopes.count < 100 else {
      throw scanner.fault(.tooDeep, "subgraphs stand in each other more than 100 deep")
    }
    try expect("{")
    var scope = scopes[scopes.count - 1]
    scope.members = []
    scopes.append(scope)
    while token != .sign(UInt8(ascii: "}")) { try readStatement() }
    try advance()
    var seen: Set<Int> = []
    let members = (scopes.popLast()?.members ?? []).filter { seen.insert($0).inserted }
    if scopes.count > 1 { scopes[scopes.count - 1].members += members }
    return End(nodes: members)
  }
}

extension [DOTParser.Pair] {
  /// These attributes, with the values of others where those have some.
  fileprivate func overridden(by others: [DOTParser.Pair]) -> [DOTParser.Pair] {
    var result = self
    var places = Dictionary(
      result.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    for pair in others {
      if let place = places[pair.name] {
        result[place].value = pair.value
      } else {
        places[pair.name] = result.count
        result.append(pair)
      }
    }
    return result
  }
}
