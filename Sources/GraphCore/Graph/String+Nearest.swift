extension String {
  /// The candidates that this text is most likely a misspelling of, the best first.
  ///
  /// Candidates that differ only in case come first, then those within a third of the length in
  /// edits (Damerau's: a swap of neighbors counts one; optimal string alignment), then those that
  /// begin with the text.
  package func nearest(in candidates: [String], atMost limit: Int = 3) -> [String] {
    let wanted = lowercased()
    let bound = Swift.max(1, wanted.count / 3)
    var ranked: [(rank: Int, candidate: String)] = []
    for candidate in candidates {
      let other = candidate.lowercased()
      if other == wanted {
        ranked.append((0, candidate))
      } else if let edits = wanted.edits(to: other, within: bound) {
        ranked.append((edits, candidate))
      } else if !wanted.isEmpty, other.hasPrefix(wanted) || other.contains(wanted) {
        ranked.append((bound + 1, candidate))
      }
    }
    var seen: Set<String> = []
    return ranked.sorted { ($0.rank, $0.candidate) < ($1.rank, $1.candidate) }
      .map(\.candidate).filter { seen.insert($0).inserted }.prefix(limit).map(\.self)
  }

  /// The number of edits to another text, or `nil` where it is above a bound.
  ///
  /// - Complexity: O(length of one × length of the other).
  private func edits(to other: String, within bound: Int) -> Int? {
    let (left, right) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard abs(left.count - right.count) <= bound else { return nil }
    var (before, last) = ([Int](), Array(0...right.count))
    for row in 0..<left.count {
      var next = [row + 1]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = Swift.min(
          last[column] + (isSame ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = Swift.min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      (before, last) = (last, next)
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }
}
