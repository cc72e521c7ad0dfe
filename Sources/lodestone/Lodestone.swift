import ArgumentParser
import Foundation

/// The command: it loads a network, asks one question, and writes the answer.
@main
struct Lodestone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lodestone",
    abstract: "Where the supply of critical minerals can be choked, and what the ways around are.",
    discussion: """
      The network comes first: a YAML or JSON file, a folder with a network.yaml, or - for standard \
      input. Selectors name parts of it: country=CHN, stage=separation, operator=…, site=…, \
      link=a->b, material=…, via=CHN, bloc=FORGE; terms joined by ',' all hold, '!=' negates, a|b \
      is either value.

      Exit status: 0 answered; 1 answered, and it is what --fail-if or --strict asked about; \
      64 usage; 65 not a valid network; 66 no such file; 69 no picture can be drawn, and the \
      drawing is kept as DOT; 70 an \
      answer failed its own check; 74 cannot write; 129 hung up, 130 interrupted (Ctrl-C), \
      143 terminated.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Data", subcommands: [Check.self, List.self, Convert.self]),
      CommandGroup(
        name: "Questions",
        subcommands: [
          Chokepoints.self, Routes.self, Cuts.self, Concentration.self, Supply.self, Graph.self,
        ]),
      CommandGroup(
        name: "Pictures", subcommands: [Draw.self, RenderChildCommand.self]),
    ])

  /// Runs the command; every failure is one readable sentence and the status of its kind.
  static func main() async {
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if !(command is RenderChildCommand) { Watch.begin() }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Output.tell("lodestone: \(failure.message)")
      Foundation.exit(failure.status)
    } catch let outcome as AskedFailure {
      Output.tell("lodestone: \(outcome.message)")
      Foundation.exit(1)
    } catch {
      exit(withError: error)
    }
  }
}
