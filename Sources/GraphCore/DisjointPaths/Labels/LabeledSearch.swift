/// Finds paths whose labels are all allowed, one after the other with other labels.
///
/// Labels are counted from zero here. Nodes and edges with the same labels are of one class, so
/// that a search looks up one number for each.
struct LabeledSearch {
  /// A path and its labels, in order.
  struct Found {
    let path: Path
    var labels: [Int32]
  }

  /// The label each number stands for.
  let names: [Int]
  /// How many edges searches have looked at, and other work of that size.
  private(set) var work = 0
  private var searches = 0

  private let graph: Digraph
  private let starts: [(node: Int32, labelClass: Int32)]
  /// The class of each node as the end of a path, or -1 where no path ends.
  private var goalClass: [Int32]
  /// The class of each node between ends, or -1 for nodes that are on no path.
  private var nodeClass: [Int32]
  private var edgeClass: [Int32]?
  private var classes: [[Int32]] = [[]]
  private let ends: LabeledEnds
  private let execution: Execution

  private var cost: [Int32] = []
  private var isBarred: [Bool] = []
  private var distance: [Int32]
  private var parents: [Int32]
  private var touched: [Int32] = []
  private var buckets: [[Int32]] = []

  init(
    in graph: Digraph, from sources: [NodeID], to sinks: [NodeID], labels: PathLabels,
    execution: Execution
  ) {
    precondition(labels.nodes.count == graph.nodeCount, "labels for each node")
    precondition(labels.edges?.count ?? graph.edgeCount == graph.edgeCount, "labels for each edge")
    let counted = (labels.nodes.values + (labels.edges?.values ?? [])).reduce(into: Set<Int>()) {
      $0.formUnion($1)
    }
    let names = counted.subtracting(labels.exempt).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    var classes: [[Int32]] = [[]]
    var classOf: [[Int32]: Int32] = [[]: 0]
    func labelClass(_ labels: [Int]) -> Int32 {
      let members = Set(labels.compactMap { numbers[$0] }).sorted()
      if let known = classOf[members] { return known }
      classOf[members] = Int32(classes.count)
      classes.append(members)
      return Int32(classes.count - 1)
    }
    let between = graph.reachable(from: sources).intersection(graph.reaching(sinks))
    var nodeClass = labels.nodes.values.map(labelClass)
    edgeClass = labels.edges?.values.map(labelClass)
    goalClass = Array(repeating: -1, count: graph.nodeCount)
    for sink in sinks {
      goalClass[sink.index] = labels.countedEnds.contains(.sinks) ? nodeClass[sink.index] : 0
    }
    starts = Set(sources).filter(between.contains).sorted().map {
      ($0.rawIndex, labels.countedEnds.contains(.sources) ? nodeClass[$0.index] : 0)
    }
    for node in graph.nodes where !between.contains(node) { nodeClass[node.index] = -1 }
    self.nodeClass = nodeClass
    self.classes = classes
    self.names = names
    self.graph = graph
    self.execution = execution
    ends = labels.countedEnds
    distance = Array(repeating: .max, count: graph.nodeCount)
    parents = Array(repeating: -1, count: graph.nodeCount)
  }

  /// Counts work that was done elsewhere.
  mutating func count(work more: Int) { work += more }

  /// Finds a path.
  ///
  /// - Parameter costs: What each label costs, not below zero; `nil` where it is not allowed.
  ///   Labels met at several places may be paid for several times.
  /// - Returns: A path of least cost, of which one without edges is always the first choice.
  mutating func path(costs: [Int32?]) -> Found? {
    searches += 1
    if searches & 0xFF == 0 {
      execution.observer?(Completion(done: searches, total: nil, unit: "searches"))
    }
    cost = classes.map { members in
      members.reduce(0) { sum, label in
        guard sum >= 0, let cost = costs[Int(label)] else { return -1 }
        return sum + cost
      }
    }
    isBarred = Array(repeating: false, count: classes.count)
    work += classes.count
    defer { reset() }
    for (node, labelClass) in starts {
      if goalClass[Int(node)] >= 0 {
        let alone = ends.isEmpty ? 0 : max(labelClass, goalClass[Int(node)])
        if isOpen(alone) { return found(from: node, last: nil) }
      }
      if isOpen(labelClass) { meet(node, at: cost[Int(labelClass)], by: -1) }
    }
    guard let last = spread() else { return nil }
    return found(from: graph.sources[Int(last)], last: last)
  }

  /// The labels that bar the way out of what the last search reached, each with one not allowed.
  var barredLabels: [Int32] {
    Set(classes.indices.filter { isBarred[$0] }.flatMap { classes[$0] }).sorted()
  }

  /// Whether a class is allowed; remembers it if it is not.
  private mutating func isOpen(_ labelClass: Int32) -> Bool {
    if cost[Int(labelClass)] >= 0 { return true }
    isBarred[Int(labelClass)] = true
    return false
  }

  private mutating func meet(_ node: Int32, at far: Int32, by edge: Int32) {
    guard far < distance[Int(node)] else { return }
    if distance[Int(node)] == .max { touched.append(node) }
    distance[Int(node)] = far
    parents[Int(node)] = edge
    while buckets.count <= Int(far) { buckets.append([]) }
    buckets[Int(far)].append(node)
  }

  /// Goes on from what is met, the least cost first; the last edge of the path to an end.
  private mutating func spread() -> Int32? {
    let offsets = graph.leaving.offsets
    let edges = graph.leaving.edges
    let neighbors = graph.leaving.neighbors
    var best: (cost: Int32, edge: Int32)?
    var near: Int32 = 0
    while Int(near) < buckets.count, near < best?.cost ?? .max {
      guard let node = buckets[Int(near)].popLast() else {
        near += 1
        continue
      }
      guard distance[Int(node)] == near else { continue }
      work += Int(offsets[Int(node) + 1] - offsets[Int(node)]) + 1
      for slot in Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1]) {
        let edge = edges[slot]
        let next = neighbors[slot]
        guard nodeClass[Int(next)] >= 0 else { continue }
        var far = near
        if let edgeClass = edgeClass?[Int(edge)] {
          guard isOpen(edgeClass) else { continue }
          far += cost[Int(edgeClass)]
        }
        let goal = goalClass[Int(next)]
        let entered = goal >= 0 ? goal : nodeClass[Int(next)]
        guard isOpen(entered) else { continue }
        far += cost[Int(entered)]
        if goal < 0 {
          meet(next, at: far, by: edge)
        } else if far < best?.cost ?? .max, next != node {
          best = (far, edge)
        }
      }
    }
    return best?.edge
  }

  private func found(from end: Int32, last: Int32?) -> Found {
    var backward = last.map { [$0] } ?? []
    var node = end
    while last != nil, parents[Int(node)] >= 0 {
      backward.append(parents[Int(node)])
      node = graph.sources[Int(parents[Int(node)])]
    }
    let edges = backward.reversed().map { EdgeID(Int($0)) }
    let path = Path(from: NodeID(Int(node)), along: edges, in: graph)
    var met = edgeClass.map { classOf in path.edges.map { classOf[$0.index] } } ?? []
    met += path.nodes.dropFirst().dropLast().map { nodeClass[$0.index] }
    if ends.contains(.sources) { met.append(nodeClass[path.source.index]) }
    if ends.contains(.sinks) { met.append(nodeClass[path.target.index]) }
    return Found(path: path, labels: Set(met.flatMap { classes[Int($0)] }).sorted())
  }

  private mutating func reset() {
    for node in touched {
      distance[Int(node)] = .max
      parents[Int(node)] = -1
    }
    touched.removeAll(keepingCapacity: true)
    for index in buckets.indices { buckets[index].removeAll(keepingCapacity: true) }
  }
}
