import TestSupport
import Testing

@testable import GraphCore

@Suite struct BetweennessLengthTests {
  /// Lengths of very different sizes, of each some that make ways tie and some that do not.
  private func mixed(_ count: Int, seed: Int) -> [Double] {
    var random = SplitMix64(seed: UInt64(seed))
    let scales = [1, 0.1, 1e18, 1e300, 0x1p-1074, 1e-9].shuffled(using: &random).prefix(2) + [1]
    return (0..<count).map { _ in
      switch random.index(below: 8) {
      case 0: .greatestFiniteMagnitude
      case 1: Double(random.index(below: 1 << 40)) * 0x1p-40
      default: Double(1 + random.index(below: 4)) * scales[random.index(below: 3)]
      }
    }
  }

  @Test("Sums of numbers compare just as sums of the lengths do, whatever their sizes")
  func order() {
    var exactCount = 0
    for seed in seeds(0..<60) {
      let lengths = mixed(12, seed: seed)
      let fixed = FixedPointLengths(lengths, stepCount: 6)
      guard fixed.rounding == 0, fixed.scale.reading.power == 1 else { continue }
      exactCount += 1
      var random = SplitMix64(seed: UInt64(seed + 1000))
      let paths = (0..<80).map { _ in
        (0..<1 + random.index(below: 6)).map { _ in lengths[random.index(below: 12)] }
      }
      let sums = paths.map { path in
        (exact: ExactSum(path), units: path.reduce(0) { $0 + fixed.scale.units(of: $1) })
      }
      for (first, second) in zip(sums, sums.dropFirst()) {
        #expect((first.exact < second.exact) == (first.units < second.units))
        #expect((first.exact == second.exact) == (first.units == second.units))
      }
      for (path, sum) in zip(paths, sums) {
        let whole = path.reduce(0, +)
        let length =
          fixed.scale.isUniform
          ? fixed.scale.length(ofUniform: Double(sum.units)) : fixed.scale.length(of: sum.units)
        #expect(length == whole || abs(length - whole) <= 1e-14 * whole)
      }
    }
    #expect(exactCount >= 20)
  }

  @Test("Where some lengths are far beyond others, as brute force with exact sums says")
  func wild() throws {
    var exactCount = 0
    for seed in seeds(0..<40) {
      let graph = Shape.allCases[seed % 7].graph(seed: seed, nodeCount: 6)
      let lengths = EdgeColumn(mixed(graph.edgeCount, seed: seed))
      let found = try graph.betweenness(lengths: lengths, includingEdges: true)
      guard found.lengthRounding == 0 else { continue }
      exactCount += 1
      let brute = BetweennessBruteForce(graph, from: Array(graph.nodes), lengths: lengths) {
        ExactSum($0)
      }
      // Decimals tie where they say so, and `Double`s may not: no scale here mixes the two.
      #expect(agree(found.nodes.values, brute.nodes))
      #expect(agree(found.edges?.values ?? [], brute.edges))
      #expect(found.distance == brute.distance || agree([found.distance], [brute.distance]))
      let groups = [NodeSet([NodeID(1), NodeID(4)], nodeCount: 6)]
      let grouped = BetweennessBruteForce(
        graph, from: Array(graph.nodes), lengths: lengths, groups: groups
      ) { ExactSum($0) }
      let group = try graph.groupBetweenness(of: groups, lengths: lengths)
      #expect(agree(group.values, grouped.groups) && group.lengthRounding == 0)
    }
    #expect(exactCount >= 20)
  }

  @Test(
    "An edge far beyond all others changes nothing for these, on a way or not",
    arguments: [1e18, 1e17 + 16, 1e300, .greatestFiniteMagnitude])
  func sentinel(great: Double) throws {
    // Two ways from 0 to 3 of 1.1 + 0.3 and 0.7 + 0.7, one of 1.1 + 0.4; 4 hangs on an edge apart.
    let graph = Digraph(
      nodeCount: 6, [[0, 1], [1, 3], [0, 2], [2, 3], [1, 5], [5, 3], [0, 3], [3, 4]])
    let small = [1.1, 0.3, 0.7, 0.7, 0.4, 0]
    let found = try graph.betweenness(lengths: EdgeColumn(small + [great, great]))
    #expect(found.nodes.values == [0, 2, 1, 4, 0, 0])
    #expect(found.lengthRounding == 0)
    let sampled = try graph.sampledBetweenness(
      sourceCount: 9, seed: 1, lengths: EdgeColumn(small + [great, great]))
    #expect(sampled.nodes == found.nodes && sampled.error == 0 && sampled.lengthRounding == 0)
  }

  @Test("All sizes of numbers at once are rounded: order is kept where it can be, nothing vanishes")
  func rounded() throws {
    let lengths: [Double] = (0..<60).map { place in
      let third = Double(1009 + place * 7919 % 1009) / 3
      return Double(sign: .plus, exponent: -3 * place, significand: third)
    }
    let fixed = FixedPointLengths(lengths, stepCount: 61)
    let units = lengths.map { fixed.scale.units(of: $0) }
    #expect(fixed.rounding > 0 && fixed.scale.bits <= 126)
    #expect(zip(units, units.dropFirst()).allSatisfy { $0 >= $1 } && units[59] >= 1)
    for (number, length) in zip(units, lengths) {
      #expect(abs(fixed.scale.length(of: number) - length) <= fixed.rounding)
    }
    // A line of these edges: whatever way is the shortest, the result says what was rounded.
    let line = Digraph(nodeCount: 61, (0..<60).map { [$0, $0 + 1] })
    let found = try line.betweenness(lengths: EdgeColumn(lengths))
    #expect(found.lengthRounding == fixed.rounding)
    #expect(found.nodes == line.betweenness().nodes)
    let sampled = try line.sampledBetweenness(
      sourceCount: 100, seed: 1, lengths: EdgeColumn(lengths), includingEdges: true)
    #expect(agree(sampled.nodes.values, found.nodes.values))
    #expect(sampled.lengthRounding == fixed.rounding)
    // Nothing is certain but that no figure exceeds 60 sources times 59 other targets.
    #expect(sampled.nodeErrors.values.dropFirst().dropLast().allSatisfy { $0 == 3540 })
    #expect(sampled.nodeErrors.values.first == 0 && sampled.nodeErrors.values.last == 0)
    #expect(sampled.edgeErrors?.values.allSatisfy { $0 == 3600 } == true)
    let grouped = try line.groupBetweenness(
      of: [NodeSet([NodeID(3)], nodeCount: 61)], lengths: EdgeColumn(lengths))
    #expect(grouped.lengthRounding == fixed.rounding)
  }

  @Test("The unit is the greatest power of ten that all lengths are whole numbers of")
  func units() {
    func units(_ lengths: [Double], stepCount: Int = 9) -> [UInt128] {
      let fixed = FixedPointLengths(lengths, stepCount: stepCount)
      return lengths.map { fixed.scale.units(of: $0) }
    }
    #expect(units([3, 14]) == [3, 14])
    #expect(units([0.3, 14.25]) == [30, 1425])
    #expect(units([0, 0]) == [0, 0] && units([], stepCount: 0).isEmpty)
    // A third is no decimal: its unit is a power of two, of which it is a whole number.
    let third = 1.0 / 3
    let fixed = FixedPointLengths([third, 1, 2 * third], stepCount: 9)
    #expect(fixed.scale.units(of: third) * 2 == fixed.scale.units(of: 2 * third))
    #expect(fixed.scale.length(of: fixed.scale.units(of: 1)) == 1)
    #expect(fixed.scale.length(of: fixed.scale.units(of: third)) == third)
    // Nine steps of 0.3 are 27 tenths, five bits: 10¹⁸ comes next, though its own digits take 64.
    #expect(units([0.1, 0.3, 1e18, 3e18]) == [1, 3, 64, 192])
    #expect(units([0x1p-1074, .greatestFiniteMagnitude]) == [1, 32])
  }

  @Test("Numbers of bits add up to what they hold, and the widths change where they must")
  func widths() {
    func isWide(_ lengths: [Double]) -> Bool {
      if case .wide = FixedPointLengths(lengths, stepCount: 3).values { true } else { false }
    }
    // No gap is wide enough for a level: three steps of each exceed what the next are multiples of.
    let dense = [1, 0x1p52 + 1, 0x1p57 + 32]
    #expect(!isWide(dense + [0x1p59 + 256]) && isWide(dense + [0x1p60 + 512]))
    #expect(FixedPointLengths(dense + [0x1p60 + 512], stepCount: 3).scale.bits == 63)
    #expect(FixedPointLengths([0x1p-64, 0x1p-11 - 0x1p-64, 0x1p59], stepCount: 3).rounding == 0)
  }
}
