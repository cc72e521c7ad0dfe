import ArgumentParser

/// How many rows are shown.
struct RowLimit: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many rows, at most.", valueName: "number"))
  var top: Int?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a whole number from 1") }
  }
}
