/// Attributes whose values come in any order, all as texts.
struct TextColumns {
  private var columns: [Column] = []
  private var index: [String: Int] = [:]
  /// The attributes that are asked for; `nil` is all.
  private let kept: Set<String>?
  /// The names of those that nobody asks for.
  private(set) var unread: [String] = []
  private var unreadNames: Set<String> = []

  fileprivate struct Column {
    let name: String
    var codes: [Int32] = []
    let words = SymbolTable()
  }

  init(kept: Set<String>?) { self.kept = kept }

  /// The number of attributes.
  var count: Int { columns.count }

  /// Gives one node or edge a value, in place of the one it had.
  ///
  /// - Returns: How many places for values it took.
  mutating func set(_ name: String, at position: Int, to value: String) -> Int {
    guard kept?.contains(name) ?? true else {
      if unreadNames.insert(name).inserted { unread.append(name) }
      return 0
    }
    let place: Int
    if let known = index[name] {
      place = known
    } else {
      place = columns.count
      index[name] = place
      columns.append(Column(name: name))
    }
    return columns[place].set(value, at: position)
  }

  /// The finished columns; texts become numbers or flags where all of a column are such, and it is
  /// not one of texts.
  func columns(count: Int, texts: Set<String>) -> [AttributeColumn] {
    columns.map { column in
      let codes =
        column.codes + Array(repeating: -1, count: count - column.codes.count)
      return AttributeColumn(
        name: column.name, codes: codes, words: column.words.texts,
        isText: texts.contains(column.name))
    }
  }

  /// The names of all attributes, kept or not.
  var names: [String] { columns.map(\.name) + unread }
}

extension TextColumns.Column {
  fileprivate mutating func set(_ value: String, at position: Int) -> Int {
    let more = max(0, position + 1 - codes.count)
    if more > 1 { codes += Array(repeating: -1, count: more - 1) }
    if more > 0 { codes.append(-1) }
    codes[position] = words.number(of: value)
    return more
  }
}

extension AttributeColumn {
  /// A column of texts by code, -1 being none, as numbers or flags where all texts are such.
  init(name: String, codes: [Int32], words: [String], isText: Bool = false) {
    var isUsed = Array(repeating: false, count: words.count)
    for code in codes where code >= 0 { isUsed[Int(code)] = true }
    // What each text is: the narrowest kind that holds all of them, or texts as they are.
    let values = words.enumerated().map { code, word in
      isUsed[code] && !isText ? Self.plainValue(word) : nil
    }
    let used = zip(values, isUsed).filter(\.1).map(\.0)
    let column = AttributeColumn(name, used)
    let isPlain = !used.contains(nil) && column.kind != .text
    var places: [Int32] = []
    for isUsed in isUsed { places.append((places.last ?? -1) + (isUsed ? 1 : 0)) }
    guard isPlain else {
      var missing = [UInt64](repeating: 0, count: (codes.count + 63) >> 6)
      for (place, code) in codes.enumerated() where code < 0 {
        missing[place >> 6] |= 1 &<< UInt64(place & 63)
      }
      self.init(
        name: name, storage: .texts(codes: codes.map { max(0, $0) }, words: words),
        missing: missing.contains { $0 != 0 } ? missing : [])
      return
    }
    self = column.gathered(codes.map { $0 < 0 ? -1 : places[Int($0)] })
  }

  /// The number or flag that a text writes, and that is written as this text again.
  private static func plainValue(_ word: String) -> AttributeValue? {
    if word == "true" || word == "false" { return .flag(word == "true") }
    var text = word
    return text.withUTF8 { bytes in
      guard let value = NumberText.value(of: bytes), !NumberText.isCode(bytes) else { return nil }
      if case .number = value, NumberText.hasMoreDigits(bytes, than: value) { return nil }
      return value
    }
  }
}
