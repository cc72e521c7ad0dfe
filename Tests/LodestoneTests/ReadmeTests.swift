import Foundation
import TestSupport
import Testing

/// The README is run: every command it shows prints what it shows.
@Suite("README")
struct ReadmeTests {
  /// A command line and what stands below it.
  struct Example: Sendable, CustomStringConvertible {
    let file: String
    let command: String
    let output: String

    var description: String { "\(file): \(command)" }

    /// The examples in the `console` blocks of a page.
    static func all(in file: String) throws -> [Example] {
      let url = Command.root.appendingPathComponent(file)
      var examples: [Example] = []
      var isInside = false
      for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
        if line.hasPrefix("```") {
          isInside = line == "```console"
        } else if isInside, line.hasPrefix("$ ") {
          examples.append(Example(file: file, command: String(line.dropFirst(2)), output: ""))
        } else if isInside, let last = examples.popLast() {
          examples.append(
            Example(file: file, command: last.command, output: last.output + line + "\n"))
        }
      }
      return examples
    }
  }

  static let examples: [Example] = {
    do {
      return try ["README.md", "Graphs/README.md", "Graphs/rare-earth-magnets/README.md"]
        .flatMap(Example.all)
    } catch {
      Issue.record(error)
      return []
    }
  }()

  @Test("shows at least five commands with their output")
  func showsCommands() {
    let shown = Self.examples.filter { $0.file == "README.md" && !$0.output.isEmpty }
    #expect(shown.count >= 5)
  }

  @Test("every command prints what it shows", arguments: examples)
  func prints(_ example: Example) throws {
    var words = example.command.words
    #expect(words.removeFirst() == "lodestone")
    let outcome = try Command().run(words)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output == example.output)
  }

  @Test("the worst pairs of countries do not rest on spare capacity", arguments: ["0", "0.30"])
  func spareCapacity(_ spare: String) throws {
    let shipped = Command.root.appendingPathComponent("Graphs/rare-earth-magnets")
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("lodestone-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: shipped, to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let file = copy.appendingPathComponent("network.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let altered = text.replacingOccurrences(
      of: "{spare_capacity: 0.10}", with: "{spare_capacity: \(spare)}")
    #expect(altered != text)
    try altered.write(to: file, atomically: true, encoding: .utf8)
    func worst(of path: String) throws -> Substring {
      let outcome = try Command().run(
        ["cuts", path, "--for", "country=KOR", "--by", "country", "--top", "2"])
      #expect(outcome.status == 0, "\(outcome.messages)")
      return outcome.output.split(separator: "\n\n").first ?? ""
    }
    #expect(try worst(of: copy.path) == worst(of: shipped.path))
  }

  @Test("names the two commands, and the Makefile has them")
  func twoCommands() throws {
    let readme = try String(
      contentsOf: Command.root.appendingPathComponent("README.md"), encoding: .utf8)
    let makefile = try String(
      contentsOf: Command.root.appendingPathComponent("Makefile"), encoding: .utf8)
    for target in ["demo", "test"] {
      #expect(readme.contains("make \(target)"))
      #expect(makefile.contains("\n\(target):"))
    }
  }
}

extension String {
  /// The words of a command line; quotes hold words together.
  fileprivate var words: [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in self {
      switch character {
      case "'" where quote == nil, "\"" where quote == nil: quote = character
      case quote: quote = nil
      case " " where quote == nil:
        if !word.isEmpty { words.append(word) }
        word = ""
      default: word.append(character)
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
