/// Reads digits and finds the ends of cells, eight bytes at a time.
///
/// - Precondition: Eight bytes can be read at every place, also past the end of the text.
enum CellScan {
  /// The number that up to eight digits make, and how many there are.
  @inline(__always)
  static func digits(_ place: UnsafePointer<UInt8>) -> (value: UInt64, count: Int) {
    let word = UnsafeRawPointer(place).loadUnaligned(as: UInt64.self)
    let values = UInt64(littleEndian: word) ^ 0x3030_3030_3030_3030
    // The highest bit of each byte that is no digit; what overflows only disturbs later bytes.
    let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
    let count = others.trailingZeroBitCount >> 3
    guard count > 0 else { return (0, 0) }
    // Zeros before the digits make them eight; then pairs, fours and eights are put together.
    let full = values &<< UInt64(64 - 8 * count)
    let pairs = full &* 10 &+ full >> 8
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = (pairs >> 16 & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return ((low &+ high) >> 32, count)
  }

  /// Whether a byte ends a cell that is not quoted.
  @inline(__always)
  static func isEnd(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == 10 || byte == 13
  }

  /// The powers of ten that are exact as `Double`.
  static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The number of a cell of up to 16 digits with at most one point, read without rounding twice.
  ///
  /// A whole number up to 2⁵³ divided by a power of ten up to 10²² is rounded once, so it is the
  /// nearest `Double` (Clinger 1990, DOI 10.1145/93542.93557). Anything else is `nil`.
  @inline(__always)
  static func number(
    _ place: UnsafePointer<UInt8>, powers: UnsafePointer<Double>
  ) -> (value: Double, next: UnsafePointer<UInt8>)? {
    let isNegative = place.pointee == UInt8(ascii: "-")
    var next = isNegative ? place + 1 : place
    let whole = digits(next)
    // Zeros before a number tell of a code.
    guard whole.count > 0, whole.count == 1 || next.pointee != UInt8(ascii: "0") else { return nil }
    next += whole.count
    var mantissa = Int64(bitPattern: whole.value)
    var value = Double(mantissa)
    if next.pointee == UInt8(ascii: ".") {
      let fraction = digits(next + 1)
      let power = powers[fraction.count]
      mantissa = mantissa &* Int64(power) &+ Int64(bitPattern: fraction.value)
      guard mantissa <= 1 << 53 else { return nil }
      value = Double(mantissa) / power
      next += 1 + fraction.count
    }
    return (isNegative ? -value : value, next)
  }

  /// The end of a cell that nobody asks for, or `nil` where it needs a closer look.
  @inline(__always)
  static func skip(
    _ place: UnsafePointer<UInt8>, _ delimiter: UInt8
  ) -> UnsafePointer<UInt8>? {
    if place.pointee == UInt8(ascii: "\"") {
      return quoted(place, delimiter).map { place + $0.count + 2 }
    }
    var next = place
    while !isEnd(next.pointee, delimiter) { next += 1 }
    return next
  }

  /// What stands between the quotes of a cell, or `nil` where it is not as plain as that: it has
  /// a quote, a line break or a NUL in it, or something stands beside the quotes.
  ///
  /// - Precondition: A quote stands at the place, and a line feed somewhere after it.
  static func quoted(
    _ place: UnsafePointer<UInt8>, _ delimiter: UInt8
  ) -> UnsafeBufferPointer<UInt8>? {
    let start = place + 1
    var next = start
    while next.pointee != UInt8(ascii: "\"") {
      guard next.pointee != 10, next.pointee != 0 else { return nil }
      next += 1
    }
    guard isEnd(next[1], delimiter) else { return nil }
    return UnsafeBufferPointer(start: start, count: next - start)
  }
}
