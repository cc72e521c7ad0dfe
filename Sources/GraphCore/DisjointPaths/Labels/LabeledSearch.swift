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
  /// The number of each label.
  let numbers: [Int: Int32]
  /// How many edges, nodes and labels searches have looked at.
  private(set) var work = 0
  /// How much work may be done; what is under way when it is reached is finished.
  var limit = Int.max
  var searches = 0

  let graph: Digraph
  let starts: [(node: Int32, labelClass: Int32)]
  /// The class of each node as the end of a path, or -1 where no path ends.
  let goalClass: [Int32]
  /// The class of each node between ends, or -1 for nodes that are on no path.
  let nodeClass: [Int32]
  let edgeClass: [Int32]?
  let classes: [[Int32]]
  /// The number of labels of all classes, and that of the classes.
  let classSize: Int
  let ends: LabeledEnds
  let execution: Execution

  /// What each class costs in the search under way, or -1 where it is not allowed.
  var cost: [Int32] = []
  /// The classes that were met in the last search and not allowed.
  var isBarred: [Bool] = []
  var distance: [Int32]
  var parents: [Int32]
  var touched: [Int32] = []
  /// The nodes met, by what the way to them costs.
  var buckets: [[Int32]] = []

  init(
    in graph: Digraph, from sources: [NodeID], to sinks: [NodeID], labels: PathLabels,
    execution: Execution
  ) {
    graph.checkNodes(sources + sinks)
    precondition(labels.fit(graph), "labels for each node, and for each edge or none")
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
    var goalClass = [Int32](repeating: -1, count: graph.nodeCount)
    for sink in sinks {
      goalClass[sink.index] = labels.countedEnds.contains(.sinks) ? nodeClass[sink.index] : 0
    }
    starts = Set(sources).filter(between.contains).sorted().map {
      ($0.rawIndex, labels.countedEnds.contains(.sources) ? nodeClass[$0.index] : 0)
    }
    for node in graph.nodes where !between.contains(node) { nodeClass[node.index] = -1 }
    self.goalClass = goalClass
    self.nodeClass = nodeClass
    self.classes = classes
    classSize = classes.reduce(0) { $0 + $1.count + 1 }
    self.names = names
    self.numbers = numbers
    self.graph = graph
    self.execution = execution
    ends = labels.countedEnds
    distance = Array(repeating: .max, count: graph.nodeCount)
    parents = Array(repeating: -1, count: graph.nodeCount)
  }

  /// Whether no more work may be begun.
  var isSpent: Bool { work >= limit }

  /// Counts work.
  mutating func count(work more: Int) { work += more }

  /// The labels that bar the way out of what the last search reached, each with one not allowed.
  var barredLabels: [Int32] {
    Set(classes.indices.filter { isBarred[$0] }.flatMap { classes[$0] }).sorted()
  }
}
