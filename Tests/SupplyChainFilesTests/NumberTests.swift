import Testing

@testable import SupplyChainFiles

@Suite struct NumberTests {
  @Test(arguments: [
    ("0", 0), ("-0", 0), ("12", 12), ("0.5", 0.5), (".5", 0.5), ("5.", 5), ("+3", 3),
    ("1e3", 1000), ("1.2E-2", 0.012), ("-4", -4), ("0e0", 0),
    ("5e-324", Double.leastNonzeroMagnitude),
  ])
  func plainDecimalsAreNumbers(_ text: String, _ number: Double) throws {
    #expect(try Rule.plainNumber(text) == number)
  }

  @Test(arguments: [
    "", ".", "-", "+", "e5", "1e", "1e+", "--1", "1 2", " 1", "0x1p3", "00", "007", "1_0", "1,0",
    "١٢", "1.2.3", "1f", "12t", "½", "1e400", "-1e400", "nan", "inf",
  ])
  func everythingElseIsNot(_ text: String) {
    #expect(throws: NumberProblem.self) { try Rule.plainNumber(text) }
  }

  @Test func zeroHasNoSign() throws {
    #expect(try Rule.plainNumber("-0").sign == .plus)
    #expect(0.0.written == "0")
    #expect(1e16.written == "1e+16")
    #expect(180_000.0.written == "180000")
  }

  @Test func messagesRoundNumbers() {
    #expect(7903.9512.rounded(to: 4) == "7904")
    #expect(0.33333.rounded(to: 2) == "0.33")
    #expect(0.0.rounded(to: 3) == "0")
  }
}
