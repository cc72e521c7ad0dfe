import Foundation
import TestSupport
import Testing

/// `lodestone graph`, as its users run it.
///
/// The expected figures are those of NetworkX 3.6.1 on the same edges read into a `DiGraph`:
/// `maximum_flow_value`, also of the graph without an element for its vitality; `max_flow_min_cost`
/// and `min_cost_flow_cost`; `immediate_dominators`; `articulation_points`, `bridges` and
/// `edge_disjoint_paths` of `to_undirected()`; `strongly_connected_components`;
/// `betweenness_centrality` and `edge_betweenness_centrality` with `normalized=False`;
/// `shortest_simple_paths`; `node_disjoint_paths`.
@Suite("graph")
struct GraphTests {
  static let edges = """
    from,to,capacity,cost,days
    s,a,10,2,1
    s,b,8,4,2
    a,b,5,1,1
    a,c,7,3,4
    b,c,4,2,2
    b,d,6,5,3
    c,d,3,1,1
    d,b,2,1,1
    c,t,9,1,1
    d,t,6,2,2
    t,u,20,1,1

    """
  static let nodes = """
    id,country,limit
    s,AUS,20
    a,CHN,9
    b,CHN,
    c,JPN,8
    d,KOR,8
    t,DEU,30
    u,DEU,30

    """

  /// Asks about the example, with its table of nodes.
  private func answer(_ arguments: String...) throws -> GraphAnswer {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(Self.edges, name: "edges.csv")
    let nodes = try scratch.file(Self.nodes, name: "nodes.csv")
    return try GraphAnswer([arguments[0], edges, "--nodes", nodes] + arguments.dropFirst())
  }

  @Test("the maximum flow and its cuts")
  func flow() throws {
    let near = try answer("flow", "--from", "s", "--to", "u")
    #expect(near[number: "value"] == 15)
    #expect(
      near.rows("from", "to", "capacity", "kind") == [
        ["c", "t", "9", "edge"], ["d", "t", "6", "edge"],
      ])
    #expect(near[certificate: "holds"] as? Bool == true)
    #expect(near[certificate: "cut"] as? Double == 15)
    let flows = try answer("flow", "--from", "s", "--to", "u", "--flows")
    #expect(flows.rows("from", "to", "flow").first == ["t", "u", "15"])
    for row in flows.rows("from", "flow", "capacity") {
      let (flow, capacity) = (Double(row[1]) ?? 0, Double(row[2]) ?? 0)
      #expect(flow > 0 && flow <= capacity, "\(row)")
    }
  }

  @Test("the cut nearest the sink, and cuts of nodes")
  func nodeCuts() throws {
    let limits = ["--node-capacity", "limit", "--missing-node-capacity", "inf"]
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(Self.edges, name: "edges.csv")
    let nodes = try scratch.file(Self.nodes, name: "nodes.csv")
    func ask(_ nearest: String) throws -> GraphAnswer {
      try GraphAnswer(
        ["flow", edges, "--nodes", nodes, "--from", "s", "--to", "u", "--nearest", nearest]
          + limits)
    }
    let (near, far) = (try ask("source"), try ask("sink"))
    // Node c passes on 8; the edge to d and on carries 6.
    #expect(near[number: "value"] == 14)
    #expect(far[number: "value"] == 14)
    #expect(near.rows("from", "to", "kind").contains(["c", "c", "node"]))
    #expect(near.object["assumptions"] as? [String] == ["limit inf for 1 node without one"])
  }

  @Test("vitality of nodes, of the most vital, and of groups")
  func vitality() throws {
    let ends = ["--from", "s", "--to", "u"]
    let all = try answer("vitality", ends[0], ends[1], ends[2], ends[3])
    let expected: [String: Double] = ["s": 15, "a": 7, "b": 8, "c": 9, "d": 6, "t": 15, "u": 15]
    #expect(all.numbers("vitality", by: "element") == expected)
    #expect(all[certificate: "holds"] as? Bool == true)
    let top = try answer("vitality", ends[0], ends[1], ends[2], ends[3], "--top", "4")
    #expect(
      top.rows("element", "vitality") == [["s", "15"], ["t", "15"], ["u", "15"], ["c", "9"]])
    let groups = try answer("vitality", ends[0], ends[1], ends[2], ends[3], "--by", "country")
    let lost: [String: Double] = ["AUS": 15, "CHN": 15, "JPN": 9, "KOR": 6, "DEU": 15]
    #expect(groups.numbers("vitality", by: "element") == lost)
    #expect(groups.numbers("nodes", by: "element")["CHN"] == 2)
  }

  @Test("vitality of edges, and of undirected ones")
  func edgeVitality() throws {
    let all = try answer("vitality", "--from", "s", "--to", "u", "--by", "edge")
    let expected: [String: Double] = [
      "s->a": 7, "s->b": 5, "a->b": 0, "a->c": 5, "b->c": 2, "b->d": 4, "c->d": 0, "d->b": 0,
      "c->t": 9, "d->t": 6, "t->u": 15,
    ]
    #expect(all.numbers("vitality", by: "element") == expected)
    let both = try answer("vitality", "--from", "s", "--to", "u", "--by", "edge", "--undirected")
    #expect(both.rows("element").count == 11)
    #expect(both.numbers("vitality", by: "element")["t--u"] == 15)
    #expect(both.object["assumptions"] as? [String] == ["each edge leads both ways"])
  }

  @Test("the cheapest flow, of all that can flow and of less")
  func minimumCost() throws {
    let all = try answer("mincost", "--from", "s", "--to", "u")
    #expect(all[number: "amount"] == 15 && all[number: "cost"] == 130)
    #expect(all[certificate: "holds"] as? Bool == true)
    let some = try answer("mincost", "--from", "s", "--to", "u", "--amount", "5")
    #expect(some[number: "amount"] == 5 && some[number: "cost"] == 35)
    // The sixth and the seventh unit cost 7 each as well, as `min_cost_flow_cost` says.
    #expect(some[number: "marginal_cost"] == 7)
    let priced: [Double] = some.rows("flow", "unit_cost").map { row in
      let numbers = row.compactMap { Double($0) }
      return numbers.count == 2 ? numbers[0] * numbers[1] : .nan
    }
    #expect(priced.reduce(0, +) == 35)
  }

  @Test("dominators, from roots given and from those that nothing enters")
  func dominators() throws {
    let given = try answer("dominators", "--from", "s")
    let expected = ["s": "-", "a": "s", "b": "s", "c": "s", "d": "s", "t": "s", "u": "t"]
    #expect(
      Dictionary(uniqueKeysWithValues: given.rows("node", "dominator").map { ($0[0], $0[1]) })
        == expected)
    #expect(given[certificate: "holds"] as? Bool == true)
    #expect(try answer("dominators").rows("node", "dominator") == given.rows("node", "dominator"))
    let two = try answer("dominators", "--from", "a,b")
    #expect(two[number: "unreached"] == 1 && two[number: "roots"] == 2)
    #expect(two.rows("node", "dominator").contains(["c", "-"]))
  }

  @Test("articulation nodes and bridges")
  func articulation() throws {
    #expect(try answer("articulation").rows("node", "parts", "cut_off") == [["t", "2", "1"]])
    #expect(
      try answer("bridges").rows("from", "to", "edges", "cut_off") == [["t", "u", "1", "1"]])
  }

  @Test("components, strong and weak")
  func components() throws {
    let strong = try answer("components")
    #expect(strong[number: "components"] == 5 && strong[number: "largest"] == 3)
    let numbers = strong.numbers("component", by: "node")
    #expect(numbers["b"] == numbers["c"] && numbers["c"] == numbers["d"])
    let weak = try answer("components", "--kind", "weak", "--sizes")
    #expect(weak.rows("component", "size", "first") == [["1", "7", "s"]])
  }

  @Test("betweenness of nodes and edges, by edges and by weight")
  func betweenness() throws {
    let hops = try answer("betweenness").numbers("betweenness", by: "node")
    let expected: [String: Double] = [
      "s": 0, "a": 1.1666666666666667, "b": 4.333333333333333, "c": 4.833333333333333,
      "d": 2.6666666666666665, "t": 5, "u": 0,
    ]
    #expect(agree(hops, expected))
    let days = try answer("betweenness", "--weight", "days").numbers("betweenness", by: "node")
    #expect(agree(days, ["s": 0, "a": 2.5, "b": 9, "c": 7.5, "d": 1, "t": 5, "u": 0]))
    let edges = try answer("betweenness", "--weight", "days", "--by", "edge")
    let carried: [String: Double] = [
      "s->a": 3.5, "s->b": 2.5, "a->b": 7.5, "a->c": 0, "b->c": 11.5, "b->d": 1.5, "c->d": 3.5,
      "c->t": 8, "d->b": 3, "d->t": 2, "t->u": 6,
    ]
    #expect(agree(edges.numbers("betweenness", by: "element"), carried))
  }

  @Test("betweenness by groups and by samples")
  func sampledBetweenness() throws {
    // One node is a group with the node's own figure.
    let own = ["JPN": 4.833333333333333, "KOR": 2.6666666666666665]
    let groups = try answer("betweenness", "--by", "country").numbers("betweenness", by: "element")
    #expect(agree(groups.filter { ["JPN", "KOR"].contains($0.key) }, own))
    let all = try answer("betweenness", "--samples", "100", "--seed", "3")
    #expect(all[number: "error"] == 0)
    let exact = try answer("betweenness").numbers("betweenness", by: "node")
    #expect(agree(all.numbers("betweenness", by: "node"), exact))
    let some = try answer("betweenness", "--samples", "2", "--seed", "3")
    let error = some[number: "error"] ?? 0
    #expect(some[number: "samples"] == 2)
    #expect(error > 0)
    #expect(some[number: "confidence"] == 0.95)
    let again = try answer("betweenness", "--samples", "2", "--seed", "3", "--cores", "1")
    #expect(again.rows("node", "betweenness") == some.rows("node", "betweenness"))
  }

  @Test("the shortest paths in order, between nodes and between sets")
  func paths() throws {
    let four = try answer("paths", "--from", "s", "--to", "u", "--weight", "days", "-k", "4")
    #expect(four.rows("length").map { $0[0] } == ["6", "6", "7", "8"])
    #expect(
      Set(four.rows("path").prefix(2).map { $0[0] })
        == ["s > b > c > t > u", "s > a > b > c > t > u"])
    #expect(four[certificate: "holds"] as? Bool == true)
    let sets = try answer("paths", "--from", "country=CHN", "--to", "d,u", "-k", "2")
    #expect(sets.rows("rank", "length", "path")[0] == ["1", "1", "b > d"])
    let all = try answer("paths", "--from", "t", "--to", "u", "-k", "9")
    #expect(all.object["complete"] as? Bool == true && all[number: "paths"] == 1)
    let same = try answer("paths", "--from", "a", "--to", "a")
    #expect(same.rows("length", "path") == [["0", "a"]])
  }

  @Test("disjoint paths by edge, by node, the shortest, and by country")
  func disjoint() throws {
    let edges = try answer("disjoint", "--from", "s", "--to", "t")
    #expect(edges[number: "paths"] == 2 && edges[certificate: "cut"] as? Double == 2)
    let nodes = try answer("disjoint", "--from", "s", "--to", "t", "--by", "node")
    #expect(nodes.rows("path").count == 2)
    let short = try answer(
      "disjoint", "--from", "s", "--to", "t", "--by", "node", "--weight", "days")
    #expect(short[number: "total_length"] == 13)
    #expect(short[certificate: "holds"] as? Bool == true)
    let both = try answer("disjoint", "--from", "a", "--to", "d", "--undirected")
    #expect(both[number: "paths"] == 3)
    let countries = try answer("disjoint", "--from", "s", "--to", "t", "--by", "country")
    #expect(countries[number: "paths"] == 1)
    #expect(countries.object["cut"] as? String == "CHN")
    #expect(countries[certificate: "holds"] as? Bool == true)
  }

  @Test("GraphML as NetworkX writes it, and DOT, undirected as they say")
  func files() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let graphML = try scratch.file(
      """
      <?xml version='1.0' encoding='utf-8'?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
        <key id="d0" for="edge" attr.name="capacity" attr.type="long" />
        <graph edgedefault="undirected">
          <node id="a" /><node id="b" /><node id="c" />
          <edge source="a" target="b"><data key="d0">3</data></edge>
          <edge source="c" target="b"><data key="d0">2</data></edge>
        </graph>
      </graphml>
      """, name: "x.graphml")
    let flow = try GraphAnswer(["flow", graphML, "--from", "a", "--to", "c"])
    #expect(flow[number: "value"] == 2)
    #expect(flow.rows("from", "to") == [["b", "c"]])
    let middle = try GraphAnswer(["betweenness", graphML])
    // The pair of a and c counts once, as in NetworkX.
    #expect(middle.numbers("betweenness", by: "node") == ["a": 0, "b": 1, "c": 0])
    #expect(middle[number: "pairs"] == 3)
    let carried = try GraphAnswer(["betweenness", graphML, "--by", "edge"])
    #expect(carried.numbers("betweenness", by: "element") == ["a--b": 2, "c--b": 2])
    let dot = try scratch.file("graph { a -- b -- c; a -- c [capacity=4] }", name: "x.dot")
    #expect(try GraphAnswer(["articulation", dot]).rows("node").isEmpty)
    let assumed = try GraphAnswer(
      ["flow", dot, "--from", "a", "--to", "c", "--missing-capacity", "1"])
    #expect(assumed[number: "value"] == 5)
  }

  @Test("a Lodestone network is a graph too")
  func network() throws {
    let answer = try GraphAnswer(
      ["paths", "Graphs/tutorial", "--from", "mine-cn", "--to", "cars-de", "--weight", "cost"])
    #expect(answer.rows("path").count == 1)
    #expect(answer.object["network"] as? String == "Graphs/tutorial")
  }

  @Test("an id with a comma is named alone; the option may be repeated")
  func commas() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let path = try scratch.file("from,to\n\"a,b\",c\na,c\nb,c\n", name: "x.csv")
    #expect(try GraphAnswer(["dominators", path, "--from", "a,b"])[number: "reached"] == 2)
    #expect(
      try GraphAnswer(["dominators", path, "--from", "a", "--from", "b"])[number: "reached"] == 3)
    #expect(try GraphAnswer(["dominators", path, "--from", "b,a"])[number: "reached"] == 3)
  }
}
