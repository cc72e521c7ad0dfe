/// A search by length from one source at a time, with all memory kept from one to the next.
///
/// Distances are whole numbers, so ways tie where their lengths are equal. Where edges of length
/// zero join nodes at one distance, these come in an order in which such edges run forward.
///
/// E. W. Dijkstra 1959 ([doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390)) and Brandes
/// 2001 ([doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249)).
final class LengthSearch<Key: LengthKey, Number: PathNumber> {
  let rows: RankedRows
  let wanted: BetweennessSums.Wanted
  /// The length of each slot; none is closed.
  let lengths: [Key]
  /// What distances stand for; `nil` where every edge counts as one.
  let scale: LengthScale?
  /// The place of each rank in an order along edges of length zero; `nil` if there are none.
  let zeroOrder: [Int32]?
  var heap: RadixHeap<Key>
  /// The distance of each rank; the greatest number where none is known.
  let distances: WorkMemory<Key>
  /// The ranks reached, the source first, in order of distance.
  let reached: WorkMemory<Int32>
  var reachedCount = 0
  /// Where the arcs of each rank reached begin, by its place in ``reached``.
  let starts: WorkMemory<Int>
  /// The slots that shortest paths use.
  let arcs: WorkMemory<Int32>
  /// The numbers of paths, by rank.
  let counts: WorkMemory<Number>
  /// What each path to a rank carries on, or how many paths to it avoid a group.
  let carried: WorkMemory<Number>

  init(
    rows: RankedRows, lengths: [Key], scale: LengthScale?, zeroOrder: [Int32]?,
    wanted: BetweennessSums.Wanted
  ) {
    self.rows = rows
    self.lengths = lengths
    self.scale = scale
    self.zeroOrder = zeroOrder
    self.wanted = wanted
    let count = rows.nodeCount
    heap = RadixHeap(nodeCount: count)
    distances = WorkMemory(repeating: .max, count: count)
    reached = WorkMemory(repeating: 0, count: count)
    starts = WorkMemory(repeating: 0, count: count + 1)
    arcs = WorkMemory(repeating: 0, count: rows.neighbors.count + 1)
    counts = WorkMemory(repeating: .zero, count: count)
    carried = WorkMemory(repeating: .zero, count: count)
  }

  /// Finds the distances from a source, the arcs of shortest paths, and how many paths there are.
  ///
  /// - Returns: Whether no number of paths is too great for what it is counted in.
  func reach(from source: Int32) -> Bool {
    for place in 0..<reachedCount {
      distances[Int(reached[place])] = .max
      counts[Int(reached[place])] = .zero
    }
    settle(from: source)
    orderAlongZeros()
    findArcs()
    return countPaths(from: source)
  }

  /// Puts nodes at one distance into an order in which edges of length zero run forward.
  private func orderAlongZeros() {
    guard let zeroOrder else { return }
    let all = UnsafeMutableBufferPointer(start: reached.base, count: reachedCount)
    var low = 0
    while low < all.count {
      let distance = distances[Int(all[low])]
      var high = low + 1
      while high < all.count, distances[Int(all[high])] == distance { high += 1 }
      if high > low + 1 { all[low..<high].sort { zeroOrder[Int($0)] < zeroOrder[Int($1)] } }
      low = high
    }
  }

  /// Counts the shortest paths to all nodes reached, along the arcs found.
  private func countPaths(from source: Int32) -> Bool {
    let counts = counts.base
    let reached = reached.base
    let starts = starts.base
    let arcs = arcs.base
    counts[Int(source)] = .one
    return rows.neighbors.withUnsafeBufferPointer { neighbors in
      for place in 0..<reachedCount {
        let count = counts[Int(reached[place])]
        if count.isTooGreat { return false }
        for arc in starts[place]..<starts[place &+ 1] {
          let neighbor = Int(neighbors[Int(arcs[arc])])
          counts[neighbor] = counts[neighbor] + count
        }
      }
      return true
    }
  }
}
