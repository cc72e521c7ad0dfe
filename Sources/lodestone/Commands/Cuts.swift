import ArgumentParser
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports

/// `lodestone cuts`: the worst joint failures, the smallest sets that stop the product, ways that
/// share nothing, and what to add.
struct Cuts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds what does most harm together, and the smallest sets that stop the product.",
    discussion: """
      Without a flag: the sets of at most -k elements that lose most, the target served first. \
      --kill: all smallest sets without which nothing is delivered, or less than --below of the \
      demand. --disjoint: the most ways to deliver that share no element, all inputs included. What \
      the demand itself stands in all may use; where that suffices it counts as one way, beside \
      others that help when parts of it fail. --strengthen: where more capacity lowers the worst \
      loss most. Every list is proven complete unless --time-limit ends the search, or parts of \
      what the demand stands in can fail in too many ways, and then it says so.
      """)

  @OptionGroup var source: NetworkOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var element: ElementOptions

  @Option(
    name: .customShort("k"),
    help: "The most elements that go together (default 2, with --kill 4).")
  var size: Int?

  @Option(help: "How many rows, at most (default 10; with --kill and --disjoint all).")
  var top: Int?

  @Flag(help: "The smallest sets without which the product stops.")
  var kill = false

  @Option(help: "With --kill or --disjoint: a part of the demand, from 0 to 1, to be reached.")
  var below: Double?

  @Flag(help: "The most ways to deliver that share no element.")
  var disjoint = false

  @Flag(help: "Where more capacity lowers the worst loss most.")
  var strengthen = false

  @Option(help: "With --strengthen: how much is added, in units of each place (default 1).")
  var add: Double?

  @Flag(help: "Nobody finds a new supplier: shortage runs down today's flows.")
  var committed = false

  @Flag(help: "Leave out sets that lose no more than a part of them does.")
  var irreducible = false

  @Option(help: "What taking out a set may take in all (see --effort).")
  var budget: Double?

  @Option(
    help: "What taking out an element takes: NAME=NUMBER; 1 where not said. May be repeated.")
  var effort: [ElementEffort] = []

  @Option(help: "What cannot go: elements with a part of it are left out. May be repeated.")
  var except: [TypedSelector] = []

  @Option(help: "What is gone before anything else goes; may be given several times.")
  var without: [TypedSelector] = []

  @Option(help: "Who is served first: total, first, last or fair (default first with --for).")
  var rule: AllocationRule?

  @Option(help: "After how many seconds to stop with what was found.")
  var timeLimit: Double?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if [kill, disjoint, strengthen].count(where: \.self) > 1 {
      throw ValidationError("--kill, --disjoint and --strengthen are three questions: choose one")
    }
    let isPlain = !kill && !disjoint && !strengthen
    if let size, size < 1 { throw ValidationError("-k takes a whole number from 1") }
    if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
    if let below, !(0...1).contains(below) {
      throw ValidationError("--below takes a part of the demand from 0 to 1")
    }
    if below != nil, !kill, !disjoint {
      throw ValidationError("--below goes with --kill or --disjoint")
    }
    if let add, !(add > 0 && add.isFinite) {
      throw ValidationError("--add takes a number above zero")
    }
    if add != nil, !strengthen { throw ValidationError("--add goes with --strengthen") }
    if let budget, !(budget > 0) { throw ValidationError("--budget takes a number above zero") }
    if let timeLimit, !(timeLimit >= 0 && timeLimit < 1e9) {
      throw ValidationError("--time-limit takes a number of seconds")
    }
    if !isPlain {
      let others: [(String, Bool)] = [
        ("--committed", committed), ("--irreducible", irreducible), ("--rule", rule != nil),
        ("--budget", budget != nil), ("--effort", !effort.isEmpty),
      ]
      if let other = others.first(where: \.1) {
        throw ValidationError("\(other.0) goes with the worst joint failures alone")
      }
    }
    if size != nil, disjoint { throw ValidationError("-k does not go with --disjoint") }
  }

  func run() throws {
    let whole = try source.load()
    let network = whole.without(try without.elements(in: whole))
    let demands = try target.demands(in: network)
    let elements = try elements(in: network)
    let table: Table
    if kill {
      table = try cutSets(of: network, elements, demands)
    } else if disjoint {
      table = try ways(in: network, elements, demands)
    } else if strengthen {
      table = try strengthening(of: network, elements, demands)
    } else {
      table = try failures(of: network, elements, demands)
    }
    try answer.write(table, top: kill || disjoint ? top : nil)
  }

  private var limit: Duration? { timeLimit.map { .seconds($0) } }

  private func failures(
    of network: SupplyNetwork, _ elements: [Element], _ demands: [Demand]?
  ) throws -> Table {
    let efforts = try efforts(of: elements)
    Progress.ofCommand.begin("finding the worst joint failures")
    let result = try answered { () throws(AnalysisError) in
      try network.jointFailures(
        among: elements, atMost: size ?? 2, for: demands, rule: rule,
        trade: committed ? .committed : .rerouted, efforts: efforts, budget: budget,
        count: top ?? 10, isIrreducible: irreducible, timeLimit: limit,
        execution: Progress.ofCommand.execution)
    }
    return result.table(of: network, atMost: size ?? 2, for: try target.selector())
  }

  private func cutSets(
    of network: SupplyNetwork, _ elements: [Element], _ demands: [Demand]?
  ) throws -> Table {
    Progress.ofCommand.begin("finding cut sets")
    let result = try answered { () throws(AnalysisError) in
      try network.minimalCutSets(
        among: elements, atMost: size ?? 4, for: demands, below: below ?? 0, timeLimit: limit,
        execution: Progress.ofCommand.execution)
    }
    return result.table(of: network, for: try target.selector())
  }

  private func ways(
    in network: SupplyNetwork, _ elements: [Element], _ demands: [Demand]?
  ) throws -> Table {
    Progress.ofCommand.begin("finding ways that share nothing")
    let result = try answered { () throws(AnalysisError) in
      try network.disjointSupply(
        sharingNo: elements, for: demands, atLeast: below ?? 0, timeLimit: limit,
        execution: Progress.ofCommand.execution)
    }
    return result.table(of: network, for: try target.selector())
  }

  private func strengthening(
    of network: SupplyNetwork, _ elements: [Element], _ demands: [Demand]?
  ) throws -> Table {
    Progress.ofCommand.begin("finding where more capacity helps")
    let result = try answered { () throws(AnalysisError) in
      try network.strengthening(
        against: elements, atMost: size ?? 2, for: demands, adding: add ?? 1, count: top ?? 10,
        timeLimit: limit, execution: Progress.ofCommand.execution)
    }
    return result.table(of: network, atMost: size ?? 2, for: try target.selector())
  }

  /// The elements that may go.
  private func elements(in network: SupplyNetwork) throws -> [Element] {
    let kept = try except.elements(in: network)
    let sites = Set(kept.flatMap(\.sites))
    let links = Set(kept.flatMap(\.links))
    let materials = Set(kept.flatMap(\.materials))
    return element.elements(in: network).filter { element in
      !element.sites.contains(where: sites.contains)
        && !element.links.contains(where: links.contains)
        && !element.materials.contains(where: materials.contains)
    }
  }

  /// What taking out each element takes, `nil` where it is the same for all.
  private func efforts(of elements: [Element]) throws(Failure) -> [Double]? {
    guard !effort.isEmpty else { return nil }
    var efforts = [Double](repeating: 1, count: elements.count)
    let names = elements.map(\.name)
    for entry in effort {
      guard let position = names.firstIndex(of: entry.name) else {
        let nearest = entry.name.nearest(in: names).first.map { ": did you mean '\($0)'?" } ?? ""
        throw Failure(.usage, "--effort: no element '\(entry.name)' can go\(nearest)")
      }
      efforts[position] = entry.amount
    }
    return efforts
  }
}

/// What taking out one element takes, as it was typed: `CHN=3`.
struct ElementEffort: ExpressibleByArgument {
  let name: String
  let amount: Double

  init?(argument: String) {
    guard let split = argument.lastIndex(of: "="),
      let amount = Double(argument[argument.index(after: split)...]), amount > 0, amount.isFinite
    else { return nil }
    name = String(argument[..<split])
    self.amount = amount
    guard !name.isEmpty else { return nil }
  }
}
