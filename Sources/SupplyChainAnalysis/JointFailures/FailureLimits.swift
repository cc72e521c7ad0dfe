/// How many elements may go together, and how much effort that may take.
struct FailureLimits: Sendable {
  /// The most elements of a set.
  let size: Int
  /// What taking out each element of the list takes; 1 each where nothing is said.
  let efforts: [Double]
  /// What taking out all elements of a set may take together.
  let budget: Double

  /// Whether effort limits anything that size does not.
  let isBudgeted: Bool

  init(size: Int, efforts: [Double], budget: Double?) {
    self.size = size
    self.efforts = efforts
    self.budget = budget ?? .infinity
    isBudgeted = budget != nil
  }

  func effort(of gone: [Int]) -> Double { gone.reduce(0) { $0 + efforts[$1] } }

  /// Whether an element can go beside others.
  func allows(_ element: Int, beside gone: [Int]) -> Bool {
    gone.count < size && effort(of: gone) + efforts[element] <= budget
  }

  /// How many sets of one or more elements there are; the largest integer where there are more.
  ///
  /// - Complexity: O(1) without a budget, otherwise O(nˢ⁻¹ log n) for sets of s of n elements.
  var setCount: Int {
    guard isBudgeted else {
      return (1...max(1, size)).reduce(0) { sum, size in
        let (total, overflow) = sum.addingReportingOverflow(
          .choices(of: size, among: efforts.count))
        return overflow ? .max : total
      }
    }
    let sorted = efforts.sorted()
    /// The sets of so many of the efforts from a position on, within what is left.
    func count(of size: Int, from start: Int, left: Double) -> Int {
      let fitting = sorted[start...].partitioningIndex { $0 > left } - start
      guard size > 1 else { return fitting }
      return (0..<fitting).reduce(0) { sum, offset in
        sum + count(of: size - 1, from: start + offset + 1, left: left - sorted[start + offset])
      }
    }
    return (1...max(1, size)).reduce(0) { $0 + count(of: $1, from: 0, left: budget) }
  }

  /// The most that a choice of elements can add up to, of what each adds at most, the greatest
  /// first.
  ///
  /// As many as are allowed, and parts of elements where the effort runs out (G. B. Dantzig,
  /// doi:10.1287/opre.5.2.266).
  func greatest(of additions: ArraySlice<Addition>, count: Int, effort left: Double) -> Double {
    let bySize = additions.prefix(count).reduce(0) { $0 + $1.most }
    guard isBudgeted else { return bySize }
    var byEffort = 0.0
    var left = left
    let worth = additions.sorted { $0.most * efforts[$1.element] > $1.most * efforts[$0.element] }
    for addition in worth {
      let effort = efforts[addition.element]
      guard effort < left else {
        byEffort += effort > 0 ? addition.most * left / effort : addition.most
        break
      }
      byEffort += addition.most
      left -= effort
    }
    return min(bySize, byEffort)
  }
}

/// The most that losing one more element can add to a loss.
struct Addition: Sendable {
  let element: Int
  let most: Double
}

extension ArraySlice<Double> {
  /// Where the first value is for which a predicate holds, all before which it does not.
  fileprivate func partitioningIndex(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
