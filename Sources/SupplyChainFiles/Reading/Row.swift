import GraphFiles
import SupplyChain

/// One map of a file, or one row of a table, with its values by key.
struct Row {
  let keys: KeyList
  let mark: Mark
  private var values: [DocumentNode?]
  /// Whether any of its numbers has a source, grade or note of its own; few rows have.
  private(set) var hasFigureOrigin = false

  /// A row without values yet.
  init(_ keys: KeyList, at mark: Mark) {
    self.keys = keys
    self.mark = mark
    values = Array(repeating: nil, count: keys.names.count)
  }

  /// The row that a map is, or `nil` with a report where it is none.
  init?(_ node: DocumentNode, _ keys: KeyList, log: DiagnosticLog) {
    guard case .map(let entries) = node.content else {
      log.report(
        .wrongType, at: node.mark, "\(keys.section) must be a map, not \(node.kindName)")
      return nil
    }
    self.init(keys, at: node.mark)
    for entry in entries {
      guard let position = keys[entry.key] else {
        Self.reportUnknown(entry.key, at: entry.keyMark, keys: keys, log: log)
        continue
      }
      if !entry.value.isMissing { set(position, to: entry.value) }
    }
  }

  /// The value of a key, `nil` where it is missing.
  subscript(name: String) -> DocumentNode? { keys[name].flatMap { values[$0] } }

  /// Puts a cell of a table where it belongs.
  mutating func set(_ position: Int, to node: DocumentNode) {
    values[position] = node
    if position >= keys.figureOrigins { hasFigureOrigin = true }
  }

  /// Reports a key that this part of a file does not have.
  static func reportUnknown(_ key: String, at mark: Mark, keys: KeyList, log: DiagnosticLog) {
    let nearest =
      key.count <= 200 && !log.isTired(of: .unknownKey) ? key.nearest(in: keys.names).first : nil
    let hint =
      nearest.map { "did you mean '\($0)'?" }
      ?? "the keys are \(keys.names.filter { !$0.contains("_") || keys.names.count < 12 }.joined(separator: ", "))"
    log.report(
      .unknownKey, at: mark, "\(keys.section) has no key '\(key.shortened(to: 60))'", hint: hint)
  }
}
