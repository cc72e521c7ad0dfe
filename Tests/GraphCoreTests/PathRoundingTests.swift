import Testing

@testable import GraphCore

@Suite struct PathRoundingTests {
  @Test("Sums that differ by rounding have one key, and no improvement is found between them")
  func decimals() {
    let rounding = PathRounding(of: [0.1, 0.2, .infinity])
    // Of a subnormal number every bit counts, and order is kept where it meets the normal ones.
    let (least, normal) = (Double.leastNonzeroMagnitude, Double.leastNormalMagnitude)
    #expect(rounding.key(for: 3 * least) == 3 * least && rounding.key(for: 0) == 0)
    #expect(rounding.key(for: normal.nextDown) < rounding.key(for: normal.nextUp))
    #expect(rounding.key(for: 0.1 + 0.2) == rounding.key(for: 0.3))
    #expect(!(0.3 < (0.1 + 0.2) * rounding.improvement))
    #expect(rounding.key(for: 0.3) < rounding.key(for: 0.3 * (1 + 1e-9)))
    #expect(0.3 < 0.3 * (1 + 1e-9) * rounding.improvement)
  }

  @Test("Multiples of one power of two are compared exactly as long as their sums are exact")
  func whole() {
    let exact = PathRounding(of: [0x1p52 - 1, 3, 0, .infinity])
    #expect(exact.key(for: 0x1p52 - 1) < exact.key(for: 0x1p52) && exact.improvement == 1)
    #expect(PathRounding(of: [0x1p52, 0x1p52 - 1, 1]).improvement < 1)
    #expect(PathRounding(of: [0x1p60, 0x1p61]).isExact && !PathRounding(of: [0x1p60, 64]).isExact)
    #expect(PathRounding(of: [0.25, 7.5, 12]).isExact && !PathRounding(of: [0.1, 0.2]).isExact)
    #expect(PathRounding(of: [0x1p-1074, 0x1p-1070]).isExact)
    #expect(!PathRounding(of: [0x1p-1074, 0x1p-1000]).isExact)
    #expect(PathRounding(of: [.greatestFiniteMagnitude]).isExact)
    #expect(PathRounding(of: []).improvement == 1 && PathRounding(of: [0, .infinity]).isExact)
  }
}
