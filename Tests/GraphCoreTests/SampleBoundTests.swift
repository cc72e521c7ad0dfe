import Testing

@testable import GraphCore

@Suite struct SampleBoundTests {
  /// Formulas of Bardenet and Maillard put into Python's `math`: corollary 2.5 decides the first
  /// two, where few or most are drawn, theorem 4.3 the last.
  @Test("Bounds and deviations are those found by another program")
  func values() {
    let few = SampleBound(count: 10, of: 40, means: 3, confidence: 0.9)
      .estimate(greatest: 5, sum: 12, squares: 20, scale: 40)
    let most = SampleBound(count: 30, of: 40, means: 3, confidence: 0.9)
      .estimate(greatest: 5, sum: 60, squares: 150, scale: 40)
    let many = SampleBound(count: 900, of: 5000, means: 7, confidence: 0.95)
      .estimate(greatest: 100, sum: 900, squares: 1800, scale: 5000)
    #expect(
      agree([few.value, few.error, few.deviation], [48, 86.14297534513287, 8.640987597877146]))
    #expect(
      agree([most.value, most.error, most.deviation], [80, 28.714325115044296, 3.713906763541037]))
    #expect(
      agree(
        [many.value, many.error, many.deviation], [5000, 20244.873335269876, 151.00700173086804]))
  }

  @Test("Of marks in a whole, no more draws are off by more than the bound than may be")
  func hypergeometric() {
    for (whole, count) in [(12, 5), (30, 12), (30, 24), (200, 150), (60, 60)] {
      let bound = SampleBound(count: count, of: whole, means: 1, confidence: 0.8)
      for marked in 0...whole {
        var risk = 0.0
        for drawn in max(0, count + marked - whole)...min(count, marked) {
          let estimate = bound.estimate(
            greatest: 1, sum: Double(drawn), squares: Double(drawn), scale: Double(whole))
          let error = abs(estimate.value - Double(marked))
          guard error > estimate.error + 1e-9 else { continue }
          risk +=
            ways(marked, drawn) * ways(whole - marked, count - drawn) / ways(whole, count)
        }
        #expect(risk <= 0.2)
        if count == whole { #expect(risk == 0) }
      }
    }
  }

  /// How many sets of so many there are of so many.
  private func ways(_ all: Int, _ chosen: Int) -> Double {
    (0..<chosen).reduce(1) { $0 * Double(all - $1) / Double($1 + 1) }
  }

  @Test("One value drawn tells nothing but the range, all of them tell everything")
  func ends() {
    let one = SampleBound(count: 1, of: 9, means: 1, confidence: 0.95)
      .estimate(greatest: 4, sum: 3, squares: 9, scale: 9)
    #expect(one.value == 27 && one.error == 36)
    let all = SampleBound(count: 9, of: 9, means: 1, confidence: 0.95)
      .estimate(greatest: 4, sum: 20, squares: 60, scale: 9)
    #expect(all.value == 20 && all.error == 0 && all.deviation == 0)
  }
}
