import Foundation

/// The built command, run as its users run it.
public struct Command: Sendable {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The exit status; negative where a signal ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let messages: String
  }

  /// The root of the package, where the README's commands are run.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The file that is run.
  public let executable: URL

  /// A program that stands beside the running tests.
  public init(_ name: String = "lodestone") {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    executable = tests.deletingLastPathComponent().appendingPathComponent(name)
  }

  /// Runs it with arguments in the root of the package.
  public func run(_ arguments: [String], input: String = "") throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Self.root
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("lodestone-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func file(_ name: String, _ content: String = "") throws -> URL {
      let url = folder.appendingPathComponent(name)
      try Data(content.utf8).write(to: url)
      return url
    }
    // Files, not pipes: a pipe that nobody empties stops a program that writes much.
    let output = try file("output")
    let messages = try file("messages")
    process.standardInput = try FileHandle(forReadingFrom: try file("input", input))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}
