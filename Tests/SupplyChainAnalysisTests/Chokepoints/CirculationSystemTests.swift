import GraphCore
import TestSupport
import Testing

@testable import SupplyChainAnalysis

@Suite("Means that rest on each other")
struct CirculationSystemTests {
  static let seeds: [UInt64] = TestSupport.seeds(1..<40).map(UInt64.init)

  @Test("solve the equations, in any order of elimination", arguments: seeds)
  func equations(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let count = 2 + random.index(below: 14)
    var weights = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
    var outside = [Double](repeating: 0, count: count)
    var known = outside
    for row in 0..<count {
      for _ in 0...random.index(below: 3) {
        weights[row][random.index(below: count)] += random.unit()
      }
      guard random.unit() < 0.4 || row == 0 else { continue }
      outside[row] = random.unit() * (random.unit() < 0.3 ? 1e-9 : 1)
      known[row] = outside[row] * random.unit()
    }
    // Around all of them, so that every mean rests on what is known in the end.
    for row in 0..<count { weights[row][(row + count - 1) % count] += 0.1 }

    func solution(in order: [Int]) -> [Double] {
      var system = CirculationSystem(count: count)
      var places = order
      for (place, unknown) in order.enumerated() { places[unknown] = place }
      for row in 0..<count {
        for other in 0..<count {
          system.add(weights[row][other], ofUnknown: places[other], to: places[row])
        }
        if outside[row] > 0 {
          system.add(outside[row], ofKnown: known[row] / outside[row], to: places[row])
        }
      }
      let figures = system.solution(from: Array(repeating: 1, count: count))
      return places.map { figures[$0] }
    }
    let figures = solution(in: Array(0..<count))
    for row in 0..<count {
      let total = outside[row] + weights[row].reduce(0, +)
      let mean = (known[row] + zip(weights[row], figures).reduce(0) { $0 + $1.0 * $1.1 }) / total
      #expect(abs(figures[row] - mean) <= 1e-12)
    }
    var graph = DigraphBuilder(nodeCount: count)
    for row in 0..<count {
      for other in 0..<count where weights[row][other] > 0 {
        graph.addEdge(from: NodeID(other), to: NodeID(row))
      }
    }
    let order = EliminationOrder(of: Array(0..<count), in: graph.graph()).unknowns
    #expect(order.sorted() == Array(0..<count))
    for (one, other) in zip(figures, solution(in: order)) {
      #expect(abs(one - other) <= 1e-12 * max(1, abs(one)))
    }
  }

  @Test("a wheel is eliminated from its rim, so that its hub joins no two spokes")
  func wheel() {
    var graph = DigraphBuilder(nodeCount: 7)
    for spoke in 1..<7 {
      graph.addEdge(from: NodeID(0), to: NodeID(spoke))
      graph.addEdge(from: NodeID(spoke), to: NodeID(0))
    }
    let order = EliminationOrder(of: Array(0..<7), in: graph.graph()).unknowns
    // What stands first is eliminated last.
    #expect(order.prefix(2).contains(0))
  }
}
