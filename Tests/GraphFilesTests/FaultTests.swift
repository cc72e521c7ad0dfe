import GraphCore
import Testing

@testable import GraphFiles

/// Every code, what raises it, and where.
struct Fault: Sendable, CustomStringConvertible {
  let code: String
  let name: String
  let content: [UInt8]
  let line: Int?
  let column: Int?

  init(
    _ code: String, _ name: String, _ text: String, line: Int? = nil, column: Int? = nil
  ) {
    self.init(code, name, Array(text.utf8), line: line, column: column)
  }

  init(_ code: String, _ name: String, _ bytes: [UInt8], line: Int? = nil, column: Int? = nil) {
    (self.code, self.name, content, self.line, self.column) = (code, name, bytes, line, column)
  }

  var description: String {
    "\(code) in \(String(decoding: content.prefix(60), as: UTF8.self).debugDescription)"
  }
}

@Suite struct FaultTests {
  @Test(arguments: Fault.ofFiles + Fault.ofTables + Fault.ofGraphML + Fault.ofDOT)
  func faultsAreNamedByCodeAndPlace(_ fault: Fault) {
    let reading = GraphReader().read(fault.content, name: fault.name)
    #expect(reading.graph == nil)
    let first = reading.diagnostics.first
    #expect(first?.code == fault.code, "\(reading.diagnostics.text())")
    #expect(first?.location.file == fault.name)
    if let line = fault.line { #expect(first?.location.line == line) }
    if let column = fault.column { #expect(first?.location.column == column) }
  }

  @Test func everyCodeIsTested() {
    let tested = Fault.ofFiles + Fault.ofTables + Fault.ofGraphML + Fault.ofDOT
    // `and-more` and `unknown-column` have tests of their own.
    let codes = Set(tested.map(\.code)).union(["and-more", "unknown-column"])
    #expect(codes == Set(GraphRule.all.map(\.code)))
    #expect(GraphRule.all.count == codes.count)
  }

  @Test func manyFaultsAreCounted() {
    let rows = String(repeating: "a\n", count: 250)
    let reading = GraphReader().read(Array("from,to\n\(rows)".utf8), name: "x.csv")
    #expect(reading.graph == nil)
    #expect(reading.diagnostics.count == 101)
    #expect(reading.diagnostics.last?.code == "and-more")
    #expect(reading.diagnostics.last?.message == "150 more of ragged-row are not listed")
  }

  @Test func hintsAreLookedForOnlyWhereTheyAreShown() {
    let data = (0..<40).map { "<node id=\"\($0)\"><data key=\"capacit\">1</data></node>" }
    let text =
      "<graphml><key id=\"capacity\"/><graph edgedefault=\"directed\">\(data.joined())</graph></graphml>"
    let found = GraphReader().read(Array(text.utf8), name: "x.graphml").diagnostics
    #expect(found.count == 40)
    #expect(found.count { $0.hint == "did you mean 'capacity'?" } == FindingLog.hintLimit)
  }

  /// Every attribute has a place for every node: refused where it is, not once all are stored.
  @Test func shortFilesThatAskForMuchAreRefusedInTime() {
    let nodes = (0..<6000).map { "n\($0);" }.joined()
    let attributes = (0..<6000).map { "\nn5999 [k\($0)=1]" }.joined()
    let dot = GraphReader().read(Array("graph { \(nodes)\(attributes)\n}".utf8), name: "x.dot")
    #expect(dot.diagnostics.map(\.code) == ["too-large"])
    // 2797 attributes of 6000 nodes are more than 2²⁴ places.
    // The place is that of the word which follows.
    #expect(dot.diagnostics.first?.location.line == 2799)
    let keys = (0..<6000).map { "<key id=\"k\($0)\" for=\"node\"/>" }.joined()
    let values = (0..<6000).map { "\n<data key=\"k\($0)\">1</data>" }.joined()
    let plain = (0..<6000).map { "<node id=\"n\($0)\"/>" }.joined()
    let text =
      "<graphml>\(keys)<graph edgedefault=\"directed\">\(plain)<node id=\"last\">\(values)</node>"
      + "</graph></graphml>"
    let graphML = GraphReader().read(Array(text.utf8), name: "x.graphml")
    #expect(graphML.diagnostics.map(\.code) == ["too-large"])
    #expect(graphML.diagnostics.first?.location.line == 2798)
  }

  @Test(arguments: ["<node id", "<node id=\"b\"><data", "<node id=\"b\"/>", "<node id=\"b\"", ""])
  func brokenOffXMLIsNamedAsSuch(_ end: String) {
    let text = "<graphml><graph edgedefault=\"directed\">\n<node id=\"a\"/>\n\(end)"
    let found = GraphReader().read(Array(text.utf8), name: "x.graphml").diagnostics
    #expect(found.map(\.code) == ["unreadable-xml"])
    #expect(found.first?.message.hasPrefix("the file ends too soon") == true)
    #expect(found.first?.location.line ?? 0 >= 2)
  }

  @Test func missingFilesAreNoGraphs() {
    #expect(throws: GraphFileError.notFound(path: "/none/x.csv")) {
      try GraphReader().read(at: "/none/x.csv")
    }
    #expect(throws: GraphFileError.unreadable(path: "/", reason: "it is a folder")) {
      try GraphReader().read(at: "/")
    }
  }
}

extension Fault {
  static let ofFiles = [
    Fault("empty-file", "x.csv", ""), Fault("empty-file", "x.graphml", ""),
    Fault("empty-file", "x.dot", ""), Fault("empty-file", "x.csv", "# only a comment\n\n"),
    Fault("not-utf-8", "x.csv", [0xFF, 0xFE, 0x61, 0]),
    Fault(
      "not-utf-8", "x.csv", Array("from,to\ncaf".utf8) + [0xE9, 44, 97, 10], line: 2, column: 1),
    Fault(
      "not-utf-8", "x.csv", Array("from,to,n\na,b,".utf8) + [0xC0, 0x80, 10], line: 2, column: 5),
    Fault("not-utf-8", "x.dot", Array("graph { caf".utf8) + [0xE9, 125], line: 1, column: 9),
    Fault("binary-file", "x.csv", "from,to\na,b\0\n", line: 2, column: 4),
    Fault("binary-file", "x.dot", "graph { a\0 }"),
    Fault("binary-file", "x.dot", "graph { \"a\0\" }"),
    Fault("unreadable-gzip", "x.csv.gz", [0x1F, 0x8B, 8, 0]),
    Fault("unreadable-gzip", "x.csv", [0x1F, 0x8B] + Array("from,to\n".utf8)),
    Fault("too-large", "x.csv", "from,to\n\"" + String(repeating: "x\n", count: 5 << 19)),
    Fault(
      "too-large", "x.dot",
      "graph { {\((0..<1100).map { "a\($0)" }.joined(separator: " "))} -- {"
        + (0..<1100).map { "b\($0)" }.joined(separator: " ") + "} }"),
    Fault("too-deep", "x.dot", "graph " + String(repeating: "{", count: 200)),
    Fault(
      "too-deep", "x.graphml", "<graphml>" + String(repeating: "<desc>", count: 150)),
  ]

  static let ofTables = [
    Fault("unknown-header", "x.csv", "a,b\nc,d\n", line: 1),
    Fault("unknown-header", "x.csv", "\n#\nalone\n", line: 3),
    Fault("duplicate-column", "x.csv", "from,to,cost,cost\n", line: 1),
    Fault("ragged-row", "x.csv", "from,to\na,b\na,b,c\n", line: 3, column: 5),
    Fault("ragged-row", "x.csv", "from,to\na\n", line: 2),
    Fault("ragged-row", "x.txt", "1 2\n2 3 {'weight': 7}\n", line: 2),
    Fault("empty-name", "x.csv", "from,to\na,b\n,b\n", line: 3, column: 1),
    Fault("empty-name", "x.csv", "from,to\na,\"\"\n", line: 2, column: 3),
    Fault("not-a-number", "x.csv", "from,to,capacity\na,b,much\n", line: 2, column: 5),
    Fault("not-a-number", "x.csv", "from,to,capacity\na,b,NaN\n", line: 2, column: 5),
    Fault("not-a-number", "x.csv", "from,to,cost\na,b,1\na,b,-infinite\n", line: 3, column: 5),
    Fault(
      "not-a-number", "x.csv", "from,to,cost\r\na,b,1\r\n\r\na,b,1e999\r\n", line: 4, column: 5),
    Fault("not-a-number", "x.csv", "from,to,cost\na,b,\"1,5\"\n", line: 2, column: 5),
    Fault("unreadable-csv", "x.csv", "from,to\na\"b,c\n", line: 2, column: 2),
    Fault("unreadable-csv", "x.csv", "from,to\n\"a\"b,c\n", line: 2, column: 4),
    Fault("unreadable-csv", "x.csv", "from,to\na,b\rc,d\n", line: 2, column: 4),
    Fault("unreadable-csv", "x.csv", "from,to\ra,b\rc,d\n", line: 1),
    Fault("unterminated-quote", "x.csv", "from,to\na,b\nc,\"d\ne,f\n", line: 3, column: 3),
    Fault("unterminated-quote", "x.dot", "graph { \"a }", line: 1, column: 9),
    Fault("unterminated-quote", "x.dot", "graph {\n <b }", line: 2, column: 2),
  ]
}
