import ArgumentParser
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports

/// `lodestone chokepoints`: what is lost without each element.
struct Chokepoints: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says what is lost without each site, link, operator, country or part of a stage.",
    discussion: """
      Two losses bracket the truth: committed (nobody finds a new supplier) and rerouted (everyone \
      finds the best there is). --bracket shows the rerouted loss under three rules: the target \
      served first, scarcity shared, the target served last.
      """)

  @OptionGroup var source: NetworkOptions
  @OptionGroup var target: TargetOptions
  @OptionGroup var element: ElementOptions

  @Option(help: "Who is served first: total, first, last or fair (default with --for).")
  var rule: AllocationRule?

  @Option(help: "What is gone before anything else goes; may be given several times.")
  var without: [TypedSelector] = []

  @Flag(help: "Show the rerouted loss under the rules first, fair and last too.")
  var bracket = false

  @Option(parsing: .unconditional, help: "How many rows, at most.")
  var top: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
  }

  func run() throws {
    let whole = try source.load()
    let network = whole.without(try without.elements(in: whole))
    let demands = try target.demands(in: network)
    Progress.ofCommand.begin("finding chokepoints")
    let result = try answered { () throws(AnalysisError) in
      try network.chokepoints(
        among: element.elements(in: network), for: demands, rule: rule, bracket: bracket,
        execution: Progress.ofCommand.execution)
    }
    try answer.write(result.table(of: network, for: try target.selector()), top: top)
  }
}
