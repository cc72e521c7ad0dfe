/// Finds YAML aliases before the document is composed.
///
/// An alias is cheap to write and can be endless to read: nine lines name a billion values. A
/// network needs none, so they are refused. The scan knows nothing of quotes: it takes `*word` for
/// an alias only where an anchor `&word` of the same name stands somewhere, both where a value can
/// begin.
enum AliasScan {
  /// The place of the first alias.
  static func firstAlias(in text: String, file: Int32) -> Mark? {
    let bytes = Array(text.utf8)
    let anchors = Set(names(after: UInt8(ascii: "&"), in: bytes).map(\.name))
    guard !anchors.isEmpty else { return nil }
    let alias = names(after: UInt8(ascii: "*"), in: bytes).first { anchors.contains($0.name) }
    return alias.map { FileText.mark(of: $0.position, in: bytes, file: file) }
  }

  private static func names(
    after sign: UInt8, in bytes: [UInt8]
  ) -> [(name: ArraySlice<UInt8>, position: Int)] {
    var found: [(name: ArraySlice<UInt8>, position: Int)] = []
    for position in bytes.indices where bytes[position] == sign {
      guard position == 0 || mayPrecede(bytes[position - 1]) else { continue }
      let rest = bytes[(position + 1)...]
      let name = rest.prefix(while: isNameByte)
      if !name.isEmpty { found.append((name, position)) }
    }
    return found
  }

  private static func mayPrecede(_ byte: UInt8) -> Bool {
    switch byte {
    case 9, 10, 13, 32: true
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"): true
    default: false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
}
