import Testing

@testable import GraphvizRendering

@Suite("Colors")
struct ColorTests {
  @Test("Web notation goes there and back", arguments: ["#0072B2", "#00000080", "#FFFFFF"])
  func hex(_ text: String) throws {
    #expect(try #require(Color(hex: text)).hex == text)
  }

  @Test(
    "What is no color is nil",
    arguments: ["", "#", "0072B2", "#0072B", "#GG72B2", "#+072B2", "red"])
  func noColor(_ text: String) {
    #expect(Color(hex: text) == nil)
  }

  @Test("More loss is never lighter")
  func ramp() {
    let sums = (0...100).map { step in
      let color = Color.loss(Double(step) / 100)
      return Int(color.red) + Int(color.green) + Int(color.blue)
    }
    #expect(zip(sums, sums.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(Color.loss(.nan) == Color.loss(0))
    #expect(Color.loss(7) == Color.loss(1))
    #expect(Color.loss(-1) == Color.loss(0))
  }

  @Test("Text on a color can be read")
  func ink() {
    #expect(Color.paper.readableInk == .ink)
    #expect(Color.yellow.readableInk == .ink)
    #expect(Color.loss(1).readableInk == .paper)
    #expect(Color.ink.readableInk == .paper)
  }
}
