/// Takes the clock out of a PDF file, so that equal drawings give equal bytes.
enum PDFDate {
  /// The file with its creation date set to the start of 1970.
  ///
  /// The digits are replaced one for one, so every offset in the file's table of contents stays
  /// right.
  static func removed(from bytes: [UInt8]) -> [UInt8] {
    let key = Array("/CreationDate (D:".utf8)
    guard let start = lastStart(of: key, in: bytes) else { return bytes }
    var bytes = bytes
    var position = start + key.count
    for digit in "19700101000000".utf8 {
      guard position < bytes.count, UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position] else {
        break
      }
      bytes[position] = digit
      position += 1
    }
    // What follows is the time zone: `Z`, or a sign with digits.
    while position < bytes.count, bytes[position] != UInt8(ascii: ")") {
      switch bytes[position] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): bytes[position] = UInt8(ascii: "0")
      case UInt8(ascii: "-"): bytes[position] = UInt8(ascii: "+")
      default: break
      }
      position += 1
    }
    return bytes
  }

  /// The document's description stands near the end of the file, so the search runs backward.
  private static func lastStart(of key: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= key.count else { return nil }
    return (0...(bytes.count - key.count)).reversed().first {
      bytes[$0] == key[0] && bytes[$0..<($0 + key.count)].elementsEqual(key)
    }
  }
}
