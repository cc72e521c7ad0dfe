import Foundation
import SupplyChainReports
import TestSupport
import Testing

@testable import lodestone

/// Wrong input of `lodestone graph` ends in a readable sentence and the status of its kind.
@Suite("graph, wrong input")
struct GraphInputTests {
  /// A question that goes wrong, and what is said.
  struct Fault: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let words: [String]

    init(_ arguments: String, _ status: Int32, _ words: String...) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
      self.words = words
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  /// Asks about a file, `EDGES` in the arguments, beside a table of nodes, `NODES`.
  private func check(
    _ fault: Fault, edges: String = GraphTests.edges, nodes: String = GraphTests.nodes
  ) throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let paths = [
      "EDGES": try scratch.file(edges, name: "edges.csv"),
      "NODES": try scratch.file(nodes, name: "nodes.csv"),
      "ANSWER": scratch.folder.path + "/answer.csv",
    ]
    let outcome = try Command().run(["graph"] + fault.arguments.map { paths[$0] ?? $0 })
    #expect(outcome.status == fault.status, "\(outcome.messages)")
    #expect(outcome.output.isEmpty)
    for word in fault.words {
      #expect(outcome.messages.contains(word), "'\(word)' in: \(outcome.messages)")
    }
    #expect(!outcome.messages.contains("Fatal error"))
    #expect(try scratch.names == ["edges.csv", "nodes.csv"])
  }

  @Test(
    "names, columns and numbers that are not there",
    arguments: [
      Fault("flow EDGES --from S1 --to u", 64, "no node 'S1'"),
      Fault("flow EDGES --from s --to u,", 64, "empty id", "'u,'"),
      Fault("flow EDGES --from= --to u", 64, "--from"),
      Fault("flow EDGES --from s --to u --top -1", 64, "--top takes a whole number from 1"),
      Fault("flow EDGES --from s --to u --missing-capacity -1", 64, "'-1'", "--missing-capacity"),
      Fault("flow EDGES --to u", 64, "--from"),
      Fault("flow EDGES --from s", 64, "--to"),
      Fault("flow EDGES --from country=CHN --to u", 64, "country"),
      Fault("flow EDGES --nodes NODES --from country=CHM --to u", 64, "CHM", "'country=CHN'?"),
      Fault("flow EDGES --from s --to u --capacity capcity", 64, "'capcity'", "capacity"),
      Fault("flow EDGES --from s --to u --node-capacity limt --nodes NODES", 64, "limit"),
      Fault(
        "flow EDGES --from s --to u --node-capacity limit --nodes NODES", 65, "'b'",
        "--missing-node-capacity"),
      Fault("flow EDGES --from s --to u --missing-node-capacity 3", 64, "--node-capacity"),
      Fault("flow EDGES --from s --to s", 64, "'s'", "nothing bounds"),
      Fault("flow EDGES --from s --to u --missing-capacity=-1", 64, "-1"),
      Fault("flow EDGES --from s --to u --missing-capacity nan", 64, "nan"),
      Fault("vitality EDGES --from s --to u --by contry --nodes NODES", 64, "country"),
      Fault("vitality EDGES --from s --to u --top 0", 64, "--top"),
      Fault("mincost EDGES --from s --to u --amount 16", 64, "15", "--amount"),
      Fault("mincost EDGES --from s --to u --amount inf", 64, "--amount"),
      Fault("mincost EDGES --from s --to u --amount=-1", 64, "-1"),
      Fault("mincost EDGES --from s --to u --cost price", 64, "price"),
      Fault("dominators EDGES --from x", 64, "no node 'x'"),
      Fault("mincost EDGES --from s --to u --without x", 64, "no node 'x'"),
      Fault("mincost EDGES --from s --to u --by contry --nodes NODES", 64, "country"),
      Fault("mincost EDGES --from s --to u --amount -1", 64, "'-1'", "--amount"),
      Fault("paths EDGES --from s --to u -k 0", 64, "-k"),
      Fault("paths EDGES --from s --to u -k -3", 64, "-k takes a whole number from 1"),
      Fault("disjoint EDGES --from s --to u -k -3", 64, "-k takes a whole number from 1"),
      Fault("paths EDGES --from s --to u -k 99999999999999999999", 64, "99999999999999999999"),
      Fault("paths EDGES --from s --to u --weight dais", 64, "days"),
      Fault("paths EDGES --from s --to u --missing-weight 1", 64, "--weight"),
      Fault("disjoint EDGES --from s --to u --by cost", 64, "cost"),
      Fault("disjoint EDGES --from s --to u --ends both", 64, "--by ATTRIBUTE"),
      Fault("disjoint EDGES --from t --to u --by country --nodes NODES", 65, "t > u", "--ends"),
      Fault("betweenness EDGES --samples 0", 64, "--samples"),
      Fault("betweenness EDGES --samples -1", 64, "--samples takes a whole number from 1"),
      Fault("betweenness EDGES --samples 2 --seed -1", 64, "'-1'", "--seed"),
      Fault("betweenness EDGES --seed 1", 64, "--samples"),
      Fault("betweenness EDGES --by country --samples 3", 64, "--samples"),
      Fault("components EDGES --kind soft", 64, "strong", "weak"),
      Fault("components EDGES --cores 0", 64, "--cores"),
      Fault("components EDGES --cores -2", 64, "--cores takes a whole number from 1"),
      Fault("components EDGES --names country", 65, "country"),
      Fault("components EDGES --nodes NODES --names country", 65, "'CHN'"),
      Fault("components EDGES --columns from", 64, "--columns"),
      Fault("components EDGES --columns from=from,to=from", 65, "'from'", "second name, 'to'"),
      Fault(
        "components EDGES --columns from=from,to=to,x=from", 65, "'from'", "second name, 'x'"),
      Fault("components EDGES --columns from=1,to=1", 65, "'1'", "second name, 'to'"),
      Fault(
        "flow EDGES --columns from=from,to=to,x=capacity,y=capacity --from s --to u", 65,
        "'capacity'", "second name, 'y'"),
      Fault("components no/such.csv", 66, "no/such.csv"),
      Fault("components EDGES --nodes no/such.csv", 66, "no/such.csv"),
      Fault("flow EDGES --from s --to u --fail-if value>1 --format xml", 64, "xml"),
      Fault("flow EDGES --from s --to u --fail-if worth>1 -o ANSWER", 64, "worth", "value"),
      Fault("measure EDGES", 64, "measure"),
    ])
  func faults(_ fault: Fault) throws {
    try check(fault)
  }

  @Test(
    "numbers in the file that are none, or cannot be",
    arguments: [
      ["-3", "below 0", "b->c"], ["nan", "edges.csv:3", "'nan'"],
      ["much", "edges.csv:3", "'much'"],
      ["", "--missing-capacity", "b->c"],
    ])
  func wrongNumbers(_ words: [String]) throws {
    try check(
      Fault("flow EDGES --from a --to c", 65, words[1], words[2]),
      edges: "from,to,capacity\na,b,5\nb,c,\(words[0])\n")
  }

  @Test("rows that are bad are named, or left out and counted")
  func badRows() throws {
    let edges = "from,to,capacity\na,b,5\nb\nb,c,4\n"
    try check(Fault("flow EDGES --from a --to c", 65, "edges.csv:3"), edges: edges)
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file(edges, name: "edges.csv")
    let answer = try GraphAnswer(["flow", path, "--from", "a", "--to", "c", "--skip-bad-rows"])
    #expect(answer[number: "value"] == 4)
    #expect(answer.object["assumptions"] as? [String] == ["1 bad row left out"])
  }

  @Test("what is missing is never zero, and what stands for it is said")
  func missing() throws {
    let edges = "from,to,capacity\na,b,5\nb,c,\nc,d,\n"
    try check(
      Fault("flow EDGES --from a --to c", 65, "b->c", "1 more", "--missing-capacity"), edges: edges)
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file(edges, name: "edges.csv")
    func value(_ missing: String) throws -> GraphAnswer {
      try GraphAnswer(
        ["flow", path, "--from", "a", "--to", "d", "--missing-capacity", missing])
    }
    #expect(try value("2")[number: "value"] == 2)
    #expect(try value("inf")[number: "value"] == 5)
    #expect(
      try value("inf").object["assumptions"] as? [String]
        == ["capacity inf for 2 edges without one"])
    let without = try scratch.file("from,to\na,b\n", name: "without.csv")
    let outcome = try Command().run(["graph", "flow", without, "--from", "a", "--to", "b"])
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("--missing-capacity"))
  }

  @Test("nothing bounds the flow: the way is named")
  func unbounded() throws {
    try check(
      Fault("flow EDGES --from a --to c", 65, "a > b > c"),
      edges: "from,to,capacity\na,b,inf\nb,c,inf\n")
    try check(
      Fault("mincost EDGES --from a --to c", 65, "a > b > c"),
      edges: "from,to,capacity,cost\na,b,inf,1\nb,c,inf,1\n")
    try check(
      Fault("betweenness EDGES --weight days", 65, "weight is zero", "a > b > a"),
      edges: "from,to,days\na,b,0\nb,a,0\n")
  }

  @Test("without an edge nothing is missing: the answer is zero")
  func edgeless() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file("digraph { a; b }", name: "x.dot")
    let ends = ["--from", "a", "--to", "b"]
    #expect(try GraphAnswer(["flow", path] + ends)[number: "value"] == 0)
    #expect(try GraphAnswer(["mincost", path] + ends)[number: "amount"] == 0)
    #expect(try GraphAnswer(["vitality", path] + ends)[number: "value"] == 0)
    #expect(try GraphAnswer(["paths", path, "--weight", "days"] + ends)[number: "paths"] == 0)
  }

  @Test("an undirected edge without a number is named by both ends, and counted once")
  func undirectedMissing() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file("graph { a -- b; b -- c [capacity=3]; c -- d }", name: "x.dot")
    let ask = ["graph", "flow", path, "--from", "a", "--to", "d"]
    let refused = try Command().run(ask)
    #expect(refused.status == 65)
    #expect(refused.messages.contains("'capacity' is missing for edge 'a--b' and 1 more;"))
    let answer = try GraphAnswer(
      Array(ask.dropFirst()) + ["--missing-capacity", "2"])
    #expect(
      answer.object["assumptions"] as? [String]
        == ["each edge leads both ways", "capacity 2 for 2 edges without one"])
    #expect(answer[number: "value"] == 2)
  }

  @Test(
    "nodes in no group are told in every answer by groups",
    arguments: [
      ["vitality", "--from", "s", "--to", "u"], ["betweenness"],
      ["mincost", "--from", "s", "--to", "u"],
    ])
  func ungrouped(_ ask: [String]) throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(GraphTests.edges, name: "edges.csv")
    let nodes = try scratch.file(
      "id,country\ns,AUS\na,CHN\nb,CHN\nc,\nd,KOR\nt,DEU\nu,DEU\n", name: "nodes.csv")
    let answer = try GraphAnswer(
      [ask[0], edges, "--nodes", nodes, "--by", "country"] + ask.dropFirst())
    #expect(
      answer.object["assumptions"] as? [String] == ["1 node without country in no group"])
    #expect(Set(answer.rows("element").map { $0[0] }) == ["AUS", "CHN", "KOR", "DEU"])
  }

  @Test("where no node has a value, a question by values is one the data cannot answer")
  func unlabeled() throws {
    try check(
      Fault("disjoint EDGES --nodes NODES --from s --to u --by country", 65, "s > ", "country"),
      nodes: "id,country\ns,\n")
  }

  @Test("a header in which one end of an edge is misspelled")
  func misspelled() throws {
    try check(
      Fault(
        "components EDGES", 65, "is 'imprter' the column 'importer'?",
        "'from=exporter,to=imprter'"), edges: "exporter;imprter;value\na;b;3\n")
    try check(
      Fault("components EDGES", 65, "is 'Form' the column 'from'?", "'from=Form,to=to'"),
      edges: "Form,to\na,b\n")
  }

  @Test("no way leads there: zero, no rows, and a note")
  func noWay() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file("from,to,capacity\na,b,1\nc,d,1\n", name: "x.csv")
    #expect(try GraphAnswer(["flow", path, "--from", "a", "--to", "d"])[number: "value"] == 0)
    let paths = try Command().run(["graph", "paths", path, "--from", "a", "--to", "d"])
    #expect(paths.status == 0 && paths.messages.contains("no path"))
    #expect(
      try GraphAnswer(["disjoint", path, "--from", "a", "--to", "d"])[number: "paths"] == 0)
    let cheapest = try GraphAnswer(
      ["mincost", path, "--from", "a", "--to", "d", "--missing-cost", "-1"])
    #expect(cheapest[number: "amount"] == 0)
    #expect(cheapest.object["marginal_cost"] is NSNull)
    let vital = try GraphAnswer(["vitality", path, "--from", "a", "--to", "d"])
    #expect(vital.rows("vitality", "share").allSatisfy { $0 == ["0", "-"] })
  }

  @Test("options of edge lists are refused where they would do nothing")
  func idle() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let dot = try scratch.file("digraph { a -> b }", name: "x.dot")
    for (file, kind) in [(dot, "DOT"), ("Graphs/tutorial", "a network")] {
      for option in [
        ["--undirected"], ["--skip-bad-rows"], ["--nodes", "n"], ["--columns", "from,to"],
      ] {
        for command in [["graph", "components", file], ["convert", file, "--to", "graphml"]] {
          let outcome = try Command().run(command + option)
          #expect(outcome.status == 64, "\(command): \(outcome.messages)")
          #expect(outcome.messages.hasPrefix("lodestone: \(option[0]) goes with an edge list"))
          #expect(outcome.messages.contains("is \(kind)\n"))
          #expect(outcome.output.isEmpty)
        }
      }
    }
    let other = try Command().run(["graph", "bridges", "-", "--read", "graphml", "--undirected"])
    #expect(other.status == 64 && other.messages.contains("GraphML"))
  }

  @Test("names that would break a terminal are shown, not obeyed")
  func escapes() throws {
    try check(
      Fault("flow EDGES --from a --to b", 65, "a->\\u{1b}[31mred\\u{202e}"),
      edges: "from,to,capacity\na,\u{1B}[31mred\u{202E},\na,b,1\n")
    #expect("a\r\nb\u{9B}c é".displayable == "a\\u{d}\nb\\u{9b}c é")
  }

  @Test("a graph in which edges enter every node has no roots of its own; loops do not count")
  func noRoots() throws {
    try check(Fault("dominators EDGES", 64, "--from"), edges: "from,to\na,b\nb,a\n")
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file("from,to\na,a\na,b\n", name: "x.csv")
    #expect(
      try GraphAnswer(["dominators", path]).rows("node", "dominator") == [["a", "-"], ["b", "a"]])
  }

  @Test("an answer that fails its own check is an error, not a number")
  func failedCheck() throws {
    let options = try AnswerOptions.parse([])
    let table = Table(
      network: "", question: "", columns: [.init("value")], rows: [[.number(1)]],
      certificate: [.init("holds", .flag(false))])
    let failure = #expect(throws: Failure.self) { try options.write(table) }
    #expect(failure?.status == 70)
  }

  @Test("a network of several materials is told to be added up as it is")
  func materials() throws {
    let outcome = try Command().run(
      [
        "graph", "flow", "Graphs/tutorial", "--from", "stage=mining", "--to", "cars-de",
        "--missing-capacity", "100",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains("different materials"))
  }

  @Test("--fail-if looks at all rows, those that --top leaves out too")
  func failIf() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file(GraphTests.edges, name: "edges.csv")
    let ask = ["graph", "vitality", path, "--from", "s", "--to", "u", "--top", "1", "--fail-if"]
    #expect(try Command().run(ask + ["vitality<7"]).status == 1)
    #expect(try Command().run(ask + ["vitality>15"]).status == 0)
    #expect(try Command().run(ask + ["value>=15"]).status == 1)
  }

  @Test(
    "help says what each measure does",
    arguments: [
      "flow", "mincost", "vitality", "dominators", "articulation", "bridges", "components",
      "betweenness", "paths", "disjoint",
    ])
  func help(_ measure: String) throws {
    let outcome = try Command().run(["help", "graph", measure])
    #expect(outcome.status == 0)
    for word in ["OVERVIEW: ", "<file>", "--nodes", "--columns", "--skip-bad-rows", "--format"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    let all = try Command().run(["help", "graph"])
    #expect(all.output.contains("  \(measure) "))
  }
}
