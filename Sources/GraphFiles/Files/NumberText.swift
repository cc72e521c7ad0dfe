/// Numbers as files write them: plain decimals, with or without exponent, and infinity by name.
///
/// - `12`, `-3.5`, `+1`, `.5`, `2.`, `1e-3`; `inf` and `infinity` in any case, with a sign or
///   not.
/// - Not `nan`, `0x10`, `1_000`, `1,5`; nor a finite number too large for a `Double`.
package enum NumberText {
  /// The number that a text is, or `nil` where it is none.
  ///
  /// A whole number without sign `+`, point or exponent is `.integer` where it fits in 64 bits.
  package static func value(of text: String) -> AttributeValue? {
    var text = text
    return text.withUTF8 { value(of: $0) }
  }

  /// The number that bytes are, or `nil` where they are none.
  static func value(of bytes: UnsafeBufferPointer<UInt8>) -> AttributeValue? {
    var position = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    let isSigned = isNegative || bytes.first == UInt8(ascii: "+")
    if isSigned { position = 1 }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "i") {
      guard isInfinity(bytes[position...]) else { return nil }
      return .number(isNegative ? -.infinity : .infinity)
    }
    let whole = digits(bytes, from: position)
    position += whole
    var (fraction, isWhole) = (0, true)
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      isWhole = false
      fraction = digits(bytes, from: position + 1)
      position += 1 + fraction
    }
    guard whole + fraction > 0 else { return nil }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      position += 1
      if position < bytes.count, bytes[position] == 43 || bytes[position] == 45 { position += 1 }
      let exponent = digits(bytes, from: position)
      guard exponent > 0 else { return nil }
      position += exponent
    }
    guard position == bytes.count, bytes.count <= 4096 else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if isWhole, bytes.first != UInt8(ascii: "+"), let integer = Int64(text) {
      return isNegative && integer == 0 ? .number(-0.0) : .integer(integer)
    }
    guard let number = Double(text), number.isFinite else { return nil }
    return .number(number)
  }

  /// Whether a number has zeros before it, which tell of a code: `0101`, `0101.21`, `-007`.
  static func isCode(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return false }
    let start = first == 43 || first == 45 ? 1 : 0
    return bytes.count > start + 1 && bytes[start] == 48 && bytes[start + 1] &- 48 <= 9
  }

  /// Whether the whole number that bytes write has more digits than its value as a `Double`.
  static func hasMoreDigits(_ bytes: UnsafeBufferPointer<UInt8>, than value: AttributeValue) -> Bool
  {
    switch value {
    case .integer(let integer): Int64(exactly: Double(integer)) != integer
    default:
      bytes.count > 18 && bytes.dropFirst(bytes[0] == 45 ? 1 : 0).allSatisfy { $0 &- 48 <= 9 }
    }
  }

  private static func digits(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count, bytes[position] &- 48 <= 9 { position += 1 }
    return max(0, position - start)
  }

  private static func isInfinity(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let word = bytes.map { $0 | 0x20 }
    return word == Array("inf".utf8) || word == Array("infinity".utf8)
  }
}
