import ArgumentParser
import GraphCore
import GraphFiles
import SupplyChainReports

/// `lodestone graph disjoint`: as many paths as there are that share nothing.
struct GraphDisjoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disjoint",
    abstract: "Finds as many paths as there are that share no edge, no node or no country.",
    discussion: """
      By node, paths share only their ends. By an attribute (country), no value of it is on two \
      paths; the values at their ends count where --ends says so. The cut proves that there is not \
      one path more: every path needs one of its members. complete says whether there are provably \
      no more paths; without an attribute they are fewer only where -k says so. With one, cut is \
      a set of values that blocks every path, and cut_is_smallest says whether fewer do not.
      """)

  @OptionGroup var source: GraphOptions
  @OptionGroup var fromTo: EndOptions
  @OptionGroup var weight: WeightOptions

  @Option(
    help: ArgumentHelp(
      "What no two paths share: edge, node, or a value of a node attribute (country).",
      valueName: "what"))
  var by: ElementChoice = .edge

  @OptionGroup var limit: PathCount

  @Option(
    help: "With an attribute: at which ends of a path its values count: none, from, to or both.")
  var ends: CountedEnds = .none

  @OptionGroup var rows: RowLimit
  @OptionGroup var answer: AnswerOptions

  /// At which ends of a path the value of an attribute counts.
  enum CountedEnds: String, ExpressibleByArgument, CaseIterable {
    case none
    case from
    case to
    case both

    var labeled: LabeledEnds {
      switch self {
      case .none: []
      case .from: .sources
      case .to: .sinks
      case .both: [.sources, .sinks]
      }
    }
  }

  func validate() throws {
    guard case .attribute = by else {
      if ends != .none { throw ValidationError("--ends goes with --by ATTRIBUTE") }
      return
    }
    if weight.weight != nil { throw ValidationError("--weight goes with --by edge or node") }
    if limit.count != nil { throw ValidationError("-k goes with --by edge or node") }
  }

  func run() throws {
    var graph = try source.load()
    let nodes = try fromTo.ends(in: graph)
    let table: Table
    switch by {
    case .attribute(let name): table = try graph.labelDisjoint(in: name, nodes, of: self)
    default:
      let lengths = weight.weight == nil ? nil : try graph.edgeNumbers(weight.ofEdges)
      if let lengths, lengths.values.reduce(0, { $1 < .infinity ? $0 + $1 : $0 }) == .infinity {
        throw Failure(
          .invalidNetwork,
          "the figures of '\(weight.weight ?? "")' add up to more than a number can hold")
      }
      let isByNode = if case .node = by { true } else { false }
      table = computing("disjoint paths") {
        graph.disjoint(
          nodes, sharing: isByNode ? .noNode : .noEdge, lengths: lengths, by: weight.weight,
          limit: limit.count)
      }
    }
    try answer.write(table, top: rows.top)
  }
}

extension PlainGraph {
  /// The paths that share no edge or no node, as a table; the shortest where lengths are given.
  ///
  /// An undirected edge is one, whichever way it is used.
  fileprivate func disjoint(
    _ ends: EndOptions.Ends, sharing: PathSharing, lengths: EdgeColumn<Double>?,
    by measure: String?, limit: Int?
  ) -> Table {
    let whole =
      sharing == .noEdge && !file.isDirected ? SubdividedGraph(file.graph) : nil
    let graph = whole?.graph ?? self.graph
    guard let lengths else {
      return graph.disjointPaths(
        from: ends.sources, to: ends.targets, sharing: sharing, limit: limit
      ).table(of: names, in: whole)
    }
    let own = Array(lengths.values.prefix(file.graph.edgeCount))
    return graph.shortestDisjointPaths(
      from: ends.sources, to: ends.targets,
      lengths: whole?.column(own, connections: 0) ?? lengths, sharing: sharing, limit: limit
    ).table(of: names, by: measure ?? "edges", in: whole)
  }

  /// The paths that share no value of an attribute, as a table.
  fileprivate mutating func labelDisjoint(
    in attribute: String, _ nodes: EndOptions.Ends, of question: GraphDisjoint
  ) throws(Failure) -> Table {
    let (values, labels) = try self.labels(attribute)
    let paths: LabelDisjointPaths
    do throws(UnlabeledPath) {
      paths = try computing("disjoint paths") { () throws(UnlabeledPath) in
        try graph.labelDisjointPaths(
          from: nodes.sources, to: nodes.targets,
          labels: PathLabels(nodes: labels, countingEnds: question.ends.labeled),
          execution: question.source.execution)
      }
    } catch {
      throw Failure(
        .invalidNetwork,
        "the path \(words(for: error.path.nodes)) has no \(attribute) that counts, so it could be "
          + "taken any number of times; --ends from, to or both counts those of its ends too")
    }
    return paths.table(of: names, labels: values, by: attribute)
  }

  /// The values of an attribute, and the numbers of those that each node has.
  private mutating func labels(
    _ attribute: String
  ) throws(Failure) -> (values: [String], labels: NodeColumn<[Int]>) {
    let texts: NodeColumn<String?>
    do throws(AttributeError) {
      texts = try file.nodeTexts(attribute)
    } catch {
      throw Failure(error)
    }
    var numbers: [String: Int] = [:]
    var values: [String] = []
    let labels = texts.map { text -> [Int] in
      guard let text else { return [] }
      if let number = numbers[text] { return [number] }
      numbers[text] = values.count
      values.append(text)
      return [values.count - 1]
    }
    let missing = texts.values.count { $0 == nil }
    if missing > 0 {
      assume("any number of paths may share \(counted(missing, "node")) without \(attribute)")
    }
    return (values, labels)
  }
}
