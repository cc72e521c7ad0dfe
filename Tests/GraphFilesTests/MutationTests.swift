import Foundation
import GraphCore
import TestSupport
import Testing

@testable import GraphFiles

/// Files that came to harm: whatever stands in them, reading ends with a graph or diagnostics.
@Suite struct MutationTests {
  private static let forms: [GraphFormat] = GraphFormat.allCases

  @Test(arguments: seeds(0..<40))
  func damagedFilesEndInAnAnswer(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    for form in Self.forms {
      var bytes = try GraphWriter(.random(seed: UInt64(seed))).bytes(form)
      for _ in 0...random.index(below: 6) {
        let place = random.index(below: bytes.count)
        switch random.index(below: 4) {
        case 0: bytes[place] = UInt8(random.index(below: 256))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(contentsOf: bytes.prefix(place).suffix(20), at: place)
        default: bytes.removeLast(min(bytes.count - 1, random.index(below: 40)))
        }
      }
      let reading = GraphReader().read(bytes, name: "x.\(form.rawValue)")
      #expect((reading.graph == nil) == reading.diagnostics.contains { $0.severity == .error })
    }
  }

  @Test func truncatedFilesAreNoGraphsOrShorterOnes() throws {
    let graph = NamedGraph.random(seed: 3)
    for form in [GraphFormat.graphML, .dot] {
      let bytes = try GraphWriter(graph).bytes(form)
      for count in stride(from: 0, to: bytes.count - 2, by: 37) {
        let reading = GraphReader().read(Array(bytes[..<count]), name: "x.\(form.rawValue)")
        #expect(reading.graph == nil)
      }
    }
  }

  @Test func hugeFieldsEnd() throws {
    let long = String(repeating: "x", count: 1 << 20)
    #expect(try read("from,to,n\n\(long),b,\(long)\n").names.values[0] == long)
    #expect(try read("graph { \"\(long)\" }", "x.dot").names.values == [long])
    let digits = String(repeating: "9", count: 5000)
    let reading = GraphReader().read(Array("from,to,cost\na,b,\(digits)\n".utf8), name: "x.csv")
    #expect(reading.diagnostics.map(\.code) == ["not-a-number"])
  }
}
