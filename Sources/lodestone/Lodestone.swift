import ArgumentParser

@main
struct Lodestone: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lodestone",
    abstract: "Where the supply of critical minerals can be choked, and what the ways around are.")
}
