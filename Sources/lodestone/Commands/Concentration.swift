import ArgumentParser
import SupplyChainAnalysis
import SupplyChainReports

extension ConcentrationHolder: ExpressibleByArgument {}

/// `lodestone concentration`: who holds each stage.
struct Concentration: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Says who holds each stage: shares, HHI, top one and three, and N−1.")

  @OptionGroup var source: NetworkOptions

  @Option(help: "Whose shares: country, operator or site.")
  var by: ConcentrationHolder = .country

  @Option(help: "Only this stage; may be given several times.")
  var stage: [String] = []

  @Option(help: "Only this material; may be given several times.")
  var material: [String] = []

  @Option(parsing: .unconditional, help: "How many holders of each stage and material, at most.")
  var top: Int?

  @OptionGroup var answer: AnswerOptions

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
  }

  func run() throws {
    let network = try source.load()
    if source.scenario != nil {
      Output.tell("note: shares are those of today's output, which a scenario does not change")
    }
    try check(stage, among: network.stages.map(\.id), called: "stage")
    try check(material, among: network.materials.map(\.id), called: "material")
    let result = network.concentration(by: by).keeping {
      (stage.isEmpty || stage.contains(network[$0.stage].id))
        && (material.isEmpty || material.contains(network[$0.material].id))
    }
    try answer.write(result.table(of: network, top: top))
  }

  private func check(_ names: [String], among known: [String], called kind: String) throws {
    for name in names where !known.contains(name) {
      let nearest = name.nearest(in: known).first.map { "did you mean '\($0)'? " } ?? ""
      throw Failure(
        .usage,
        "no \(kind) '\(name)' in this network: \(nearest)it has \(known.joined(separator: ", "))")
    }
  }
}
