import ArgumentParser
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports

extension AllocationRule: ExpressibleByArgument {}

/// `lodestone supply`: how much can be delivered, the plan, its shadow prices.
struct Supply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says how much can be delivered, by which plan, and what more capacity is worth.")

  @OptionGroup var source: NetworkOptions
  @OptionGroup var target: TargetOptions

  @Option(help: "Who is served first: total, first, last or fair (default with --for).")
  var rule: AllocationRule?

  @Option(help: "What is taken away; may be given several times.")
  var without: [TypedSelector] = []

  @Flag(help: "Show the plan, link by link.")
  var plan = false

  @Flag(help: "Show what one more unit of capacity would add, site by site and link by link.")
  var prices = false

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if plan && prices { throw ValidationError("--plan and --prices are two tables: choose one") }
  }

  func run() throws {
    let network = try source.load()
    let demands = try target.demands(in: network)
    let elements = try without.elements(in: network)
    Progress.ofCommand.begin("planning supply")
    let supply = try answered { () throws(AnalysisError) in
      try network.supply(for: demands, rule: rule, without: elements)
    }
    if plan {
      try answer.write(supply.planTable(of: network))
    } else if prices {
      try answer.write(supply.priceTable(of: network))
    } else {
      try answer.write(supply.table(of: network, for: try target.selector()))
    }
  }
}

/// The answer to a question, or the failure that its error is.
func answered<Answer>(_ question: () throws(AnalysisError) -> Answer) throws(Failure) -> Answer {
  do throws(AnalysisError) {
    return try question()
  } catch {
    throw Failure(error)
  }
}
