import ArgumentParser

/// How many paths are wanted.
struct PathCount: ParsableArguments {
  @Option(
    name: .customShort("k"), parsing: .unconditional,
    help: ArgumentHelp("How many paths, at most.", valueName: "number"))
  var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("-k takes a whole number from 1") }
  }
}
