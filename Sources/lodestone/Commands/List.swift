import ArgumentParser
import SupplyChainReports

/// `lodestone list`: what a network consists of.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists sites, links, materials, stages, scenarios, sources or assumptions.")

  @OptionGroup var source: NetworkOptions

  @Argument(help: "What to list.")
  var subject: ListSubject

  @OptionGroup var answer: AnswerOptions

  func run() throws {
    try answer.write(try source.load().table(of: subject))
  }
}

extension ListSubject: ExpressibleByArgument {}
