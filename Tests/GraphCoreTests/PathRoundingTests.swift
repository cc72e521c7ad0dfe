import Testing

@testable import GraphCore

@Suite struct PathRoundingTests {
  @Test("Sums that differ by rounding have one key, and no improvement is found between them")
  func decimals() {
    let rounding = PathRounding(of: [0.1, 0.2, .infinity])
    #expect(rounding.key(for: 0.1 + 0.2) == rounding.key(for: 0.3))
    #expect(!(0.3 < (0.1 + 0.2) * rounding.improvement))
    #expect(rounding.key(for: 0.3) < rounding.key(for: 0.3 * (1 + 1e-9)))
    #expect(0.3 < 0.3 * (1 + 1e-9) * rounding.improvement)
  }

  @Test("Whole lengths are compared exactly as long as their sums are exact")
  func whole() {
    let exact = PathRounding(of: [0x1p52 - 1, 3, 0, .infinity])
    #expect(exact.key(for: 0x1p52 - 1) < exact.key(for: 0x1p52) && exact.improvement == 1)
    #expect(PathRounding(of: [0x1p52, 0x1p52]).improvement < 1)
    #expect(PathRounding(of: [0x1p60]).improvement < 1)
    #expect(PathRounding(of: []).improvement == 1)
  }
}
