/// Sends the flow of an element that goes on other ways, in the residual network of a flow.
///
/// Halves that lack something have negative excess. Labels are lower bounds of the distance to an
/// open end. Without an element no distance is less than with it, so the labels of the whole
/// network serve for every element, and only where flow is sent are they ever raised. All that a
/// question changes is written down and put back after it.
final class FlowRerouting<Amount: FlowAmount, Way: FlowDirection>: @unchecked Sendable {
  let network: ResidualNetwork<Amount>
  let labels: UnsafeMutablePointer<Int32>
  /// How many halves have each label.
  var populations: [Int32]
  /// The first half with excess of each label.
  var lists: [Int32]
  var highest = -1
  /// The arcs used, or halves as `-1 - half`, and the amounts sent.
  var pushes: [(arc: Int64, amount: Int64)] = []
  /// The labels raised, with what they were.
  var raised: [(half: Int32, label: Int32)] = []
  /// Halves whose excess or current arc has changed.
  var touched: [Int32] = []
  let far: Int32
  /// The halves that lacked something at the start, those of lesser labels first.
  var lacking: [Int32] = []
  var arrived: Int64 = 0
  /// The arcs looked at since the question began.
  var work = 0
  /// At least the greatest label of a half that is not out of reach.
  var top: Int32 = 0
  private var topAtRest: Int32 = 0

  /// A workspace on a network that no one else writes to meanwhile.
  ///
  /// - Parameters:
  ///   - network: A network with a greatest flow and no excess.
  ///   - label: Fills in labels: no more than the distances to open ends, which have zero.
  init(_ network: ResidualNetwork<Amount>, label: (UnsafeMutablePointer<Int32>) -> Void) {
    self.network = network
    far = Int32(network.halfCount)
    labels = .allocate(capacity: network.halfCount)
    labels.initialize(repeating: 0, count: network.halfCount)
    label(labels)
    populations = Array(repeating: 0, count: network.halfCount + 1)
    lists = Array(repeating: -1, count: network.halfCount + 1)
    for half in 0..<network.halfCount {
      populations[Int(labels[half])] += 1
      if labels[half] < far { topAtRest = max(topAtRest, labels[half]) }
    }
    top = topAtRest
  }

  deinit { labels.deallocate() }

  /// Whether an open end can be reached from a half.
  func isNear(_ half: Int) -> Bool { labels[half] < far }

  /// Adds to the excess of a half, or to what it lacks.
  func add(_ amount: Int64, to half: Int) {
    touch(half)
    network.halves[half].excess += amount
  }

  /// Lets nothing into a half any more.
  func bar(_ half: Int) {
    raise(half, to: far)
  }

  /// The halves with what excess they have left or still lack.
  var leftovers: [(half: Int, excess: Int64)] {
    touched.lazy.map { (Int($0), self.network.halves[Int($0)].excess) }.filter { $0.1 != 0 }
  }

  /// Puts everything back as it was, the flow only if the network is not restored as a whole.
  func undo(includingFlow: Bool = true) {
    let halves = network.halves
    for (arc, amount) in pushes.reversed() where includingFlow {
      if arc >= 0 {
        push(-amount, along: Int(arc))
      } else {
        network.pushThrough(-amount, from: Int(-1 - arc))
      }
    }
    for (half, label) in raised.reversed() {
      populations[Int(labels[Int(half)])] -= 1
      labels[Int(half)] = label
      populations[Int(label)] += 1
    }
    for half in touched {
      halves[Int(half)].excess = 0
      halves[Int(half)].mark = 0
      halves[Int(half)].current = halves[Int(half)].first
    }
    top = topAtRest
    pushes.removeAll(keepingCapacity: true)
    raised.removeAll(keepingCapacity: true)
    touched.removeAll(keepingCapacity: true)
  }
}
