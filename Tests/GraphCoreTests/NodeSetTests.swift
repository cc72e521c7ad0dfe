import GraphCore
import TestSupport
import Testing

@Suite struct NodeSetTests {
  @Test("A set gives back what was put in, in order, over the borders of machine words")
  func members() {
    let ids = [130, 0, 63, 64, 65, 127, 128, 64]
    let set = NodeSet(ids.map(NodeID.init), nodeCount: 131)
    #expect(set.map(\.index) == [0, 63, 64, 65, 127, 128, 130])
    #expect(set.count == 7 && !set.isEmpty)
    for node in 0..<131 { #expect(set.contains(NodeID(node)) == ids.contains(node)) }
  }

  @Test("The empty set has no members, whatever the size of the graph", arguments: [0, 1, 64, 65])
  func empty(nodeCount: Int) {
    let set = NodeSet(nodeCount: nodeCount)
    #expect(set.isEmpty && set.count == 0 && Array(set) == [])
  }

  @Test("Sets of nodes obey the laws of sets")
  func algebra() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<50 {
      let left = Set((0..<20).map { _ in NodeID(random.index(below: 70)) })
      let right = Set((0..<20).map { _ in NodeID(random.index(below: 70)) })
      let (first, second) = (NodeSet(left, nodeCount: 70), NodeSet(right, nodeCount: 70))
      #expect(Array(first.union(second)) == left.union(right).sorted())
      #expect(Array(first.intersection(second)) == left.intersection(right).sorted())
      #expect(Array(first.subtracting(second)) == left.subtracting(right).sorted())
      #expect((first == second) == (left == right))
    }
  }
}
