import TestSupport
import Testing

@testable import GraphCore

@Suite struct CostSumTests {
  /// The sum of products of numbers with at most 24 digits, counted in units of 2⁻⁴⁴.
  private func exact(_ terms: [(Double, Double)]) -> Int128 {
    terms.reduce(0) { $0 + Int128($1.0 * 0x1p22) * Int128($1.1 * 0x1p22) }
  }

  private func sum(_ terms: [(Double, Double)]) -> Double {
    var sum = CostSum()
    for (left, right) in terms { sum.add(left, times: right) }
    return sum.value
  }

  @Test("Great terms that cancel leave the small ones as they are")
  func cancelling() {
    #expect(sum([(3, 1e6), (2, 1e-6), (-3, 1e6)]) == 2e-6)
    #expect(sum([(1, 1e288), (1, 1e-288), (-1, 1e288)]) == 1e-288)
    #expect(sum([]) == 0 && sum([(0, 7), (1, 0)]) == 0)
    // 3 × 0.1 is more than 0.3: by the digits that are lost where it is rounded.
    #expect(sum([(3, 0.1), (-1, 0.3)]) == 0x1p-55)
    #expect(sum([(1, 1e308), (1, 1e308)]) == .infinity)
  }

  @Test("The sum is the number nearest to the exact one, in any order")
  func nearest() {
    for seed in seeds(0..<300) {
      var random = SplitMix64(seed: UInt64(seed))
      func number() -> Double {
        let exponent = random.index(below: 40) - 22
        let digits = Double(random.index(below: 15) - 7)
        let size = Double(sign: .plus, exponent: exponent, significand: digits)
        return (size * 0x1p22).rounded(.towardZero) * 0x1p-22
      }
      let terms = (0..<random.index(below: 12)).map { _ in (number(), number()) }
      // Int128 is converted to the nearest Double, of two the even one.
      let expected = Double(exact(terms)) * 0x1p-44
      #expect(sum(terms) == expected)
      #expect(sum(terms.reversed()) == expected)
      #expect(sum(terms.sorted { $0.0 < $1.0 }) == expected)
    }
  }
}
