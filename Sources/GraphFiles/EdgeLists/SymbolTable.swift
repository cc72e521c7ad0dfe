import Foundation

/// Gives every different text a number, counted from zero in order of first appearance.
///
/// Texts stay bytes in one arena until somebody wants strings, and are the same where their bytes
/// are: `é` as one character and as two are two texts, as they are to the programs that wrote them.
final class SymbolTable {
  private var arena: [UInt8] = []
  /// Where each text ends in ``arena``.
  private var ends: [Int] = []
  /// The hash of a text, and its number below, at a place that the hash says; a power of two of
  /// places.
  private var slots: [UInt64]
  private static let empty = UInt64.max
  /// Different in every process, so that nobody can write a file of equal hashes.
  private let seed: UInt64

  init() {
    slots = Array(repeating: Self.empty, count: 64)
    seed = UInt64.random(in: .min ... .max) | 1
  }

  var count: Int { ends.count }

  /// The number of a text, or `nil` where it is no UTF-8.
  func number(of bytes: UnsafeBufferPointer<UInt8>) -> Int32? {
    let hash = hash(of: bytes)
    let place = place(of: bytes, hash)
    if let known = number(at: place) { return known }
    guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
      return nil
    }
    return add(bytes, hash, at: place)
  }

  /// The number of a text, which is UTF-8 because it is a string.
  func number(of text: String) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      let hash = hash(of: bytes)
      let place = place(of: bytes, hash)
      return number(at: place) ?? add(bytes, hash, at: place)
    }
  }

  /// The number of a text that is there, or `nil`.
  func known(_ text: String) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in number(at: place(of: bytes, hash(of: bytes))) }
  }

  /// The number that stands at a place.
  @inline(__always)
  private func number(at place: Int) -> Int32? {
    let slot = slots[place]
    return slot == Self.empty ? nil : Int32(truncatingIfNeeded: slot)
  }

  /// Where the number of a text stands, or would.
  @inline(__always)
  private func place(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var place = Int(hash) & mask
      while slots[place] != Self.empty {
        if UInt32(truncatingIfNeeded: slots[place] >> 32) == hash,
          isEqual(Int(slots[place] & 0xFFFF_FFFF), bytes)
        {
          break
        }
        place = (place + 1) & mask
      }
      return place
    }
  }

  private func add(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt32, at place: Int) -> Int32 {
    let number = Int32(ends.count)
    slots[place] = UInt64(hash) << 32 | UInt64(number)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The texts in order.
  var texts: [String] { (0..<count).map(text) }

  /// One text.
  func text(_ number: Int) -> String {
    String(decoding: arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }

  private func isEqual(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == bytes.count else { return false }
    return arena.withUnsafeBufferPointer { arena in
      guard let here = arena.baseAddress, let there = bytes.baseAddress else { return true }
      return memcmp(here + start, there, bytes.count) == 0
    }
  }

  /// Eight bytes at a time are multiplied and folded.
  private func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(bytes)
    var state = seed ^ UInt64(truncatingIfNeeded: bytes.count)
    var position = 0
    while position + 8 <= raw.count {
      mix(raw.loadUnaligned(fromByteOffset: position, as: UInt64.self), into: &state)
      position += 8
    }
    var rest: UInt64 = 0
    while position < raw.count {
      rest = rest << 8 | UInt64(raw[position])
      position += 1
    }
    mix(rest, into: &state)
    return UInt32(truncatingIfNeeded: state >> 32)
  }

  @inline(__always)
  private func mix(_ word: UInt64, into state: inout UInt64) {
    let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    state = product.high ^ product.low &+ seed
  }

  private func grow() {
    let known = slots
    slots = Array(repeating: Self.empty, count: known.count * 4)
    let mask = slots.count - 1
    for slot in known where slot != Self.empty {
      var place = Int(slot >> 32) & mask
      while slots[place] != Self.empty { place = (place + 1) & mask }
      slots[place] = slot
    }
  }
}
