import ArgumentParser
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports

extension RouteMeasure: ExpressibleByArgument {}
extension RouteDisjointness: ExpressibleByArgument {}

/// `lodestone routes`: the best routes, alternatives that avoid something, disjoint routes.
struct Routes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds the best routes to a demand, around what is avoided, or sharing nothing.")

  @OptionGroup var source: NetworkOptions
  @OptionGroup var target: TargetOptions

  @Option(
    help: """
      What to rank by: cost, lead_time, risk or capacity. Without it the first of cost, lead_time \
      and capacity whose numbers are all known.
      """)
  var by: RouteMeasure?

  @Option(name: .customShort("k"), parsing: .unconditional, help: "How many routes, at most.")
  var count = 5

  @Option(help: "What to avoid; may be given several times.")
  var avoid: [TypedSelector] = []

  @Option(
    help: """
      Routes that share no sites (but the last), no links, or no countries (but the target's own, \
      through which alone one route counts): a largest such set, in which no single route can be \
      replaced by a better one.
      """)
  var disjoint: RouteDisjointness?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if count < 1 { throw ValidationError("-k takes a whole number from 1") }
  }

  func run() throws {
    let network = try source.load()
    let demands = try target.demands(in: network)
    let avoided = try avoid.elements(in: network)
    Progress.ofCommand.begin("finding routes")
    let result = try answered { () throws(AnalysisError) in
      try network.routes(
        to: demands, by: by, count: count, avoiding: avoided, disjointIn: disjoint)
    }
    if result.routes.isEmpty { Output.tell("note: no route leads there") }
    try answer.write(result.table(of: network, for: try target.selector()))
  }
}
