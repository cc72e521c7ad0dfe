import Foundation
import GraphCore
import TestSupport
import Testing

@testable import GraphFiles

@Suite struct RoundTripTests {
  @Test(arguments: seeds(0..<12))
  func graphMLKeepsEverything(_ seed: Int) throws {
    let graph = NamedGraph.random(seed: UInt64(seed))
    let again = try GraphReader().read(GraphWriter(graph).bytes(.graphML), name: "x.graphml").get()
    expectSame(graph, again)
    #expect(graph.title == again.title)
    #expect(graph.attributes == again.attributes)
  }

  @Test(arguments: seeds(0..<12))
  func dotKeepsAllValuesAsTexts(_ seed: Int) throws {
    let graph = NamedGraph.random(seed: UInt64(seed))
    let again = try GraphReader().read(GraphWriter(graph).bytes(.dot), name: "x.dot").get()
    expectSame(graph, again, byKind: false)
    #expect(graph.title == again.title)
  }

  @Test(arguments: seeds(0..<12))
  func edgeListsKeepEdgesAndTheirAttributes(_ seed: Int) throws {
    let graph = NamedGraph.random(seed: UInt64(seed))
    let again = try GraphReader().read(GraphWriter(graph).bytes(.edgeList), name: "x.csv").get()
    #expect(
      graph.listing()
        == again.listing().map {
          graph.isDirected ? $0 : $0.replacingOccurrences(of: "->", with: "--")
        })
    for (before, after) in zip(graph.edgeAttributes, again.edgeAttributes) {
      #expect(before.name == after.name)
      for edge in 0..<before.count { #expect(before[edge]?.text ?? "" == after[edge]?.text ?? "") }
    }
  }

  @Test func compressedFilesAreTheSame() throws {
    let folder = try TemporaryFolder()
    let graph = NamedGraph.random(seed: 5)
    for name in ["a.csv", "a.graphml", "a.dot"] {
      try GraphWriter(graph).write(to: folder.path(name))
      try GraphWriter(graph).write(to: folder.path(name + ".gz"))
      let packed = try Data(contentsOf: URL(fileURLWithPath: folder.path(name + ".gz")))
      #expect(packed.starts(with: [0x1F, 0x8B]))
      let plain = try GraphReader().read(at: folder.path(name)).get()
      expectSame(plain, try GraphReader().read(at: folder.path(name + ".gz")).get())
      // Two compressed files joined are one; a piece of one is none.
      let body = Array(packed)
      let piece = GraphReader().read(Array(body.dropLast(5)), name: "a.gz")
      #expect(piece.diagnostics.map(\.code).contains("unreadable-gzip"))
      #expect(piece.graph == nil)
    }
    let halves = ["from,to\na,b\n", "b,c\n"].map { half -> [UInt8] in
      let deflater = Deflater()
      return deflater.pack(Array(half.utf8)) + deflater.finish()
    }
    let joined = GraphReader().read(halves[0] + halves[1], name: "x.csv.gz")
    #expect(try joined.get().listing() == ["a->b", "b->c"])
    // Archives fill up with zeros; anything else that follows is no part of the file.
    let zeros = [UInt8](repeating: 0, count: 70_000)
    let padded = GraphReader().read(halves[0] + zeros + halves[1] + zeros, name: "x.csv.gz")
    #expect(try padded.get().listing() == ["a->b", "b->c"])
    let more = GraphReader().read(halves[0] + zeros + [7], name: "x.csv.gz")
    #expect(more.diagnostics.map(\.code) == ["unreadable-gzip"])
    #expect(throws: GraphFileError.self) { try GraphWriter(graph).write(to: folder.path("a.bmp")) }
    #expect(throws: GraphFileError.self) { try GraphWriter(graph).write(to: "/none/a.dot") }
  }

  /// What a spreadsheet takes for a formula, and what guards it there, are ids like others.
  @Test(arguments: GraphFormat.allCases)
  func formulasAndApostrophesStayAsTheyAre(_ format: GraphFormat) throws {
    let names = [
      "-1", "'-1", "=1", "'=1", "+1", "'+1", "@a", "'@a", "''@a", "'", "''", "\tx", "'\tx", "-",
    ]
    let graph = NamedGraph(
      graph: Digraph(nodeCount: names.count, sources: Array(0..<14), targets: Array(0..<14)),
      names: NodeColumn(names),
      edgeAttributes: [AttributeColumn("-", names.map { .text($0) })])
    let bytes = try GraphWriter(graph).bytes(format)
    let again = try GraphReader().read(bytes, name: "x.\(format.rawValue)").get()
    expectSame(graph, again)
    if format == .edgeList {
      #expect(
        String(decoding: bytes, as: UTF8.self).hasPrefix("from,to,-\n-1,-1,-1\n'-1,'-1,'-1\n"))
    }
  }

  @Test func theEmptyTextIsAnIdLikeAnyOther() throws {
    let text = "digraph { \"\" -> a; b -> \"\"; \"\" [x=1] }"
    let graph = try GraphReader().read(Array(text.utf8), name: "x.dot").get()
    #expect(graph.names.values.contains(""))
    for form in [GraphFormat.graphML, .dot] {
      let bytes = try GraphWriter(graph).bytes(form)
      let again = try GraphReader().read(bytes, name: "x.\(form.rawValue)").get()
      #expect(again.names == graph.names && again.listing() == graph.listing())
    }
  }

  @Test func charactersThatXMLCannotHoldAreRefused() throws {
    let graph = try read("graph { \"a\u{1}\" }", "x.dot")
    #expect(throws: GraphFileError.self) { try GraphWriter(graph).bytes(.graphML) }
    let same = try GraphReader().read(GraphWriter(graph).bytes(.dot), name: "x.dot").get()
    #expect(same.names == graph.names)
  }

  private func expectSame(_ left: NamedGraph, _ right: NamedGraph, byKind: Bool = true) {
    #expect(left.names == right.names)
    #expect(left.isDirected == right.isDirected)
    #expect(left.listing() == right.listing())
    if byKind {
      #expect(left.nodeAttributes == right.nodeAttributes)
      #expect(left.edgeAttributes == right.edgeAttributes)
      return
    }
    for (columns, others) in [
      (left.nodeAttributes, right.nodeAttributes), (left.edgeAttributes, right.edgeAttributes),
    ] {
      for column in columns where column.missingCount < column.count {
        let other = others.first { $0.name == column.name }
        for place in 0..<column.count { #expect(column[place]?.text == other?[place]?.text) }
      }
    }
  }
}

extension NamedGraph {
  /// A graph with names and attributes that hurt whoever writes files.
  static func random(seed: UInt64) -> NamedGraph {
    var random = SplitMix64(seed: seed)
    let texts = [
      "plain", "two words", "a,b;c", "\"", "=1", "-x", "@", "'=", "日本", "<b>&amp;", "12", "007",
      "true", "a\\b", "line\nbreak", "\ttab", " padded ", "#x", "1e5", "", "it's", "null",
    ]
    let count = 3 + random.index(below: 12)
    let names = (0..<count).map { node in
      let text = texts[random.index(below: texts.count)]
      return node % 3 == 0 ? "\(node)" : "\(text.isEmpty ? "n" : text)-\(node)"
    }
    func column(_ name: String, _ count: Int, _ kind: Int) -> AttributeColumn {
      let values = (0..<count).map { index -> AttributeValue? in
        if index > 0, random.index(below: 4) == 0 { return nil }
        return switch kind {
        case 0: .number(random.unit() * 1e6 - 10)
        case 1: .integer(Int64(bitPattern: random.next()) >> Int64(random.index(below: 60)))
        case 2: .flag(random.index(below: 2) == 0)
        default: .text(texts[random.index(below: texts.count)])
        }
      }
      return AttributeColumn(name, values)
    }
    let edges = 1 + random.index(below: 30)
    var builder = DigraphBuilder(nodeCount: count)
    for edge in 0..<edges {
      // Every node is the end of an edge in order, so that an edge list keeps their order.
      let ends = (0..<2).map {
        NodeID(2 * edge + $0 < count ? 2 * edge + $0 : random.index(below: count))
      }
      builder.addEdge(from: ends[0], to: ends[1])
    }
    return NamedGraph(
      graph: builder.graph(), names: NodeColumn(names), isDirected: seed % 2 == 0,
      title: "title \"\(seed)\"",
      attributes: [
        GraphAttribute("year", .integer(2026)), GraphAttribute("note", .text("a & b")),
      ],
      nodeAttributes: (0..<4).map { column("n\($0)", count, $0) },
      edgeAttributes: (0..<4).map { column("e \"\($0)\"", edges, $0) })
  }
}
