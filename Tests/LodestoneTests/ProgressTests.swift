import Foundation
import GraphCore
import GraphFiles
import SupplyChain
import SupplyChainAnalysis
import SupplyChainReports
import Synchronization
import TestSupport
import Testing

@testable import lodestone

/// What the command says while it works, and how it ends when it is told to.
@Suite("Progress")
struct ProgressTests {
  typealias Scratch = WrongInputTests.Scratch

  /// All edges among a few nodes: more simple paths than anybody lives to see.
  private var dense: String {
    let names = (0..<40).map { "n\($0)" }
    return "from,to\n"
      + names.flatMap { from in names.filter { $0 != from }.map { "\(from),\($0)\n" } }.joined()
  }

  private func process(_ arguments: [String], input: FileHandle) -> Process {
    let process = Process()
    process.executableURL = Command().executable
    process.arguments = arguments
    process.currentDirectoryURL = Command.root
    process.standardInput = input
    return process
  }

  @Test("long work shows a line on a terminal, and Ctrl-C says how far it came")
  func interrupted() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let graph = try scratch.file(dense, name: "dense.csv")
    let terminal = try WatchedTerminal()
    let process = process(
      [
        "graph", "paths", graph, "--from", "n0", "--to", "n1", "-k", "1000000000",
        "-o", scratch.folder.path + "/answer.csv",
      ], input: .nullDevice)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = terminal.far
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    // A busy machine may take longer until it shows the line first.
    let line = /computing paths: \d+ of 1000000000 paths, (\d+) s/
    try terminal.wait(for: "the line of progress") { text in
      text.matches(of: line).contains { Int($0.1).map { $0 >= 2 } ?? false }
    }
    process.interrupt()
    process.waitUntilExit()
    try terminal.readRest()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 130)
    // The line stands alone, is wiped with blanks, and one sentence follows.
    let pieces = terminal.text.components(separatedBy: "\r").filter { !$0.isEmpty }
    #expect(pieces.first?.hasPrefix("computing paths: ") == true, "\(pieces)")
    #expect(pieces.contains { $0.count > 20 && $0.allSatisfy { $0 == " " } })
    let message = try #require(pieces.first { $0.hasPrefix("lodestone: ") })
    #expect(message.hasPrefix("lodestone: interrupted while computing paths after "))
    #expect(message.contains(" of 1000000000 paths done"))
    #expect(try scratch.names == ["dense.csv"])
  }

  @Test("without a terminal nothing is shown, and SIGTERM ends as cleanly")
  func terminated() throws {
    let scratch = try Scratch()
    defer { scratch.remove() }
    let messages = scratch.folder.appendingPathComponent("messages")
    try Data().write(to: messages)
    let input = Pipe()
    let process = process(
      ["graph", "components", "-", "--read", "csv", "-o", scratch.folder.path + "/answer.csv"],
      input: input.fileHandleForReading)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: messages)
    signal(SIGPIPE, SIG_IGN)
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try input.fileHandleForReading.close()
    // A pipe holds less than this, so once it is written the command is reading.
    let rows = "from,to\n" + String(repeating: "a,b\n", count: 1 << 18)
    try input.fileHandleForWriting.write(contentsOf: Data(rows.utf8))
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 143)
    let text = try String(contentsOf: messages, encoding: .utf8)
    #expect(text.hasPrefix("lodestone: interrupted while reading standard input after "))
    #expect(text.filter { $0 == "\n" }.count == 1)
    #expect(!text.contains("\r"))
    #expect(try scratch.names == ["messages"])
  }

  @Test(
    "a terminal that is closed ends the command, and a signal that comes twice at once counts once")
  func hungUp() throws {
    let input = Pipe()
    let process = process(
      ["graph", "components", "-", "--read", "csv"], input: input.fileHandleForReading)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    signal(SIGPIPE, SIG_IGN)
    // Under nohup it is ignored, here and in what is started from here.
    let former = signal(SIGHUP, SIG_DFL)
    defer { signal(SIGHUP, former) }
    try process.run()
    defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
    try input.fileHandleForReading.close()
    let rows = "from,to\n" + String(repeating: "a,b\n", count: 1 << 18)
    try input.fileHandleForWriting.write(contentsOf: Data(rows.utf8))
    kill(process.processIdentifier, SIGHUP)
    kill(process.processIdentifier, SIGHUP)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 129)
  }

  @Test("the sweep of chokepoints tells how many elements are done")
  func sweep() throws {
    let heard = Heard()
    let network = try NetworkOptions.read(Command.root.path + "/Graphs/tutorial")
    let elements = network.elements(of: .site)
    _ = try network.chokepoints(
      among: elements, bracket: true, execution: Execution { heard.append($0) })
    let all = heard.completions
    #expect(all.allSatisfy { $0.total == elements.count })
    #expect(all.count { $0.done == elements.count } == 4)
    #expect(Set(all.map(\.unit)).count == 4)
    let sweeps = all.split { $0.done == elements.count }.map { $0.map(\.done) }
    #expect(sweeps.allSatisfy { $0 == Set($0).sorted() && $0.allSatisfy { $0 > 0 } })
  }

  @Test("bytes are told in kB and MB, everything else as it is counted")
  func words() {
    #expect(Completion(done: 5, total: 9, unit: "nodes").words == "5 of 9 nodes")
    #expect(Completion(done: 5, total: nil, unit: "paths").words == "5 paths")
    #expect(
      Completion(done: 41_900_000, total: 266_000_000, unit: "bytes").words == "41 of 266 MB")
    #expect(Completion(done: 41_900, total: 90_000, unit: "bytes").words == "41 of 90 kB")
    #expect(Completion(done: 12_000_000, total: nil, unit: "bytes").words == "12 MB")
  }

  @Test("how far the work has come fits beside a long name, whatever the width of its letters")
  func longNames() {
    var work = Progress.Work(name: "reading " + String(repeating: "東亞", count: 40) + ".csv")
    work.completion = Completion(done: 41_900_000, total: 266_000_000, unit: "bytes")
    for width in [20, 40, 79, 120, 200, 400] {
      let line = work.line(width: width)
      #expect(line.displayWidth <= width)
      #expect(width < 30 || line.hasSuffix(": 41 of 266 MB, 0 s"), "\(line)")
      #expect(width < 79 || line.hasPrefix("reading 東") && line.contains(".csv: "), "\(line)")
    }
    #expect(work.line(width: 400).contains(work.name))
    #expect("reading abc.csv".shortened(toWidth: 9) == "read….csv")
    #expect("東亞東亞".shortened(toWidth: 5) == "東…亞" && "東亞".shortened(toWidth: 1) == "…")
    #expect("abc".shortened(toWidth: 0).isEmpty && "abc".shortened(toWidth: 3) == "abc")
  }

  @Test("a draft is gone when the program is interrupted")
  func drafts() async throws {
    let folder = FileManager.default.temporaryDirectory.path + "/drafts-\(UUID())"
    await #expect(processExitsWith: .exitCode(130)) { [folder = folder as String] in
      _ = Drafts.begin(folder) { mkdir(folder, 0o777) }
      _ = Drafts.begin(folder + "/draft") { open(folder + "/draft", O_CREAT | O_WRONLY, 0o666) }
      let isThere = FileManager.default.fileExists(atPath: folder + "/draft")
      Drafts.abandon { _exit(isThere ? 130 : 1) }
    }
    #expect(!FileManager.default.fileExists(atPath: folder))
  }
}

/// Remembers what an observer was told.
private final class Heard: Sendable {
  private let heard = Mutex<[Completion]>([])

  func append(_ completion: Completion) { heard.withLock { $0.append(completion) } }

  var completions: [Completion] { heard.withLock { $0 } }
}
