/// A priority queue of whole numbers for a search that never goes back: a radix heap.
///
/// Entries lie in buckets by the highest bit in which they differ from the last key that came out,
/// so each moves at most 64 times, and mostly once or twice. Outdated entries are left in it.
///
/// R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan: Faster algorithms for the shortest path
/// problem. *J. ACM* 37 (1990). [doi:10.1145/77600.77615](https://doi.org/10.1145/77600.77615).
struct RadixHeap {
  struct Entry {
    var key: UInt64
    var node: Int32
  }

  private var buckets = [[Entry]](repeating: [], count: 65)
  /// Bit `i` tells whether bucket `i + 1` holds anything.
  private var filled: UInt64 = 0
  private var last: UInt64 = 0

  /// Puts a node in; its key must not be below the last that came out.
  mutating func insert(_ node: Int32, key: UInt64) {
    let bucket = 64 - (key ^ last).leadingZeroBitCount
    buckets[bucket].append(Entry(key: key, node: node))
    if bucket > 0 { filled |= 1 << UInt64(bucket - 1) }
  }

  /// Takes out an entry of least key, or `nil` if there is none.
  mutating func popFirst() -> Entry? {
    if let entry = buckets[0].popLast() { return entry }
    guard filled != 0 else { return nil }
    let bucket = filled.trailingZeroBitCount + 1
    filled &= filled - 1
    var moving: [Entry] = []
    swap(&moving, &buckets[bucket])
    last = moving.reduce(.max) { min($0, $1.key) }
    for entry in moving { insert(entry.node, key: entry.key) }
    moving.removeAll(keepingCapacity: true)
    swap(&moving, &buckets[bucket])
    return buckets[0].popLast()
  }

  /// Empties the queue and lets keys begin from zero again.
  mutating func removeAll() {
    for bucket in buckets.indices { buckets[bucket].removeAll(keepingCapacity: true) }
    filled = 0
    last = 0
  }
}
