/// Breadth-first searches from up to eight sources at once, one in each lane of a vector.
///
/// A node is met at as many levels as its distances from the sources differ; each meeting is an
/// *entry* with the lanes it concerns. The numbers of paths of an entry fill one cache line, which
/// costs as much to fetch as one number, and the entries of a level lie together. The arcs that
/// shortest paths use are written down on the way out and only read after that.
///
/// U. Brandes: A faster algorithm for betweenness centrality. *J. Math. Sociol.* 25 (2001).
/// [doi:10.1080/0022250X.2001.9990249](https://doi.org/10.1080/0022250X.2001.9990249), on the
/// search of M. Then et al.: The more the merrier: efficient multi-source graph traversal.
/// *PVLDB* 8 (2014). [doi:10.14778/2735496.2735507](https://doi.org/10.14778/2735496.2735507).
///
/// - Unsafe memory: kept here alone, sized in ``makeRoom(_:_:)``, freed with the search.
final class LaneSearch {
  typealias Lanes = SIMD8<Double>
  typealias Bits = SIMD8<UInt64>
  static let laneCount = 8
  /// Above this a number of paths has no precise inverse, and its sums may soon overflow.
  static let greatestCount = 0x1p1000

  let rows: RankedRows
  let wanted: BetweennessSums.Wanted
  /// The lanes that have not met each node at an earlier level.
  var open: WorkMemory<UInt8>
  /// The lanes that meet each node at the level that is being found, with room for whole words.
  var met: WorkMemory<UInt8>
  /// The entry of each node at the last level that met it.
  var place: WorkMemory<Int32>
  /// The rank and the lanes of each entry, and where its arcs begin.
  var nodes: WorkMemory<Int32>
  var masks: WorkMemory<UInt8>
  var starts: WorkMemory<Int>
  /// The entry each arc leads to, and its slot if edges are wanted.
  var arcs: WorkMemory<Int32>
  var slots: WorkMemory<Int32>
  /// The numbers of paths; on the way back, what each path to the entry carries.
  var lines: WorkMemory<Lanes>
  /// The numbers of paths that avoid a group; used for groups alone.
  var detours: WorkMemory<Lanes>
  /// All bits of the lanes in each set of lanes.
  let spread: WorkMemory<Bits>
  var entryCount = 0
  var arcCount = 0
  var firstCount = 0

  init(rows: RankedRows, wanted: BetweennessSums.Wanted) {
    precondition(rows.nodeCount < 1 << 28, "entries in eight lanes have 32-bit places")
    self.rows = rows
    self.wanted = wanted
    open = WorkMemory(repeating: .max, count: rows.nodeCount)
    met = WorkMemory(repeating: 0, count: rows.nodeCount + 7)
    place = WorkMemory(repeating: 0, count: rows.nodeCount)
    nodes = WorkMemory(repeating: 0, count: 8)
    masks = WorkMemory(repeating: 0, count: 8)
    starts = WorkMemory(repeating: 0, count: 9)
    arcs = WorkMemory(repeating: 0, count: 0)
    slots = WorkMemory(repeating: 0, count: 0)
    lines = WorkMemory(repeating: Lanes(), count: 8)
    detours = WorkMemory(repeating: Lanes(), count: 0)
    spread = WorkMemory(repeating: Bits(), count: 256)
    for set in 0..<256 {
      for lane in 0..<8 where set >> lane & 1 == 1 { spread[set][lane] = .max }
    }
  }

  /// Puts the sources into the first entries, finds what they reach, and counts the ways there.
  ///
  /// - Returns: The number of pairs reached and the sum of their distances; `nil` if there are so
  ///   many paths that sums may overflow.
  func reach(from sources: ArraySlice<Int32>) -> (pairs: Int, distance: Int)? {
    var pairs = 0
    var distance = 0
    entryCount = 0
    arcCount = 0
    firstCount = sources.count
    for (lane, source) in sources.enumerated() {
      nodes[lane] = source
      masks[lane] = 1 << UInt8(lane)
      open[Int(source)] &= ~masks[lane]
      lines[lane] = Lanes()
      lines[lane][lane] = 1
      entryCount += 1
    }
    var low = 0
    var level = 0
    var paths = Lanes()
    while low < entryCount {
      let high = entryCount
      makeRoom(low, high)
      let met = expand(low, high)
      paths += count(low, high)
      level += 1
      pairs += met
      distance += met * level
      low = high
    }
    let isCounted = (0..<Self.laneCount).allSatisfy { paths[$0] < Self.greatestCount }
    return isCounted ? (pairs, distance) : nil
  }

  /// Makes memory ready for all that the entries of a level may lead to.
  private func makeRoom(_ low: Int, _ high: Int) {
    var most = 0
    for entry in low..<high {
      let node = Int(nodes[entry])
      most += rows.offsets[node + 1] - rows.offsets[node]
    }
    arcs.reserve(arcCount + most + 1, keeping: arcCount)
    if wanted.contains(.edges) { slots.reserve(arcCount + most + 1, keeping: arcCount) }
    let entries = high + min(most, rows.nodeCount) + 1
    nodes.reserve(entries, keeping: high)
    masks.reserve(entries, keeping: high)
    starts.reserve(entries, keeping: high)
    lines.reserve(entries, keeping: high)
  }
}
