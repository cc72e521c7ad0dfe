/// A directed graph: which edges there are, and nothing else.
///
/// Immutable and `Sendable`. Parallel edges and edges from a node to itself are allowed and keep
/// their own ids. Weights, names and every other attribute are columns beside it
/// (``NodeColumn``, ``EdgeColumn``), so one graph serves any number of questions.
///
/// - Complexity: O(V + E) memory: two ends per edge and two compressed indices
///   (CSR), all of 32 bits; 24 bytes an edge and 8 bytes a node.
public struct Digraph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int

  @usableFromInline let sources: [Int32]
  @usableFromInline let targets: [Int32]
  /// The edges by the node they leave.
  @usableFromInline let leaving: AdjacencyIndex
  /// The edges by the node they enter.
  @usableFromInline let entering: AdjacencyIndex

  /// A graph with the given edges.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes.
  ///   - sources: The node each edge leaves.
  ///   - targets: The node each edge enters.
  /// - Precondition: `sources` and `targets` are equally long, every end is below `nodeCount`,
  ///   and both counts fit in 32 bits.
  /// - Complexity: O(V + E).
  package init(nodeCount: Int, sources: [Int32], targets: [Int32]) {
    precondition(sources.count == targets.count, "every edge has two ends")
    precondition(nodeCount < Int(Int32.max) && sources.count < Int(Int32.max), "32-bit ids")
    self.nodeCount = nodeCount
    self.sources = sources
    self.targets = targets
    leaving = AdjacencyIndex(nodeCount: nodeCount, near: sources, far: targets)
    entering = AdjacencyIndex(nodeCount: nodeCount, near: targets, far: sources)
  }

  /// The graph in which every edge of another runs the other way.
  private init(reversing graph: Digraph) {
    nodeCount = graph.nodeCount
    sources = graph.targets
    targets = graph.sources
    leaving = graph.entering
    entering = graph.leaving
  }

  /// The same nodes and edges, each edge running the other way.
  ///
  /// Ids stay the same, so columns fit both graphs, and a question about what leads *to* a node
  /// is the question about what is reached *from* it here.
  ///
  /// - Complexity: O(1): both graphs share their memory.
  public var reversed: Digraph { Digraph(reversing: self) }

  /// The number of edges.
  @inlinable
  public var edgeCount: Int { sources.count }

  /// The node an edge leaves.
  @inlinable
  public func source(of edge: EdgeID) -> NodeID { NodeID(Int(sources[edge.index])) }

  /// The node an edge enters.
  @inlinable
  public func target(of edge: EdgeID) -> NodeID { NodeID(Int(targets[edge.index])) }

  /// Every node, in order.
  @inlinable
  public var nodes: LazyMapSequence<Range<Int>, NodeID> { (0..<nodeCount).lazy.map(NodeID.init) }

  /// Every edge, in order.
  @inlinable
  public var edges: LazyMapSequence<Range<Int>, EdgeID> { (0..<edgeCount).lazy.map(EdgeID.init) }

  /// The edges that leave a node, in order of id.
  @inlinable
  public func outEdges(of node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, EdgeID> {
    leaving.edges[leaving.range(of: node.index)].lazy.map { EdgeID(Int($0)) }
  }

  /// The edges that enter a node, in order of id.
  @inlinable
  public func inEdges(of node: NodeID) -> LazyMapSequence<ArraySlice<Int32>, EdgeID> {
    entering.edges[entering.range(of: node.index)].lazy.map { EdgeID(Int($0)) }
  }
}

extension Digraph: Hashable {
  /// Whether two graphs have the same number of nodes and the same edges under the same ids.
  public static func == (left: Digraph, right: Digraph) -> Bool {
    left.nodeCount == right.nodeCount && left.sources == right.sources
      && left.targets == right.targets
  }

  /// Feeds the ends of every edge to the hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(nodeCount)
    hasher.combine(sources)
    hasher.combine(targets)
  }
}
