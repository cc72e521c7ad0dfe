/// Attributes whose values come in any order, all as texts.
struct TextColumns {
  private var columns: [Column] = []
  private var index: [String: Int] = [:]

  fileprivate struct Column {
    let name: String
    var codes: [Int32] = []
    var words: [String] = []
    var wordIndex: [String: Int32] = [:]
  }

  /// The number of attributes.
  var count: Int { columns.count }

  /// Gives one node or edge a value, in place of the one it had.
  mutating func set(_ name: String, at position: Int, to value: String) {
    let place: Int
    if let known = index[name] {
      place = known
    } else {
      place = columns.count
      index[name] = place
      columns.append(Column(name: name))
    }
    columns[place].set(value, at: position)
  }

  /// The finished columns; texts become numbers or flags where all of a column are such.
  func columns(count: Int) -> [AttributeColumn] {
    columns.map { column in
      let codes =
        column.codes + Array(repeating: -1, count: count - column.codes.count)
      return AttributeColumn(name: column.name, codes: codes, words: column.words)
    }
  }
}

extension TextColumns.Column {
  fileprivate mutating func set(_ value: String, at position: Int) {
    if codes.count <= position {
      codes.append(contentsOf: repeatElement(-1, count: position + 1 - codes.count))
    }
    if let code = wordIndex[value] {
      codes[position] = code
    } else {
      codes[position] = Int32(words.count)
      wordIndex[value] = Int32(words.count)
      words.append(value)
    }
  }
}

extension AttributeColumn {
  /// A column of texts by code, -1 being none, as numbers or flags where all texts are such.
  init(name: String, codes: [Int32], words: [String]) {
    let used = Set(codes)
    let values = words.enumerated().map { code, word in
      used.contains(Int32(code)) ? Self.plainValue(word) : nil
    }
    let unknown = words.indices.contains { used.contains(Int32($0)) && values[$0] == nil }
    let typed: [AttributeValue?] = codes.map { code in
      guard code >= 0 else { return nil }
      return unknown ? .text(words[Int(code)]) : values[Int(code)]
    }
    let column = AttributeColumn(name, typed)
    self =
      column.kind == .text && !unknown
      ? AttributeColumn(name, codes.map { $0 < 0 ? nil : .text(words[Int($0)]) }) : column
  }

  /// The number or flag that a text writes, and that is written as this text again.
  private static func plainValue(_ word: String) -> AttributeValue? {
    if word == "true" || word == "false" { return .flag(word == "true") }
    var text = word
    if text.withUTF8({ NumberText.isCode($0) }) { return nil }
    return NumberText.value(of: word)
  }
}
