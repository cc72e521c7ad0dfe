import Testing

@testable import GraphCore

@Suite struct IndexedHeapTests {
  @Test("Ids come out by key and then by tie, also when keys are lowered on the way")
  func order() {
    var random = SplitMix64(state: 3)
    var heap = IndexedHeap(idCount: 40)
    for _ in 0..<20 {
      var keys: [Int32: Double] = [:]
      for _ in 0..<90 {
        let id = Int32(random.below(40))
        let key = min(keys[id] ?? .infinity, Double(random.below(12)))
        keys[id] = key
        heap.insertOrLower(id, to: key, tie: id)
      }
      let expected = keys.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      for (id, _) in expected.dropLast(5) { #expect(heap.popFirst() == id) }
      #expect(!heap.isEmpty)
      // What is left goes away, so that the next round begins with an empty heap.
      heap.removeAll()
      #expect(heap.isEmpty && heap.popFirst() == nil)
    }
  }
}
