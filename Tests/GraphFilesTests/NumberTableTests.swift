import TestSupport
import Testing

@testable import GraphFiles

/// Tables of numbers, which are read two rows at a time, with every now and then another row.
@Suite struct NumberTableTests {
  @Test(arguments: seeds(0..<12))
  func everyRowIsReadWhereverItStands(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = [1, 2, 3, 7, 500, 3000][seed % 6]
    let quote = seed % 4 == 1 ? "\"" : ""
    let lineEnd = seed % 3 == 0 ? "\r\n" : "\n"
    // Where rows of another kind begin, if any; there are rows on both sides of every middle.
    let oddity = seed % 5 == 0 ? 0 : 1 + random.index(below: 200)
    var text = "from,to,whole,part,note\(lineEnd)"
    var expected: [Row] = []
    for row in 0..<count {
      let isOdd = oddity > 0 && random.index(below: oddity) == 0
      let cells = Row.random(isOdd: isOdd, &random)
      if isOdd, row % 3 == 0 { text += "# nothing\(lineEnd)\(lineEnd)" }
      let note = isOdd && row % 2 == 0 ? "\"a\nb\"" : "\(quote)1\(quote)"
      let plain = [cells.from, cells.to, cells.whole, cells.part].map { quote + $0 + quote }
      text += plain.joined(separator: ",") + ",\(note)\(lineEnd)"
      expected.append(cells)
    }
    let graph = try read(text) { $0.keptAttributes = ["whole", "part"] }
    let whole = graph.edgeAttributes[0]
    let part = graph.edgeAttributes[1]
    let rows = graph.graph.edges.map { edge in
      (graph.name(of: edge), whole[edge.index]?.number, part[edge.index]?.number)
    }
    #expect(rows.map(\.0) == expected.map { "\($0.from)->\($0.to)" })
    #expect(rows.map(\.1) == expected.map { Double($0.whole) })
    #expect(rows.map(\.2) == expected.map { Double($0.part) })
    var names: [String] = []
    for name in expected.flatMap({ [$0.from, $0.to] }) where !names.contains(name) {
      names.append(name)
    }
    #expect(graph.names.values == names)
  }

  @Test func quotedTextsAreTheTextsWithoutQuotes() throws {
    let rows = ["n1,n2,x", "07,n1,", "12,a b,#y", "n 2,12,'z'", "00,é,1"]
    let quoted = rows.map { row in
      row.split(separator: ",", omittingEmptySubsequences: false).map { "\"\($0)\"" }
        .joined(separator: ",")
    }
    let header = "from,to,label\nq,\"a\"\"b\",\"c,d\"\n"
    let plain = try read(header + rows.joined(separator: "\n") + "\n")
    let same = try read(header + quoted.joined(separator: "\n") + "\n")
    #expect(same.names.values == plain.names.values)
    #expect(same.names.values[..<2] == ["q", "a\"b"])
    #expect(same.edgeAttributes == plain.edgeAttributes)
    #expect(same.listing("label").last == "00->é:1")
  }

  @Test func aSecondRowForANodeIsNamedByItsLine() throws {
    let folder = try TemporaryFolder()
    let edges = try folder.write("edges.csv", "from,to\n1,2\n")
    var options = GraphReader.Options()
    options.nodeTable = try folder.write(
      "nodes.csv", "# who\nid,note\n1,a\n1,b\n# more\n\n3,\"two\nlines\"\n2,c\n3,d\n2,\"\"\n")
    let reading = try GraphReader(options).read(at: edges)
    #expect(reading.diagnostics.map(\.code) == Array(repeating: "duplicate-node", count: 3))
    #expect(reading.diagnostics.map { $0.location.line } == [4, 10, 11])
  }
}

/// The cells of one row.
private struct Row {
  var from: String
  var to: String
  var whole: String
  var part: String

  static func random(isOdd: Bool, _ random: inout SplitMix64) -> Row {
    func digits(_ random: inout SplitMix64) -> String {
      String(random.next() >> UInt64(38 + random.index(below: 26)))
    }
    var row = Row(
      from: String(random.index(below: 40)), to: String(random.index(below: 4000)),
      whole: digits(&random), part: "\(digits(&random)).\(random.index(below: 1000))")
    guard isOdd else { return row }
    switch random.index(below: 6) {
    case 0: row.whole = ""
    case 1: row.part = ""
    case 2: row.whole = "-12345678901"
    case 3: row.whole = "2.5"
    case 4: row.part = "1.25e-3"
    default: row.to = "0\(row.to)"
    }
    return row
  }
}
