import GraphCore
import Testing

@testable import GraphFiles

@Suite struct DOTTests {
  @Test func theGrammarIsRead() throws {
    let graph = try read(
      """
      # a line of a preprocessor
      strict digraph "ores" + " & oxides" { /* all of it */
        rankdir=LR; graph [label=<a <b>bold</b> one>]
        node [country=CHN]
        mine [output=180000, "open"]; "a b":w:n -> mine -> sep [capacity=1.5];
        subgraph cluster_x { node [country=MYS] edge [mode=ship]; x y x -> y }
        node [country=KOR]
        mine -> {p q} -> -3.5 // to all
        mine -> sep [capacity=2]
        esc [text="a\\"b\\\\n\\
      c"]
      }
      """, "x.dot")
    #expect(graph.title == "ores & oxides")
    #expect(graph.isDirected)
    #expect(graph.names.values == ["mine", "a b", "sep", "x", "y", "p", "q", "-3.5", "esc"])
    #expect(
      graph.listing("capacity") == [
        "a b->mine:1.5", "mine->sep:2", "x->y:?", "mine->p:?", "mine->q:?", "p->-3.5:?",
        "q->-3.5:?",
      ])
    #expect(
      try graph.nodeTexts("country").values == [
        "CHN", "CHN", "CHN", "MYS", "MYS", "KOR", "KOR", "KOR", "KOR",
      ])
    #expect(try graph.nodeAttribute("output").kind == .integer)
    #expect(try graph.nodeAttribute("open").kind == .flag)
    #expect(try graph.edgeTexts("tailport").values[0] == "w:n")
    #expect(try graph.edgeTexts("mode").values[2] == "ship")
    #expect(try graph.nodeTexts("text").values[8] == "a\"b\\\\nc")
    #expect(
      graph.attributes == [
        GraphAttribute("rankdir", .text("LR")),
        GraphAttribute("label", .text("<a <b>bold</b> one>")),
      ])
  }

  @Test func undirectedGraphsKeepOneEdgeALine() throws {
    let graph = try read("graph { a -- b -- a; a -- a }", "x.gv")
    #expect(!graph.isDirected)
    #expect(graph.listing() == ["a--b", "b--a", "a--a"])
    let both = graph.bothDirections()
    #expect(both.isDirected)
    #expect(both.listing() == ["a->b", "b->a", "a->a", "b->a", "a->b"])
    #expect(try read("strict graph { a -- b -- a; a -- a }", "x.gv").listing() == ["a--b", "a--a"])
    #expect(try read("GRAPH { }", "x.gv").graph.nodeCount == 0)
  }

  @Test func codesAreTextsWhereTheyAreToBe() throws {
    let text =
      "digraph { a -> b [hs=2612.10]; b -> c [hs=8471.30]; b -> a [n=1, id=9007199254740993] }"
    #expect(try read(text, "x.dot").edgeAttribute("hs").kind == .number)
    let graph = try read(text, "x.dot") { $0.textColumns = ["hs"] }
    #expect(try graph.edgeTexts("hs").values == ["2612.10", "8471.30", nil])
    #expect(try graph.edgeTexts("id").values == [nil, nil, "9007199254740993"])
    #expect(try graph.edgeAttribute("n").kind == .integer)
    #expect(throws: GraphFileError.self) { try read(text, "x.dot") { $0.textColumns = ["h"] } }
  }

  @Test func whatIgraphWritesOpens() throws {
    let graph = try fixture("igraph.dot")
    #expect(graph.graph.nodeCount == 3)
    #expect(try graph.edgeNumbers("capacity").values == [10, 2.5, 0])
    #expect(try graph.nodeTexts("name").values == ["mine", "port & rail", "magnet"])
  }
}
