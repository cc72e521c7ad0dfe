import Foundation
import TestSupport
import Testing

/// The rows of `lodestone graph`: how many, which edges, and what closings, blocks and orders say.
@Suite("graph, rows")
struct GraphRowTests {
  private static let ends = ["--from", "s", "--to", "u"]

  private func answer(_ arguments: [String], edges: String = GraphTests.edges) throws -> GraphAnswer
  {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(edges, name: "edges.csv")
    let nodes = try scratch.file(GraphTests.nodes, name: "nodes.csv")
    return try GraphAnswer([arguments[0], edges, "--nodes", nodes] + arguments.dropFirst())
  }

  @Test(
    "--top shows the first rows of every answer",
    arguments: [
      ["flow"] + ends, ["flow", "--flows"] + ends, ["mincost"] + ends,
      ["mincost", "--by", "node"] + ends, ["paths", "-k", "3"] + ends,
      ["disjoint", "--from", "s", "--to", "t"], ["dominators"], ["components"], ["betweenness"],
      ["articulation", "--blocks"], ["vitality"] + ends,
    ])
  func top(_ ask: [String]) throws {
    let column = ["paths", "disjoint"].contains(ask[0]) ? "path" : nil
    let all = try answer(ask)
    let first = try answer(ask + ["--top", "1"])
    func rows(_ answer: GraphAnswer) -> [NSArray] {
      (answer.object["rows"] as? [[Any]] ?? []).map { $0 as NSArray }
    }
    #expect(rows(all).count > 1)
    #expect(rows(first) == Array(rows(all).prefix(1)))
    #expect(column == nil || first.rows(column ?? "") != [["no column"]])
  }

  @Test("cuts, flows and costs show the greatest first")
  func order() throws {
    for (ask, column) in [
      (["flow"], "capacity"), (["flow", "--flows"], "flow"), (["mincost"], "flow"),
    ] {
      let shown = try answer(ask + Self.ends).rows(column).compactMap { Double($0[0]) }
      #expect(shown.count > 1 && shown == shown.sorted(by: >), "\(ask)")
    }
  }

  @Test("parallel edges have numbers, in tables and on paths")
  func parallel() throws {
    let edges = "from,to,capacity,cost\ns,a,3,1\ns,a,2,2\na,u,9,1\n"
    func ask(_ arguments: String...) throws -> GraphAnswer {
      try answer([arguments[0]] + Self.ends + arguments.dropFirst(), edges: edges)
    }
    #expect(try ask("flow").rows("capacity", "edge") == [["3", "1"], ["2", "2"]])
    #expect(
      try ask("flow", "--flows").rows("flow", "edge") == [["5", "3"], ["3", "1"], ["2", "2"]])
    #expect(
      try ask("mincost").rows("unit_cost", "edge") == [["1", "3"], ["1", "1"], ["2", "2"]])
    #expect(
      try ask("vitality", "--by", "edge").rows("vitality", "edge")
        == [["5", "3"], ["3", "1"], ["2", "2"]])
    #expect(
      try ask("paths", "-k", "3").rows("path", "edge_numbers")
        == [["s > a > u", "1, 3"], ["s > a > u", "2, 3"]])
    let both = try answer(
      ["disjoint", "--from", "a", "--to", "s", "--undirected"], edges: edges)
    #expect(both.rows("edge_numbers") == [["1"], ["2"]])
    #expect(both.object["cut"] as? String == "s--a (edge 1), s--a (edge 2)")
    // An edge and one against it are parallel where both lead both ways, and only there.
    let against = "from,to,capacity\ns,u,1\nu,s,2\n"
    #expect(
      try answer(["flow"] + Self.ends + ["--undirected"], edges: against).rows("capacity", "edge")
        == [["2", "2"], ["1", "1"]])
    #expect(try answer(["flow"] + Self.ends, edges: against).rows("edge") == [["no column"]])
  }

  /// `max_flow_min_cost` and `cost_of_flow` of NetworkX 3.6.1 without each node and edge.
  @Test("what the cheapest flow loses without each node, edge and group")
  func closings() throws {
    let nodes = try answer(["mincost", "--by", "node"] + Self.ends)
    let short: [String: Double] = ["s": 15, "a": 7, "b": 8, "c": 9, "d": 6, "t": 15, "u": 15]
    let dear: [String: Double] = [
      "s": -130, "a": -50, "b": -81, "c": -63, "d": -67, "t": -130, "u": -130,
    ]
    #expect(nodes.numbers("shortfall", by: "element") == short)
    #expect(nodes.numbers("cost_increase", by: "element") == dear)
    #expect(nodes[certificate: "holds"] as? Bool == true)
    #expect(nodes[certificate: "solved_anew"] as? Double == 3)
    let edges = try answer(["mincost", "--by", "edge"] + Self.ends)
    let rows = edges.rows("element", "shortfall", "cost_increase")
    #expect(
      rows == [
        ["t->u", "15", "-130"], ["c->t", "9", "-70"], ["s->a", "7", "-50"], ["d->t", "6", "-67"],
        ["a->c", "5", "-31"], ["s->b", "5", "-58"], ["b->d", "4", "-48"], ["b->c", "2", "-12"],
        ["c->d", "0", "4"], ["a->b", "0", "3"], ["d->b", "0", "0"],
      ])
    let groups = try answer(["mincost", "--by", "country"] + Self.ends)
    #expect(groups.numbers("shortfall", by: "element")["CHN"] == 15)
    #expect(groups.numbers("cost_increase", by: "element")["JPN"] == -63)
  }

  @Test("an undirected edge is closed both ways", arguments: ["s--a", "b--c", "c--d"])
  func undirectedClosing(_ edge: String) throws {
    let ask = ["mincost", "--undirected"] + Self.ends
    let all = try answer(ask + ["--by", "edge", "--amount", "10"])
    let row = edge.replacing("--", with: ",")
    let rest = GraphTests.edges.split(separator: "\n").filter { !$0.hasPrefix(row) }
    #expect(rest.count == 11)
    let less = try answer(ask, edges: rest.joined(separator: "\n"))
    let left = min(10, less[number: "amount"] ?? .nan)
    let without = try answer(
      ask + ["--amount", "\(left)"], edges: rest.joined(separator: "\n"))
    #expect(all.numbers("shortfall", by: "element")[edge] == 10 - left)
    #expect(
      all.numbers("cost_increase", by: "element")[edge]
        == (without[number: "cost"] ?? .nan) - (all[number: "cost"] ?? .nan))
  }

  @Test("an undirected edge does not pay for going there and back")
  func undirectedNegative() throws {
    let edges = "source,target,capacity,cost\ns,a,5,-1\na,u,5,3\na,a,2,-1\n"
    let ask = ["mincost"] + Self.ends
    #expect(try answer(ask, edges: edges)[number: "cost"] == 8)
    for by in [[], ["--by", "node"], ["--by", "edge"]] {
      do {
        _ = try answer(ask + ["--undirected"] + by, edges: edges)
        Issue.record("an answer")
      } catch let none as GraphAnswer.NoAnswer {
        #expect(none.outcome.status == 65)
        #expect(none.outcome.messages.contains("the edge s--a leads both ways, and its cost is -1"))
      }
    }
    // What is closed lowers nothing, and a loop leads one way only.
    let closed = edges.replacing("s,a,5,-1", with: "s,a,0,-1\ns,a,5,1")
    #expect(try answer(ask + ["--undirected"], edges: closed)[number: "cost"] == 18)
  }

  @Test("where capacities of a greatest flow are rounded, the answer says so")
  func roundedFlow() throws {
    let far = "source,target,capacity\ns,u,1e20\ns,a,1e-20\na,u,1e-20\ns,u,1e-30\n"
    let near = far.replacing("1e-30", with: "0.1").replacing("1e-20", with: "0.3")
    for ask in [["flow"], ["flow", "--flows"], ["vitality"], ["vitality", "--top", "1"]] {
      let rounded = try answer(ask + Self.ends, edges: far)
      let notes = rounded.object["assumptions"] as? [String] ?? []
      #expect(notes.count == 1 && notes.first?.contains("rounded down to whole multiples") == true)
      let exact = try answer(ask + Self.ends, edges: near + "x,y,1e-40\n")
      #expect(exact.object["assumptions"] as? [String] == [])
    }
  }

  @Test("what rounding loses of the amount is told, and nothing else is lost")
  func roundedAmount() throws {
    let path = "source,target,capacity,cost\ns,a,3,1\na,u,3,1\n"
    let idle = try answer(["mincost"] + Self.ends, edges: path + "x,y,1e18,1\ny,z,0.5,2\n")
    #expect(idle[number: "amount"] == 3 && idle[certificate: "amount_gap"] as? Double == 0)
    #expect(idle.object["assumptions"] as? [String] == [])
    let coarse = try answer(
      ["mincost"] + Self.ends, edges: path + "s,a,1e17,1\na,u,1e17,1\nx,y,1e17,-2\ny,x,1e17,1\n")
    let gap = coarse[certificate: "amount_gap"] as? Double ?? .nan
    #expect(gap > 0 && abs((coarse[number: "amount"] ?? .nan) + gap - 1.00000000000000003e17) <= 16)
    #expect(coarse[certificate: "holds"] as? Bool == true)
  }

  @Test("an answer whose proof leaves more than a thousandth open is refused, in words")
  func openProof() throws {
    let path = "source,target,capacity,cost\ns,a,3,1\na,u,3,1\n"
    func refusal(_ edges: String, _ more: String...) throws -> String {
      do {
        _ = try answer(["mincost"] + Self.ends + more, edges: edges)
        return "an answer"
      } catch let none as GraphAnswer.NoAnswer {
        #expect(none.outcome.status == 70)
        return none.outcome.messages
      }
    }
    // Three could flow, but units are of 2¹⁰; then the cheaper way is taken for as dear.
    for by in [[], ["--by", "node"]] as [[String]] {
      let amount = try refusal(
        path + "x,y,1e18,-2\ny,x,1e18,1\n", by.first ?? "--cores", by.last ?? "1")
      #expect(amount.contains("capacities lie too far apart"))
      #expect(amount.contains("0 can flow, and up to 3 more"))
    }
    let far = "source,target,capacity,cost\ns,u,3,2e-9\ns,a,3,1e-9\na,u,3,0\na,b,1,1e9\nb,u,1,1\n"
    #expect(try refusal(far, "--amount", "2").contains("lie too far apart"))
  }

  @Test("what rounding of costs may have lost is told, in the flow and in closings")
  func roundedCosts() throws {
    let edges = "source,target,capacity,cost\ns,a,4,1.2e-4\na,u,4,2e-4\ns,u,4,3.201e-4\ns,u,1,1e6\n"
    func notes(_ edges: String, _ more: String...) throws -> [String] {
      try answer(["mincost"] + Self.ends + more, edges: edges).object["assumptions"] as? [String]
        ?? []
    }
    let flow = try notes(edges, "--amount", "3")
    #expect(flow.count == 1 && flow[0].contains("cheaper may exist"))
    let nodes = try notes(edges, "--amount", "3", "--by", "node")
    #expect(nodes.count == 2 && nodes[1].contains("a cost_increase may be up to"))
    // Decimals of like size say nothing: what they lose is nothing to the cost.
    let like = edges.replacing("1e6", with: "0.3")
    #expect(try notes(like, "--amount", "3") == [] && notes(like, "--by", "edge") == [])
  }

  @Test("a closing costs what was given, beside far greater costs")
  func smallCosts() throws {
    let edges = "source,target,capacity,cost\ns,a,5,1\na,u,5,1\ns,u,2,1e15\nx,y,1,1e18\n"
    let answer = try answer(["mincost", "--by", "edge"] + Self.ends, edges: edges)
    #expect(answer.numbers("cost_increase", by: "element")["s->a"] == -10)
    #expect(answer[certificate: "holds"] as? Bool == true)
  }

  @Test(
    "what a closing costs more is not lost beside great costs that stay",
    arguments: ["node", "edge"])
  func cancellingCosts(_ by: String) throws {
    let edges = "source,target,capacity,cost\ns,b,3,1e6\nb,u,3,2e-6\ns,a,3,1e6\na,u,3,1e-6\n"
    let answer = try answer(
      ["mincost", "--by", by, "--amount", "3"] + Self.ends, edges: edges)
    let dear = answer.numbers("cost_increase", by: "element")[by == "node" ? "a" : "s->a"]
    #expect(abs((dear ?? .nan) - 3e-6) < 1e-18)
    #expect(answer[certificate: "holds"] as? Bool == true)
  }

  @Test("the cheapest flow without some nodes is that of the closings", arguments: ["a", "b", "c"])
  func without(_ node: String) throws {
    let all = try answer(["mincost", "--by", "node"] + Self.ends)
    let less = try answer(["mincost", "--without", node] + Self.ends)
    #expect(all.numbers("shortfall", by: "element")[node] == 15 - (less[number: "amount"] ?? 0))
    #expect(
      all.numbers("cost_increase", by: "element")[node] == (less[number: "cost"] ?? 0) - 130)
    #expect(less.object["assumptions"] as? [String] == ["closed: \(node)"])
    #expect(less.rows("from", "to").allSatisfy { !$0.contains(node) })
  }

  /// `biconnected_components` of NetworkX 3.6.1.
  @Test("blocks, and the nodes that are in several")
  func blocks() throws {
    let answer = try answer(["articulation", "--blocks"])
    #expect(
      answer.rows("node", "block", "size")
        == ["s", "a", "b", "c", "d", "t"].map { [$0, "1", "6"] } + [
          ["t", "2", "2"], ["u", "2", "2"],
        ])
    #expect(answer[number: "blocks"] == 2 && answer[number: "largest"] == 6)
  }

  @Test("the order of dominators proves them")
  func dominatorOrder() throws {
    let answer = try answer(["dominators", "--from", "s"])
    let place = answer.numbers("order", by: "node")
    #expect(Set(place.values) == Set((1...7).map(Double.init)))
    let edges = GraphTests.edges.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",").prefix(2).map(String.init)
    }
    for row in answer.rows("node", "dominator") where row[1] != "-" {
      let (node, dominator) = (row[0], row[1])
      #expect((place[dominator] ?? 9) < (place[node] ?? 0))
      let sources = edges.filter { $0[1] == node }.map { $0[0] }
      let isBetween = [true, false].allSatisfy { isLower in
        sources.contains { ((place[$0] ?? 0) < (place[node] ?? 0)) == isLower }
      }
      #expect(sources.contains(dominator) || isBetween, "\(node)")
    }
  }

  @Test("estimates say their deviation, their draw and its seed")
  func samples() throws {
    let some = try answer(["betweenness", "--samples", "3", "--seed", "4"])
    #expect(
      some.object["assumptions"] as? [String]
        == ["the paths from 3 of 6 nodes, drawn with seed 4, tell of all"])
    let rows = some.rows("error", "deviation").map { $0.compactMap { Double($0) } }
    #expect(rows.allSatisfy { $0.count == 2 && $0[1] >= 0 && $0[0] >= $0[1] })
    #expect(rows.contains { $0[1] > 0 })
    let edges = try answer(["betweenness", "--samples", "3", "--by", "edge", "--undirected"])
    #expect(edges.rows("deviation").allSatisfy { Double($0[0]) != nil })
    #expect(
      (edges.object["assumptions"] as? [String])?.last
        == "the paths from 3 of 7 nodes, drawn with seed 0, tell of all")
  }

  @Test("lengths that could not be added exactly are told")
  func roundedLengths() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let rows = (0..<60).map { place in
      "\(place),\(place + 1),\(Double(sign: .plus, exponent: -3 * place, significand: 1.0 / 3))\n"
    }
    let far = try scratch.file("from,to,days\n" + rows.joined(), name: "far.csv")
    let near = try scratch.file("from,to,days\n1,2,0.1\n2,3,1e15\n", name: "near.csv")
    for (file, isRounded) in [(far, true), (near, false)] {
      for more in [[], ["--samples", "3"]] {
        let answer = try GraphAnswer(["betweenness", file, "--weight", "days"] + more)
        let assumptions = answer.object["assumptions"] as? [String] ?? []
        #expect(assumptions.contains { $0.contains("rounded to whole multiples") } == isRounded)
      }
    }
  }

  @Test("an attribute names the nodes")
  func names() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file("from,to,code\n1,2,07\n", name: "edges.csv")
    let nodes = try scratch.file("id,label\n1,mine\n2,plant\n", name: "nodes.csv")
    let ask = ["paths", edges, "--nodes", nodes, "--from", "mine", "--to", "plant"]
    #expect(try GraphAnswer(ask + ["--names", "label"]).rows("path") == [["mine > plant"]])
    let refused = try Command().run(["graph"] + ask)
    #expect(refused.status == 64 && refused.messages.contains("(--names label)"))
    let text = try Command().run(
      ["convert", edges, "--to", "graphml", "--text", "code"])
    #expect(text.output.contains("attr.type=\"string\"") && text.output.contains(">07<"))
  }
}
