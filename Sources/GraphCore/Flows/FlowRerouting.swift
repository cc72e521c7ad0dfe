/// Sends the flow of an element that goes on other ways, in the residual network of a flow.
///
/// Halves that lack something have negative excess. Labels are lower bounds of the distance to an
/// open end, or to what lacks something by its own label. Without an element no distance is less
/// than with it, so the labels of the whole network serve for every element, and only where flow
/// is sent are they ever raised. All that a question changes is written down and put back after it.
final class FlowRerouting<Amount: FlowAmount, Way: FlowDirection>: @unchecked Sendable {
  let network: ResidualNetwork<Amount>
  let labels: UnsafeMutablePointer<Int32>
  /// The label of what is out of reach: more than two shortest ways have arcs.
  let far: Int32
  /// The first half with excess of each label.
  let lists: UnsafeMutablePointer<Int32>
  var highest = -1
  /// How far a search has to climb to each half it met, or -1.
  let climbs: UnsafeMutablePointer<Int32>
  /// The halves that a search met, by how far it has to climb.
  var steps = [[Int32]](repeating: [], count: 128)
  /// Halves whose excess or current arc has changed.
  var touched: [Int32] = []
  var arrived: Amount.Sum = 0
  /// The arcs looked at since the question began.
  var work = 0
  /// How many arcs to look at before the next search.
  var patience = 1000
  /// How many amounts to write down at most; to copy the network costs less than to undo more.
  var pushLimit: Int
  /// The arcs used, or halves as `-1 - half`, and the amounts sent.
  private var pushes: [(arc: Int64, amount: Amount.Sum)] = []
  /// Whether too much was sent to write it down.
  private(set) var hasLostCount = false
  /// The halves whose labels were raised, with what they were at first.
  private var raised: [(half: Int32, label: Int32)] = []

  /// A workspace on a network that no one else writes to meanwhile.
  ///
  /// - Parameters:
  ///   - network: A network with a greatest flow and no excess.
  ///   - label: Fills in labels: no more than the distances to open ends, which have zero; the
  ///     number of halves where none is in reach.
  init(_ network: ResidualNetwork<Amount>, label: (UnsafeMutablePointer<Int32>) -> Void) {
    let count = network.halfCount
    self.network = network
    far = Int32(2 * count)
    pushLimit = network.arcCount / 4 + 64
    labels = .allocate(capacity: count)
    labels.initialize(repeating: 0, count: count)
    label(labels)
    for half in 0..<count where labels[half] == count { labels[half] = far }
    lists = .allocate(capacity: 2 * count + 1)
    lists.initialize(repeating: -1, count: 2 * count + 1)
    climbs = .allocate(capacity: count)
    climbs.initialize(repeating: -1, count: count)
  }

  deinit {
    labels.deallocate()
    lists.deallocate()
    climbs.deallocate()
  }

  /// Whether an open end can be reached from a half.
  func isNear(_ half: Int) -> Bool { labels[half] < far }

  /// Adds to the excess of a half, or to what it lacks.
  func add(_ amount: Amount.Sum, to half: Int) {
    touch(half)
    network.halves[half].excess += amount
  }

  /// Lets nothing into a half any more.
  func bar(_ half: Int) {
    if labels[half] < far { raise(half, to: far) }
  }

  @inline(__always)
  func touch(_ half: Int) {
    guard network.halves[half].mark & HalfMark.touched == 0 else { return }
    network.halves[half].mark |= HalfMark.touched
    touched.append(Int32(truncatingIfNeeded: half))
  }

  @inline(__always)
  func raise(_ half: Int, to label: Int32) {
    if network.halves[half].mark & HalfMark.raised == 0 {
      network.halves[half].mark |= HalfMark.raised
      raised.append((Int32(truncatingIfNeeded: half), labels[half]))
    }
    labels[half] = label
  }

  @inline(__always)
  func push(_ amount: Amount.Sum, along arc: Int) {
    let signed = Amount(truncatingIfNeeded: amount)
    network.push(Way.isUpstream ? -signed : signed, along: arc)
    note(Int64(arc), amount)
  }

  @inline(__always)
  func pushThrough(_ amount: Amount.Sum, from inner: Int) {
    network.pushThrough(amount, from: inner)
    note(-1 - Int64(inner), amount)
  }

  /// Writes down what was sent, unless that gets too much.
  @inline(__always)
  private func note(_ arc: Int64, _ amount: Amount.Sum) {
    guard !hasLostCount else { return }
    pushes.append((arc, amount))
    if pushes.count > pushLimit { hasLostCount = true }
  }

  /// The halves with what excess they have left or still lack.
  var leftovers: [(half: Int, excess: Amount.Sum)] {
    touched.lazy.map { (Int($0), self.network.halves[Int($0)].excess) }.filter { $0.1 != 0 }
  }

  /// Puts everything back as it was.
  ///
  /// - Parameter original: What the network is a copy of.
  func undo(from original: ResidualNetwork<Amount>) {
    if hasLostCount {
      network.restore(from: original)
    } else {
      for (arc, amount) in pushes.reversed() {
        if arc >= 0 {
          let signed = Amount(truncatingIfNeeded: amount)
          network.push(Way.isUpstream ? signed : -signed, along: Int(arc))
        } else {
          network.pushThrough(-amount, from: Int(-1 - arc))
        }
      }
    }
    forget()
  }

  /// Puts everything back but the flow.
  func forget() {
    let halves = network.halves
    for (half, label) in raised {
      labels[Int(half)] = label
      halves[Int(half)].mark = 0
      halves[Int(half)].current = halves[Int(half)].first
    }
    for half in touched {
      halves[Int(half)].excess = 0
      halves[Int(half)].mark = 0
      halves[Int(half)].current = halves[Int(half)].first
    }
    hasLostCount = false
    pushes.removeAll(keepingCapacity: true)
    raised.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }
}
