import GraphCore
import Testing

@testable import GraphFiles

@Suite struct ProjectionTests {
  private let graph: NamedGraph

  init() throws {
    graph = try read(
      "from,to,capacity,mode,hs,tons\na,b,5,ship,0101,1\nb,c,-1,rail,0202,n/a\nc,a,,ship,,3\n")
  }

  @Test func projectionsNameWhatIsWrong() throws {
    #expect(
      message { try graph.edgeNumbers("capcity") }
        == "no edge has an attribute 'capcity': did you mean 'capacity'?")
    #expect(
      message { try graph.edgeNumbers("price") }
        == "no edge has an attribute 'price': there is 'capacity', 'mode', 'hs', 'tons'")
    #expect(
      message { try graph.edgeNumbers("capacity") }
        == "'capacity' is missing for edge 'c->a'")
    #expect(
      message { try graph.edgeNumbers("capacity", in: 0 ... .infinity, missing: 0) }
        == "'capacity' of edge 'b->c' is -1, which is below 0")
    #expect(
      message { try graph.edgeNumbers("mode") }
        == "'mode' of edge 'a->b' is 'ship', which is no number")
    #expect(
      message { try graph.edgeNumbers("tons") }
        == "'tons' of edge 'b->c' is 'n/a', which is no number")
    #expect(
      message { try graph.nodeNumbers("x") } == "no node has an attribute 'x': there are none")
    #expect(
      message { try graph.node(named: "A") }
        == "no node 'A' in this graph: did you mean 'a' or 'b' or 'c'?")
    #expect(try graph.edgeNumbers("capacity", missing: .infinity).values == [5, -1, .infinity])
    #expect(try graph.edgeNumbers("hs", missing: 0).values == [101, 202, 0])
    #expect(try graph.node(named: "c") == NodeID(2))
  }

  private func message<Answer>(_ body: () throws -> Answer) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
