/// A priority queue of nodes by whole distances, in which a node may stand more than once.
///
/// What goes in at the distance that came out last comes out next, the last first, without any
/// search: where many directions cost nothing, a way is found by going deep, not wide. Other equal
/// distances come out by node.
struct CostQueue: Sendable {
  struct Entry: Sendable {
    var distance: Int64
    var node: Int32

    @inline(__always)
    static func < (left: Entry, right: Entry) -> Bool {
      left.distance < right.distance
        || (left.distance == right.distance && left.node < right.node)
    }
  }

  private var entries: [Entry] = []

  /// Nodes at the distance that came out last.
  private var ready: [Int32] = []
  private var distance: Int64 = -1

  var count: Int { entries.count + ready.count }
  /// The least distance in the queue.
  var nearest: Int64? { ready.isEmpty ? entries.first?.distance : distance }

  /// Puts a node in the queue.
  mutating func insert(_ node: Int32, at distance: Int64) {
    guard distance != self.distance else { return ready.append(node) }
    let entry = Entry(distance: distance, node: node)
    var position = entries.count
    entries.append(entry)
    while position > 0 {
      let parent = (position - 1) >> 2
      guard entry < entries[parent] else { break }
      entries[position] = entries[parent]
      position = parent
    }
    entries[position] = entry
  }

  /// Takes the nearest node out of the queue.
  mutating func popFirst() -> Entry? {
    if let node = ready.popLast() { return Entry(distance: distance, node: node) }
    let entry = popEntry()
    distance = entry?.distance ?? -1
    return entry
  }

  private mutating func popEntry() -> Entry? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else { return last }
    let count = entries.count
    var position = 0
    while true {
      let firstChild = position << 2 + 1
      guard firstChild < count else { break }
      var child = firstChild
      for other in firstChild + 1..<max(firstChild + 1, min(firstChild + 4, count))
      where entries[other] < entries[child] {
        child = other
      }
      guard entries[child] < last else { break }
      entries[position] = entries[child]
      position = child
    }
    entries[position] = last
    return first
  }

  /// Empties the queue and keeps its memory.
  mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
    ready.removeAll(keepingCapacity: true)
    distance = -1
  }
}
