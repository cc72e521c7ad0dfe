/// The whole numbers that lengths are added up in.
typealias LengthKey = FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable

/// A priority queue of nodes by whole numbers, for a search that never goes back: a radix heap.
///
/// Nodes lie in buckets by the highest bit in which their key differs from the last that came out,
/// so each moves at most once for each bit, and mostly a few times. Buckets are linked lists
/// through the nodes, so that a key can be lowered, and no memory is asked for.
///
/// R. K. Ahuja, K. Mehlhorn, J. B. Orlin and R. E. Tarjan: Faster algorithms for the shortest path
/// problem. *J. ACM* 37 (1990). [doi:10.1145/77600.77615](https://doi.org/10.1145/77600.77615).
struct RadixHeap<Key: LengthKey> {
  private struct Link {
    var key: Key = 0
    var next: Int32 = -1
    var previous: Int32 = -1
  }

  /// The first node of each bucket, or -1.
  private let heads = WorkMemory<Int32>(repeating: -1, count: Key.bitWidth + 1)
  private let links: WorkMemory<Link>
  /// Bit `i` tells whether bucket `i + 1` holds anything.
  private var filled: Key = 0
  private var last: Key = 0

  /// An empty queue for nodes below a bound.
  init(nodeCount: Int) {
    links = WorkMemory(repeating: Link(), count: nodeCount)
  }

  /// Puts a node in that is not; its key must not be below the last that came out.
  @inline(__always)
  mutating func insert(_ node: Int32, key: Key) {
    let bucket = bucket(of: key)
    let head = heads.base[bucket]
    links.base[Int(node)] = Link(key: key, next: head, previous: -1)
    if head >= 0 { links.base[Int(head)].previous = node }
    heads.base[bucket] = node
    if bucket > 0 { filled |= 1 &<< Key(truncatingIfNeeded: bucket &- 1) }
  }

  /// Lowers the key of a node that is in the queue.
  @inline(__always)
  mutating func lower(_ node: Int32, to key: Key) {
    let link = links.base[Int(node)]
    let bucket = bucket(of: link.key)
    guard self.bucket(of: key) != bucket else {
      links.base[Int(node)].key = key
      return
    }
    if link.next >= 0 { links.base[Int(link.next)].previous = link.previous }
    if link.previous >= 0 {
      links.base[Int(link.previous)].next = link.next
    } else {
      heads.base[bucket] = link.next
      if link.next < 0, bucket > 0 { filled &= ~(1 &<< Key(truncatingIfNeeded: bucket &- 1)) }
    }
    insert(node, key: key)
  }

  /// Takes out a node of least key, or `nil` if there is none.
  @inline(__always)
  mutating func popFirst() -> Int32? {
    if heads.base[0] < 0 {
      guard filled != 0 else {
        last = 0
        return nil
      }
      advance()
    }
    let node = heads.base[0]
    let next = links.base[Int(node)].next
    heads.base[0] = next
    if next >= 0 { links.base[Int(next)].previous = -1 }
    return node
  }

  /// Deals out the first bucket that holds anything, so that bucket 0 holds the nodes of least key.
  private mutating func advance() {
    let bucket = filled.trailingZeroBitCount &+ 1
    filled &= filled &- 1
    let head = heads.base[bucket]
    heads.base[bucket] = -1
    var least = Key.max
    var node = head
    while node >= 0 {
      let link = links.base[Int(node)]
      least = min(least, link.key)
      node = link.next
    }
    last = least
    node = head
    while node >= 0 {
      let link = links.base[Int(node)]
      insert(node, key: link.key)
      node = link.next
    }
  }

  @inline(__always)
  private func bucket(of key: Key) -> Int { Key.bitWidth &- (key ^ last).leadingZeroBitCount }
}
