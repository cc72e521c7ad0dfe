/// True where tags nest, entities are known, and every character is one that XML allows.
///
/// Enough of a parser for what Graphviz writes; the tests need no other package for it.
func wellFormed(_ bytes: [UInt8]) -> Bool {
  guard let valid = String(validating: bytes, as: UTF8.self) else { return false }
  // A mark would make one character with the `<` or `;` before it; XML knows only scalars.
  let text = String(
    String.UnicodeScalarView(valid.unicodeScalars.filter { !$0.properties.isGraphemeExtend }))
  var open: [Substring] = []
  var rest = text[...]
  guard text.unicodeScalars.allSatisfy({ $0.value >= 32 || [9, 10, 13].contains($0.value) }) else {
    return false
  }
  while let start = rest.firstIndex(of: "<") {
    guard entitiesAreKnown(rest[..<start]) else { return false }
    rest = rest[start...]
    if rest.hasPrefix("<!--") {
      guard let end = rest.firstRange(of: "-->") else { return false }
      rest = rest[end.upperBound...]
      continue
    }
    guard let end = rest.firstIndex(of: ">") else { return false }
    let tag = rest[..<end].dropFirst()
    rest = rest[end...].dropFirst()
    guard !tag.contains("<"), entitiesAreKnown(tag) else { return false }
    if tag.hasPrefix("?") || tag.hasPrefix("!") || tag.hasSuffix("/") { continue }
    if tag.hasPrefix("/") {
      guard open.popLast() == tag.dropFirst() else { return false }
    } else {
      open.append(tag.prefix { $0 != " " && $0 != "\n" })
    }
  }
  return open.isEmpty
}

private func entitiesAreKnown(_ text: Substring) -> Bool {
  text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy { piece in
    guard let end = piece.firstIndex(of: ";") else { return false }
    let name = piece[..<end]
    return ["amp", "lt", "gt", "quot", "apos"].contains(name)
      || (name.hasPrefix("#") && Int(name.dropFirst()) != nil)
  }
}
