import Foundation
import GraphCore
import TestSupport
import Testing

@testable import GraphFiles

/// Reads a text as a file of some name.
func read(
  _ text: String, _ name: String = "x.csv", _ change: (inout GraphReader.Options) -> Void = { _ in }
) throws -> NamedGraph {
  var options = GraphReader.Options()
  change(&options)
  return try GraphReader(options).read(Array(text.utf8), name: name).get()
}

extension NamedGraph {
  /// The edges by name, with the values of one attribute where it has some.
  func listing(_ attribute: String? = nil) -> [String] {
    let column = edgeAttributes.first { $0.name == attribute }
    return graph.edges.map { edge in
      name(of: edge) + (column.map { ":" + ($0[edge.index]?.text ?? "?") } ?? "")
    }
  }
}

@Suite struct EdgeListTests {
  @Test(arguments: [
    "from,to,capacity\na,b,1\nb,a,\n7,a,2.5\n",
    "from;to;capacity\r\na;b;1\r\nb;a;\r\n7;a;2.5",
    "\u{FEFF}source\ttarget\tcapacity\na\tb\t1\nb\ta\t\n7\ta\t2.5\n",
    "# a comment\n\nFROM, TO, capacity\n\"a\", b, 1\n  # another\nb, \"a\",\n\n\"7\" ,a,\"2.5\"\n",
    "capacity,to,from\n1,b,a\n,a,b\n2.5,a,7\n",
    "from,to,capacity\ra,b,1\r\rb,a,\r7,a,2.5\r", "# Mac\rfrom,to,capacity\ra,b,1\rb,a,\r7,a,2.5",
  ])
  func separatorsQuotesAndCommentsSayTheSame(_ text: String) throws {
    let graph = try read(text)
    #expect(graph.listing("capacity") == ["a->b:1", "b->a:?", "7->a:2.5"])
    #expect(graph.names.values == ["a", "b", "7"])
    #expect(graph.isDirected)
    #expect(graph.edgeAttributes.map(\.kind) == [.number])
    #expect(graph.node("7") == NodeID(2))
    #expect(graph.node("8") == nil)
  }

  @Test func idsAreTexts() throws {
    let graph = try read("from,to\n7,07\n007,7\n+7,7.0\n123456789,99999999\n-1,0\n0,00\n")
    #expect(
      graph.names.values == [
        "7", "07", "007", "+7", "7.0", "123456789", "99999999", "-1", "0", "00",
      ])
  }

  @Test func filesWithoutHeaderAreKnownByTheirNumbers() throws {
    #expect(try read("1 2\n2  3 \n", "x.edgelist").listing() == ["1->2", "2->3"])
    #expect(try read("a b 2.5\n", "x.txt").listing("weight") == ["a->b:2.5"])
    #expect(try read("0,1,5,6\n").edgeAttributes.map(\.name) == ["weight", "column4"])
    #expect(try read("1 2 {}\n3 4 {}\n", "x.txt").listing() == ["1->2", "3->4"])
    #expect(try read(" 1 2\n 2 3\n", "x.txt").listing() == ["1->2", "2->3"])
    #expect(try read("1.1  {}\n", "x.txt").listing() == ["1.1->{}"])
    #expect(try read("1\t2\t0.5\n", "noname").listing("weight") == ["1->2:0.5"])
  }

  @Test func columnsAreNamedByTheCaller() throws {
    let table = "when,exporter,importer,tons\n2024,CHN,KOR,5\n"
    func listing(_ columns: String, _ text: String) throws -> [String] {
      try read(text) { $0.columns = EdgeListColumns(columns) }.listing("tons")
    }
    #expect(try listing("from=exporter,to=importer", table) == ["CHN->KOR:5"])
    #expect(try listing("from=2,to=3", table) == ["CHN->KOR:5"])
    #expect(try listing("-,from,to,tons", "2024,CHN,KOR,5\n") == ["CHN->KOR:5"])
    #expect(try listing("from=1,to=2,tons=3", "7,8,5\n") == ["7->8:5"])
    #expect(try read(table).listing("tons") == ["CHN->KOR:5"])
    for text in ["", "from", "from=a", "a,b", "from,to=b", "from,from,to", "from=,to=b"] {
      #expect(EdgeListColumns(text) == nil, "\(text)")
    }
  }

  @Test func unknownColumnsAreNamed() {
    var options = GraphReader.Options()
    options.columns = EdgeListColumns("from=exporter,to=importer")
    let found = GraphReader(options).read(Array("exprter,importer\na,b\n".utf8), name: "x.csv")
    #expect(found.diagnostics.map(\.code) == ["unknown-column"])
    #expect(found.diagnostics.first?.hint == "did you mean 'exprter'?")
  }

  @Test func numbersAreExact() throws {
    var random = SplitMix64(seed: 4)
    let numbers =
      (0..<400).map { index -> Double in
        switch index % 4 {
        case 0: Double(bitPattern: random.next() & 0x7FEF_FFFF_FFFF_FFFF)
        case 1: Double(random.index(below: 1 << 30)) / 1000
        case 2: -Double(random.index(below: 100_000)) / 8
        default: random.unit()
        }
      } + [
        0.1, 1e22, 1e23, 9_007_199_254_740_992, Double.leastNonzeroMagnitude,
        1.7976931348623157e308, 123456.789,
      ]
    let rows = numbers.map { "a,b,\($0)\n" }.joined()
    let read = try read("from,to,x\n" + rows).edgeNumbers("x").values
    #expect(read == numbers)
  }

  @Test func kindsWidenAndWholeNumbersStayWhole() throws {
    let many = String(repeating: "a,b,1,1,x,,true\n", count: 5000)
    let graph = try read(
      "from,to,int,wide,text,late,flag\n" + many + "a,b,2.5,9223372036854775807,\"y\",3,false\n")
    #expect(
      graph.edgeAttributes.map(\.kind) == [.number, .integer, .text, .integer, .flag])
    #expect(graph.edgeAttributes.map(\.missingCount) == [0, 0, 0, 5000, 0])
    #expect(
      graph.edgeAttributes.map { $0[5000]?.text } == [
        "2.5", "9223372036854775807", "y", "3", "false",
      ])
    #expect(try read("from,to,hs\na,b,0101\n").edgeAttributes[0].kind == .text)
    #expect(
      try read("from,to,low,cost\na,b,-inf,1\na,c,-2,1\n").edgeNumbers("low").values
        == [-.infinity, -2])
    #expect(
      try read("from,to,low\na,b,3\na,c,\"-Infinity\"\n").edgeNumbers("low").values
        == [3, -.infinity])
    #expect(try read("from,to,cost\na,b,inf\n").edgeNumbers("cost").values == [.infinity])
  }

  @Test func badRowsAreSkippedOnlyWhenAskedAndCounted() throws {
    let text = "from,to,cost\na,b,1\nx,y,much\nx\n,z,1\n\"q\"q,z,1\nb,c,2\n"
    var options = GraphReader.Options()
    options.skipsBadRows = true
    let reading = GraphReader(options).read(Array(text.utf8), name: "x.csv")
    #expect(reading.skippedRows == 4)
    #expect(reading.diagnostics.count == 4)
    #expect(reading.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(try reading.get().listing("cost") == ["a->b:1", "b->c:2"])
    #expect(try reading.get().names.values == ["a", "b", "c"])
    let strict = GraphReader().read(Array(text.utf8), name: "x.csv")
    #expect(strict.graph == nil)
    #expect(strict.diagnostics.map { $0.location.line } == [3, 4, 5, 6])
  }

  @Test func keptAttributesAreKept() throws {
    let graph = try read("from,to,a,b,c\nx,y,1,\"two, 2\",3\n") { $0.keptAttributes = ["b"] }
    #expect(graph.edgeAttributes == [AttributeColumn("b", [.text("two, 2")])])
  }

  /// What nobody asks for may be wrong: a text among numbers, bytes of another encoding, two names.
  @Test func whatIsNotKeptMayBeWrong() throws {
    let folder = try TemporaryFolder()
    var options = GraphReader.Options()
    options.keptAttributes = ["cost", "cots"]
    options.keptNodeAttributes = ["country"]
    options.nodeTable = try folder.write("nodes.csv", "id,value,country\na,none,KOR\n")
    let bytes = Array("from,to,weight,cost,x,x\na,b,much,1,".utf8) + [0xE9] + Array(",\n".utf8)
    let graph = try GraphReader(options).read(bytes, name: "x.csv").get()
    #expect(graph.edgeAttributes == [AttributeColumn("cost", [.integer(1)])])
    #expect(graph.unreadEdgeAttributes == ["weight", "x", "x"])
    #expect(graph.nodeAttributes == [AttributeColumn("country", [.text("KOR"), nil])])
    #expect(graph.unreadNodeAttributes == ["value"])
    #expect(
      throws: AttributeError.unknownAttribute(
        "wieght", isOfNodes: false, nearest: ["weight"], known: ["cost", "weight", "x", "x"])
    ) { try graph.edgeAttribute("wieght") }
  }

  @Test func raggedRowsSayNothingOfKinds() throws {
    let text = "from,to,n,text\na,b,1,x\na,b,c,1,x\na,b,2,y\n"
    let graph = try read(text) { $0.skipsBadRows = true }
    #expect(graph.edgeAttributes.map(\.kind) == [.integer, .text])
  }

  @Test func nodeTablesGiveNodesTheirAttributes() throws {
    let folder = try TemporaryFolder()
    let edges = try folder.write("edges.csv", "from,to\n5,x\nx,\"a b\"\n")
    let nodes = try folder.write("nodes.csv", "id,country,n\nlone,KOR,1\nx,,2\n5,CHN,\na b,JPN,4\n")
    var options = GraphReader.Options()
    options.nodeTable = nodes
    let graph = try GraphReader(options).read(at: edges).get()
    #expect(graph.names.values == ["5", "x", "a b", "lone"])
    #expect(try graph.nodeTexts("country").values == ["CHN", nil, "JPN", "KOR"])
    #expect(try graph.nodeNumbers("n", missing: -1).values == [-1, 2, 4, 1])
    #expect(try graph.nodeGroups("country").map(\.name) == ["CHN", "JPN", "KOR"])
    _ = try folder.write("nodes.csv", "id,n\nx,1\nx,2\n")
    let again = try GraphReader(options).read(at: edges)
    #expect(again.graph == nil)
    #expect(again.diagnostics.map(\.code) == ["duplicate-node"])
    #expect(again.diagnostics.first?.location.file == nodes)
  }

  @Test func longFilesAreReadInPieces() throws {
    var random = SplitMix64(seed: 9)
    var (text, expected) = ("from,to,capacity,label\n", [String]())
    for row in 0..<60_000 {
      let (from, to) = (random.index(below: 5000), random.index(below: 5000))
      let source = from % 7 == 0 ? "n\(from)" : "\(from)"
      let label = row % 1000 == 0 ? "\"two\nlines, \(row)\"" : "l\(row % 10)"
      text += "\(source),\(to),\(row % 50 == 0 ? "" : "\(row)"),\(label)\n"
      if row % 997 == 0 { text += "# comment\n" }
      expected.append("\(source)->\(to):\(row % 50 == 0 ? "?" : "\(row)")")
    }
    #expect(text.utf8.count > 1 << 20)
    let graph = try read(text)
    #expect(graph.listing("capacity") == expected)
    #expect(try graph.edgeTexts("label").values[2000] == "two\nlines, 2000")
  }
}

/// A folder that is gone after the test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("graphs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }
}
