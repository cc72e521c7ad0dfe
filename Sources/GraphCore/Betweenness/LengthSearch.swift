/// A search by length from one source at a time, with all memory kept from one to the next.
///
/// Distances are whole numbers, so ways tie where their lengths are equal. Where edges of length
/// zero join nodes at one distance, these come in an order in which such edges run forward.
///
/// E. W. Dijkstra 1959 ([doi:10.1007/BF01386390](https://doi.org/10.1007/BF01386390)) and Brandes
/// 2001 ([doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249)).
final class LengthSearch<Number: PathNumber> {
  let rows: RankedRows
  let wanted: BetweennessSums.Wanted
  /// The length of each slot; none is closed.
  let lengths: [UInt64]
  /// An order of the ranks along edges of length zero; `nil` if there are none.
  let zeroOrder: [Int32]?
  private var heap = RadixHeap()
  /// The distance of each rank; the greatest number where none is known.
  private(set) var distances: [UInt64]
  /// The ranks reached, the source first, in order of distance.
  private(set) var reached: [Int32] = []
  /// Where the arcs of each rank reached begin, by its place in ``reached``.
  private(set) var starts: [Int] = []
  /// The slots that shortest paths use.
  private(set) var arcs: [Int32] = []
  /// The numbers of paths, by rank.
  var counts: [Number]
  /// What each path to a rank carries on.
  private var carried: [Number]

  init(
    rows: RankedRows, lengths: [UInt64], zeroOrder: [Int32]?, wanted: BetweennessSums.Wanted
  ) {
    self.rows = rows
    self.lengths = lengths
    self.zeroOrder = zeroOrder
    self.wanted = wanted
    distances = Array(repeating: .max, count: rows.nodeCount)
    counts = Array(repeating: .zero, count: rows.nodeCount)
    carried = counts
  }

  /// Finds the distances from a source, the arcs of shortest paths, and how many paths there are.
  ///
  /// - Returns: Whether no number of paths is too great for what it is counted in.
  func reach(from source: Int32) -> Bool {
    for node in reached {
      distances[Int(node)] = .max
      counts[Int(node)] = .zero
    }
    settle(from: source)
    orderAlongZeros()
    findArcs()
    return countPaths(from: source)
  }

  private func settle(from source: Int32) {
    reached.removeAll(keepingCapacity: true)
    heap.removeAll()
    distances[Int(source)] = 0
    heap.insert(source, key: 0)
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.neighbors.withUnsafeBufferPointer { neighbors in
        lengths.withUnsafeBufferPointer { lengths in
          distances.withUnsafeMutableBufferPointer { distances in
            while let entry = heap.popFirst() {
              let node = Int(entry.node)
              guard entry.key == distances[node] else { continue }
              reached.append(entry.node)
              for slot in offsets[node]..<offsets[node + 1] {
                let neighbor = neighbors[slot]
                let distance = entry.key &+ lengths[slot]
                guard distance < distances[Int(neighbor)] else { continue }
                distances[Int(neighbor)] = distance
                heap.insert(neighbor, key: distance)
              }
            }
          }
        }
      }
    }
  }

  /// Puts nodes at one distance into an order in which edges of length zero run forward.
  private func orderAlongZeros() {
    guard let zeroOrder else { return }
    var low = 0
    while low < reached.count {
      var high = low + 1
      while high < reached.count, distances[Int(reached[high])] == distances[Int(reached[low])] {
        high += 1
      }
      if high > low + 1 { reached[low..<high].sort { zeroOrder[Int($0)] < zeroOrder[Int($1)] } }
      low = high
    }
  }

  private func findArcs() {
    starts.removeAll(keepingCapacity: true)
    arcs.removeAll(keepingCapacity: true)
    for node in reached {
      starts.append(arcs.count)
      let distance = distances[Int(node)]
      for slot in rows.offsets[Int(node)]..<rows.offsets[Int(node) + 1]
      where distance &+ lengths[slot] == distances[Int(rows.neighbors[slot])] {
        arcs.append(Int32(truncatingIfNeeded: slot))
      }
    }
    starts.append(arcs.count)
  }

  private func countPaths(from source: Int32) -> Bool {
    counts[Int(source)] = .one
    for (place, node) in reached.enumerated() {
      let count = counts[Int(node)]
      if count.isTooGreat { return false }
      for arc in starts[place]..<starts[place + 1] {
        let neighbor = Int(rows.neighbors[Int(arcs[arc])])
        counts[neighbor] = counts[neighbor] + count
      }
    }
    return true
  }

  /// Adds what shortest paths from the source of the last search pass.
  func collect(into sums: inout BetweennessSums) {
    let keepsEdges = wanted.contains(.edges)
    let keepsSquares = wanted.contains(.squares)
    for place in reached.indices.reversed() {
      let node = Int(reached[place])
      let count = counts[node]
      var passed = Number.zero
      for arc in starts[place]..<starts[place + 1] {
        let slot = Int(arcs[arc])
        let part = carried[Int(rows.neighbors[slot])]
        passed = passed + part
        guard keepsEdges else { continue }
        let value = (count * part).value
        sums.edges[slot] += value
        if keepsSquares { sums.edgeSquares[slot] += value * value }
      }
      carried[node] = count.inverse + passed
      guard place > 0 else { break }
      let value = (count * passed).value
      sums.nodes[node] += value
      if keepsSquares { sums.nodeSquares[node] += value * value }
      sums.distance += Double(distances[node])
    }
    sums.pairs += reached.count - 1
  }
}
