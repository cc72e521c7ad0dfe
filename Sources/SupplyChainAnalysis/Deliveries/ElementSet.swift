/// Some of the elements of a list, by their positions: one bit each.
struct ElementSet: Hashable, Sendable {
  private var words: [UInt64]

  /// No element of a list of so many.
  init(count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
  }

  /// Elements of a list of so many.
  init(_ positions: some Sequence<Int>, count: Int) {
    self.init(count: count)
    for position in positions { insert(position) }
  }

  func contains(_ position: Int) -> Bool {
    words[position >> 6] & (1 &<< UInt64(position & 63)) != 0
  }

  mutating func insert(_ position: Int) {
    words[position >> 6] |= 1 &<< UInt64(position & 63)
  }

  mutating func remove(_ position: Int) {
    words[position >> 6] &= ~(1 &<< UInt64(position & 63))
  }

  mutating func formUnion(_ other: ElementSet) {
    for word in words.indices { words[word] |= other.words[word] }
  }

  mutating func subtract(_ other: ElementSet) {
    for word in words.indices { words[word] &= ~other.words[word] }
  }

  func isDisjoint(with other: ElementSet) -> Bool {
    for word in words.indices where words[word] & other.words[word] != 0 { return false }
    return true
  }

  func isSubset(of other: ElementSet) -> Bool {
    for word in words.indices where words[word] & ~other.words[word] != 0 { return false }
    return true
  }

  /// A number that no position reaches.
  var capacity: Int { 64 * words.count }

  /// How many elements are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The positions of its elements, in order.
  var positions: [Int] {
    var found: [Int] = []
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        found.append(index << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
    return found
  }
}
