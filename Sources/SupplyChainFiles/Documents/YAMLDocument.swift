import GraphFiles
import Yams

/// Reads one YAML document, with the place of everything in it.
enum YAMLDocument {
  /// Maps and lists may stand in each other this deep.
  static let depthLimit = 40

  /// The root of the document, or `nil` with a report of what is wrong.
  static func read(_ text: String, file: Int32, log: DiagnosticLog) -> DocumentNode? {
    if let mark = AliasScan.firstAlias(in: text, file: file) {
      log.report(
        .aliasRefused, at: mark, "an alias stands for a value written elsewhere",
        hint: "write the value out; if it is text, change the word after '*'")
      return nil
    }
    do {
      // Scalars are kept as they are written: `NO` is Norway, `12:30` is no number. Passing the
      // encoding keeps Yams from looking for it in the environment.
      guard let root = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        log.report(.emptyFile, at: Mark(file: file), "the file is empty")
        return nil
      }
      return convert(root, file: file, depth: 0, log: log)
    } catch {
      report(error, file: file, log: log)
      return nil
    }
  }

  private static func convert(
    _ node: Node, file: Int32, depth: Int, log: DiagnosticLog
  ) -> DocumentNode? {
    let mark = Mark(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    guard depth <= depthLimit else {
      log.report(.tooDeep, at: mark, "lists and maps stand in each other \(depthLimit) deep")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return DocumentNode(content(of: scalar), at: mark)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        guard let item = convert(item, file: file, depth: depth + 1, log: log) else { return nil }
        items.append(item)
      }
      return DocumentNode(.list(items), at: mark)
    case .mapping(let mapping):
      var entries: [DocumentNode.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        guard let name = convert(key, file: file, depth: depth + 1, log: log),
          let value = convert(value, file: file, depth: depth + 1, log: log)
        else { return nil }
        guard let text = name.text else {
          log.report(.wrongType, at: name.mark, "a key must be text, not \(name.kindName)")
          return nil
        }
        entries.append(DocumentNode.Entry(key: text, keyMark: name.mark, value: value))
      }
      return DocumentNode(.map(entries), at: mark)
    case .alias:
      log.report(.aliasRefused, at: mark, "an alias stands for a value written elsewhere")
      return nil
    }
  }

  private static func content(of scalar: Node.Scalar) -> DocumentNode.Content {
    switch scalar.style {
    case .any, .plain:
      switch scalar.string {
      case "", "~", "null", "Null", "NULL": .missing
      default: .plain(scalar.string)
      }
    case .singleQuoted, .doubleQuoted, .literal, .folded: .quoted(scalar.string)
    }
  }

  private static func report(_ error: any Error, file: Int32, log: DiagnosticLog) {
    func mark(_ mark: Yams.Mark) -> Mark { Mark(file: file, line: mark.line, column: mark.column) }
    switch error as? YamlError {
    case .scanner(let context, let problem, let place, _),
      .parser(let context, let problem, let place, _):
      let begun = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
      let hint =
        problem.contains("tab") || problem.contains("cannot start any token")
        ? "YAML is indented with spaces, never tabs; text that begins with %, @ or ` needs quotes"
        : nil
      log.report(.unreadableYAML, at: mark(place), "\(problem)\(begun)", hint: hint)
    case .composer(_, let problem, let place, _):
      if problem.contains("another document") {
        log.report(
          .severalDocuments, at: mark(place), "a second document begins here",
          hint: "one file holds one network: remove the line '---'")
      } else {
        log.report(.unreadableYAML, at: mark(place), problem)
      }
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "'\($0.shortened(to: 60))'" }.joined(separator: ", ")
      log.report(.duplicateKey, at: mark(context.mark), "more than once in one map: \(names)")
    case .reader(let problem, _, let value, _):
      log.report(
        .unreadableYAML, at: Mark(file: file),
        "\(problem) (U+\(String(value, radix: 16, uppercase: true)))")
    default:
      log.report(.unreadableYAML, at: Mark(file: file), "\(error)".shortened(to: 200))
    }
  }
}
