import ArgumentParser
import Foundation
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports

/// `lodestone draw`: the network as a picture, optionally with an answer laid over it.
struct Draw: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the network, optionally with an answer laid over it.",
    discussion: """
      The file name decides the format: .svg, .png, .pdf or .dot. Columns are stages; the width of \
      a line is the final product that depends on it. --chokepoints marks what is lost without \
      each element; --without and --scenario draw the plan that is left beside today's \
      flows. Where no picture can be drawn, the DOT text is kept beside the file asked for.
      """)

  @OptionGroup var source: NetworkOptions
  @OptionGroup var target: TargetOptions

  @Flag(help: "Mark what is lost without each element (see --by).")
  var chokepoints = false

  @Flag(help: "Draw what is left after the worst joint failure (see --by and -k).")
  var worst = false

  @Flag(help: "Mark the smallest sets without which the product stops (see --by and -k).")
  var kill = false

  @Option(help: "With --kill: the part of the demand, from 0 to 1, to fall below.")
  var below: Double?

  @Option(
    name: .customShort("k"),
    help: "With --worst or --kill: the most elements that go together (default 2; with --kill 4).")
  var size: Int?

  @OptionGroup var element: ElementOptions

  @Option(help: "Who is served first: total, first, last or fair (default with --for).")
  var rule: AllocationRule?

  @Option(help: "What is taken away; may be given several times.")
  var without: [TypedSelector] = []

  @Option(help: "How many boxes, at most; marked ones are always shown.")
  var detail: Int?

  @Flag(help: "Show every site and every link.")
  var all = false

  @Option(name: [.customShort("o"), .long], help: "The file to write: .svg, .png, .pdf or .dot.")
  var output: String

  func validate() throws {
    if let detail, !(1...10_000).contains(detail) {
      throw ValidationError("--detail takes a whole number from 1 to 10000")
    }
    if [chokepoints, worst, kill].count(where: \.self) > 1 {
      throw ValidationError("--chokepoints, --worst and --kill are three pictures: choose one")
    }
    if let below, !(0...1).contains(below) {
      throw ValidationError("--below takes a part of the demand from 0 to 1")
    }
    if below != nil, !kill { throw ValidationError("--below goes with --kill") }
    if let size, size < 1 { throw ValidationError("-k takes a whole number from 1") }
    if size != nil, !worst, !kill { throw ValidationError("-k goes with --worst or --kill") }
    if detail != nil, all { throw ValidationError("--detail and --all exclude each other") }
    guard PictureFormat(fileName: output) != nil else {
      throw ValidationError(
        "'\(output)' does not end in .svg, .png, .pdf or .dot, which decides the format")
    }
  }

  func run() async throws {
    guard let format = PictureFormat(fileName: output) else { return }
    let network = try source.load()
    var drawing = try drawing(of: network)
    if let scenario = source.scenario {
      drawing.title = "\(network.scenario(scenario)?.name ?? scenario): \(drawing.title)"
    }
    Progress.ofCommand.begin("drawing")
    let picture = try await PictureFile(path: output, format: format).draw(drawing)
    if !drawing.leftOut.isEmpty { Output.tell("note: not shown: \(drawing.leftOut)") }
    if picture.layout != .layered {
      Output.tell("note: a simpler layout was used, for the full one failed or took too long")
    }
  }

  private func drawing(of whole: SupplyNetwork) throws(Failure) -> Drawing {
    let demands = try target.demands(in: whole)
    let gone = try without.elements(in: whole)
    if kill { return try cutSets(of: whole.without(gone), demands) }
    if worst { return try worstFailure(of: whole.without(gone), demands) }
    guard chokepoints else {
      if gone.isEmpty, source.scenario == nil {
        return whole.drawing(for: demands, detail: pictureDetail)
      }
      let supply = try answered { () throws(AnalysisError) in
        try whole.supply(for: demands, rule: rule, without: gone)
      }
      return whole.drawing(
        for: demands, overlay: .plan(supply, without: gone), detail: pictureDetail)
    }
    let network = whole.without(gone)
    Progress.ofCommand.begin("finding chokepoints")
    let answer = try answered { () throws(AnalysisError) in
      try network.chokepoints(
        among: element.elements(in: network), for: demands, rule: rule,
        execution: Progress.ofCommand.execution)
    }
    return network.drawing(for: demands, overlay: .chokepoints(answer), detail: pictureDetail)
  }

  private func cutSets(of network: SupplyNetwork, _ demands: [Demand]?) throws(Failure) -> Drawing {
    Progress.ofCommand.begin("finding cut sets")
    let answer = try answered { () throws(AnalysisError) in
      try network.minimalCutSets(
        among: element.elements(in: network), atMost: size ?? 4, for: demands,
        below: below ?? 0, execution: Progress.ofCommand.execution)
    }
    return network.drawing(for: demands, overlay: .cutSets(answer), detail: pictureDetail)
  }

  private func worstFailure(
    of network: SupplyNetwork, _ demands: [Demand]?
  ) throws(Failure) -> Drawing {
    Progress.ofCommand.begin("finding the worst joint failure")
    let most = size ?? 2
    let (gone, supply) = try answered { () throws(AnalysisError) in
      let answer = try network.jointFailures(
        among: element.elements(in: network), atMost: most, for: demands, rule: rule,
        count: 1, execution: Progress.ofCommand.execution)
      let gone = answer.failures.first { $0.lost > 0 }?.elements ?? []
      return (gone, try network.supply(for: demands, rule: answer.rule, without: gone))
    }
    return network.drawing(
      for: demands, overlay: .plan(supply, without: gone, worstOf: most), detail: pictureDetail)
  }

  /// Elements of the size of a site ask for boxes of that size.
  private var pictureDetail: PictureDetail {
    if all { return .everything }
    let needsSites = element.by.kinds.contains { [.site, .link, .operator, .via].contains($0) }
    var result: PictureDetail = needsSites ? .sites : .briefing
    if let detail {
      result.boxes = detail
      result.lines = max(1, detail) * 3
    }
    return result
  }
}
