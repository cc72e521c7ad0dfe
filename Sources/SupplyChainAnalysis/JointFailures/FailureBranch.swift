import LinearProgram

/// All sets that hold some elements and none of some others.
struct FailureBranch: Sendable {
  /// The elements that go, in order.
  let gone: [Int]
  let excluded: ElementSet
  /// What none of the sets loses more than.
  let bound: Double
  /// Where to start from.
  let start: Basis?
}

/// Branches that wait, the one with the greatest bound first; of equal ones the earliest.
struct BranchQueue: Sendable {
  private var heap: [(branch: FailureBranch, number: Int)] = []
  private var number = 0

  var isEmpty: Bool { heap.isEmpty }
  var count: Int { heap.count }
  var first: FailureBranch? { heap.first?.branch }

  mutating func insert(_ branch: FailureBranch) {
    heap.append((branch, number))
    number += 1
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard precedes(child, parent) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  mutating func removeFirst() {
    heap.swapAt(0, heap.count - 1)
    heap.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2]
      where child < heap.count && precedes(child, least) {
        least = child
      }
      guard least != parent else { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (heap[left], heap[right])
    return a.branch.bound != b.branch.bound ? a.branch.bound > b.branch.bound : a.number < b.number
  }
}
