/// Sets that lose the same: some elements, and any choice of others that add nothing.
struct FailureFamily: Sendable {
  /// The elements that go in each of the sets, in order.
  let core: [Int]
  let loss: Double
  /// The elements that may go besides, in order.
  let free: [Int]

  /// The sets of a size within limits, in lexicographic order, so many at most.
  func sets(of size: Int, within limits: FailureLimits, atMost count: Int) -> [[Int]] {
    guard size >= core.count, size <= core.count + free.count, count > 0 else { return [] }
    var found: [[Int]] = []
    var chosen: [Int] = []
    extend(&chosen, core[...], free[...], size: size, limits, &found, count)
    return found
  }

  /// How many sets there are within limits, or `enough` where there are at least so many.
  func count(within limits: FailureLimits, enough: Int) -> Int {
    var total = 0
    for size in max(1, core.count)...max(1, core.count, limits.size) where total < enough {
      total +=
        limits.isBudgeted
        ? sets(of: size, within: limits, atMost: enough - total).count
        : Int.choices(of: size - core.count, among: free.count)
      total = min(total, enough)
    }
    return total
  }

  /// Puts the next element of a set in place: one that may go, or the next that has to.
  private func extend(
    _ chosen: inout [Int], _ core: ArraySlice<Int>, _ free: ArraySlice<Int>, size: Int,
    _ limits: FailureLimits, _ found: inout [[Int]], _ count: Int
  ) {
    guard found.count < count else { return }
    let missing = size - chosen.count
    guard core.count <= missing, missing <= core.count + free.count else { return }
    guard limits.effort(of: chosen + core) <= limits.budget else { return }
    guard missing > 0 else {
      found.append(chosen)
      return
    }
    var free = free
    while let next = free.first, next < core.first ?? .max, core.count < missing {
      free.removeFirst()
      chosen.append(next)
      extend(&chosen, core, free, size: size, limits, &found, count)
      chosen.removeLast()
      guard found.count < count else { return }
    }
    if let next = core.first {
      chosen.append(next)
      extend(
        &chosen, core.dropFirst(), free.drop { $0 < next }, size: size, limits, &found, count)
      chosen.removeLast()
    }
  }
}

extension Int {
  /// The number of ways to choose some of a number of things; the largest integer where there are
  /// more.
  static func choices(of count: Int, among all: Int) -> Int {
    guard count >= 0, count <= all else { return 0 }
    var ways = 1
    for step in 0..<Swift.min(count, all - count) {
      let (product, overflow) = ways.multipliedReportingOverflow(by: all - step)
      guard !overflow else { return .max }
      ways = product / (step + 1)
    }
    return ways
  }
}
