/// A priority queue of small whole numbers whose keys can be lowered: a heap with four branches.
///
/// The least key comes first, and of equal keys the least `tie`. Four branches halve the depth of
/// a binary heap, and the four children of an entry share a cache line. It can be used again
/// after ``removeAll()`` without new memory.
struct IndexedHeap: Sendable {
  private struct Entry {
    var key: Double
    var tie: Int32
    var id: Int32

    static func < (left: Entry, right: Entry) -> Bool {
      left.key < right.key || (left.key == right.key && left.tie < right.tie)
    }
  }

  private var entries: [Entry] = []
  /// Where each id stands in `entries`, or -1.
  private var positions: [Int32]

  /// An empty queue for ids below a bound.
  init(idCount: Int) {
    positions = Array(repeating: -1, count: idCount)
  }

  var isEmpty: Bool { entries.isEmpty }

  /// The least key; infinite where the queue is empty.
  var firstKey: Double { entries.first?.key ?? .infinity }

  /// Puts an id in the queue, or moves it ahead if it is there already.
  ///
  /// - Precondition: The key is no greater than the one the id has in the queue.
  /// - Complexity: O(log n).
  mutating func insertOrLower(_ id: Int32, to key: Double, tie: Int32) {
    let entry = Entry(key: key, tie: tie, id: id)
    var position = Int(positions[Int(id)])
    if position < 0 {
      position = entries.count
      entries.append(entry)
    }
    entries.withUnsafeMutableBufferPointer { entries in
      positions.withUnsafeMutableBufferPointer { positions in
        while position > 0 {
          let parent = (position - 1) >> 2
          let above = entries[parent]
          guard entry < above else { break }
          entries[position] = above
          positions[Int(above.id)] = Int32(truncatingIfNeeded: position)
          position = parent
        }
        entries[position] = entry
        positions[Int(id)] = Int32(truncatingIfNeeded: position)
      }
    }
  }

  /// Takes the first id out of the queue.
  ///
  /// - Complexity: O(log n).
  mutating func popFirst() -> Int32? {
    guard let last = entries.popLast() else { return nil }
    guard let first = entries.first else {
      positions[Int(last.id)] = -1
      return last.id
    }
    entries.withUnsafeMutableBufferPointer { entries in
      positions.withUnsafeMutableBufferPointer { positions in
        positions[Int(first.id)] = -1
        let count = entries.count
        var position = 0
        while true {
          let firstChild = position << 2 + 1
          guard firstChild < count else { break }
          var child = firstChild
          var best = entries[firstChild]
          var other = firstChild + 1
          let end = min(firstChild + 4, count)
          while other < end {
            let entry = entries[other]
            if entry < best {
              best = entry
              child = other
            }
            other += 1
          }
          guard best < last else { break }
          entries[position] = best
          positions[Int(best.id)] = Int32(truncatingIfNeeded: position)
          position = child
        }
        entries[position] = last
        positions[Int(last.id)] = Int32(truncatingIfNeeded: position)
      }
    }
    return first.id
  }

  /// Makes room for one more id than before.
  mutating func addID() {
    positions.append(-1)
  }

  /// Empties the queue and keeps its memory.
  ///
  /// - Complexity: O(n) in what the queue still holds, not in the ids there are.
  mutating func removeAll() {
    for entry in entries { positions[Int(entry.id)] = -1 }
    entries.removeAll(keepingCapacity: true)
  }
}
