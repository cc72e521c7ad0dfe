import GraphCore
import Testing

@testable import GraphFiles

/// Cells that look like numbers and say more: codes with zeros, ids of many digits.
@Suite struct CodeTests {
  /// More rows than the reader looks at to find what a column holds, so what follows is late.
  private static func table(_ column: String, _ early: String, _ late: [String]) -> String {
    let rows = Array(repeating: early, count: 9000) + late
    return "from,to,\(column)\n" + rows.map { "a,b,\($0)\n" }.joined()
  }

  @Test(arguments: [
    ("7", "0101"), ("8471", "\"0101\""), ("-3", "00"), ("8471", "0101.21"), ("12", "007"),
    ("-12", "-007"),
    ("9007199254740993", "0.5"), ("1", "12345678901234567890"), ("9223372036854775807", "+1"),
  ])
  func lateCodesMakeWholeNumbersTexts(_ early: String, _ late: String) throws {
    let rows = [late, early, "", "42", "x\(late)".replacing("\"", with: "")]
    let column = try read(Self.table("hs", early, rows)).edgeAttribute("hs")
    #expect(column.kind == .text)
    #expect(column[0]?.text == early)
    #expect(column[8999]?.text == early)
    #expect(column[9000]?.text == late.replacing("\"", with: ""))
    #expect(column[9001]?.text == early)
    #expect(column[9002] == nil)
    #expect(column[9003]?.text == "42")
  }

  @Test func missingNumbersStayMissingWhenTheyBecomeTexts() throws {
    let rows = (0..<9000).map { $0 % 3 == 0 ? "" : "\($0)" } + ["01"]
    let column = try read("from,to,hs\n" + rows.map { "a,b,\($0)\n" }.joined())
      .edgeAttribute("hs")
    #expect((0...9000).map { column[$0]?.text ?? "" } == rows)
  }

  @Test(arguments: ["0101", "\"0101.21\"", "9007199254740993"])
  func lateCodesAmongFractionsAreNamed(_ late: String) throws {
    let text = Self.table("hs", "2612.10", [late])
    let reading = GraphReader().read(Array(text.utf8), name: "x.csv")
    #expect(reading.diagnostics.map(\.code) == ["not-a-number"])
    #expect(reading.diagnostics.first?.location.line == 9002)
    #expect(reading.diagnostics.first?.hint?.contains("as text") == true)
    let column = try read(text) { $0.textColumns = ["hs"] }.edgeAttribute("hs")
    #expect(column[0]?.text == "2612.10")
    #expect(column[9000]?.text == late.replacing("\"", with: ""))
  }

  @Test(arguments: [
    "0101", "0101.21", "9007199254740993,0.5", "0.5,9007199254740993", "12345678901234567890",
  ])
  func earlyCodesAreTexts(_ cells: String) throws {
    let texts = cells.split(separator: ",").map(String.init)
    let column = try read("from,to,hs\n" + texts.map { "a,b,\($0)\n" }.joined())
      .edgeAttribute("hs")
    #expect(column.kind == .text)
    #expect(texts.indices.map { column[$0]?.text } == texts)
  }

  @Test func attributesThatAreNumbersByNameStayNumbers() throws {
    let text = Self.table("capacity", "1.5", ["007", "9007199254740993", "0101.5", "00"])
    let values = try read(text).edgeNumbers("capacity").values
    #expect(values.suffix(5) == [1.5, 7, 9_007_199_254_740_992, 101.5, 0])
    let whole = Self.table("capacity", "1", ["007", "00"])
    #expect(try read(whole).edgeNumbers("capacity").values.suffix(3) == [1, 7, 0])
  }

  @Test func textColumnsAreTexts() throws {
    let folder = try TemporaryFolder()
    let edges = try folder.write("edges.csv", "from,to,hs,value\na,b,2612.10,1\n")
    var options = GraphReader.Options()
    options.nodeTable = try folder.write("nodes.csv", "id,isic\na,10.10\n")
    options.textColumns = ["hs", "isic", "value"]
    let graph = try GraphReader(options).read(at: edges).get()
    #expect(try graph.edgeTexts("hs").values == ["2612.10"])
    #expect(try graph.edgeAttribute("value").kind == .text)
    #expect(try graph.nodeTexts("isic").values == ["10.10", nil])
    options.textColumns = ["isc"]
    let reading = try GraphReader(options).read(at: edges)
    #expect(reading.diagnostics.map(\.code) == ["unknown-column"])
    #expect(reading.diagnostics.first?.hint == "did you mean 'isic'?")
  }
}
