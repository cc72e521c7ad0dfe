import Synchronization
import Testing

@testable import GraphCore

@Suite struct BetweennessRoundTests {
  private let graph = Shape.ring.graph(seed: 3, nodeCount: 104)

  /// Plans that count edges, add narrow numbers and add wide ones.
  private func plans() throws -> [BetweennessPlan] {
    let lengths = graph.lengths(seed: 3).map { $0 + 1 }
    let wide = EdgeColumn(lengths.values.map { $0 < 4 ? $0 / 3 : $0 * 1e15 / 7 })
    return [
      BetweennessPlan(graph, from: nil), try BetweennessPlan(graph, from: nil, lengths: lengths),
      try BetweennessPlan(graph, from: nil, lengths: wide),
    ]
  }

  @Test("In rounds of any number of tasks, on any number of cores, sums are equal to the last bit")
  func sums() throws {
    let plans = try plans()
    let areWide = plans.map { plan in
      if case .wide = plan.lengths?.values { true } else { false }
    }
    #expect(areWide == [false, false, true])
    for plan in plans {
      let wanted: BetweennessSums.Wanted = [.edges, .squares]
      let whole = plan.sums(wanted, Execution(cores: 1))
      for (cores, perRound) in [(1, 1), (1, 7), (2, 2), (7, 3), (2, 24)] {
        let sums = plan.sums(wanted, Execution(cores: cores), tasksPerRound: perRound)
        #expect(sums.nodes == whole.nodes && sums.edges == whole.edges)
        #expect(sums.nodeSquares == whole.nodeSquares && sums.edgeSquares == whole.edgeSquares)
        #expect(sums.pairs == whole.pairs && sums.distance == whole.distance)
      }
    }
  }

  @Test("So are the sums of groups")
  func groups() throws {
    let groups = (0..<3).map { part in
      NodeSet(graph.nodes.filter { $0.index % 3 == part }, nodeCount: 104)
    }
    for plan in try plans() {
      let whole = plan.groupBetweenness(of: groups, Execution(cores: 1))
      for (cores, perRound) in [(1, 4), (2, 2), (7, 3)] {
        let execution = Execution(cores: cores)
        #expect(plan.groupBetweenness(of: groups, execution, tasksPerRound: perRound) == whole)
      }
    }
  }

  @Test("The observer hears of ever more sources through all rounds, and of all in the end")
  func progress() {
    let heard = Mutex<[Int]>([])
    let execution = Execution(cores: 2) { part in
      heard.withLock { $0.append(part.done) }
    }
    let plan = BetweennessPlan(graph, from: nil)
    _ = plan.sums([], execution, tasksPerRound: 3)
    // 13 tasks of eight sources.
    #expect(heard.withLock(\.self) == (1...13).map { $0 * 8 })
  }

  @Test("A round has 32 tasks, fewer where their sums are great, and never less than four")
  func tasks() {
    #expect(BetweennessPlan.tasksPerRound(width: 0) == 32)
    #expect(BetweennessPlan.tasksPerRound(width: 1_000_000) == 16)
    #expect(BetweennessPlan.tasksPerRound(width: 100_000_000) == 4)
  }
}
