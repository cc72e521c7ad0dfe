import Foundation
import GraphFiles
import SupplyChainFiles

/// Reads whatever libFuzzer makes up; the variable `LODESTONE_READER` says as what.
///
/// What was read must be written and read again, too. `make fuzz` runs it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: data == nil ? 0 : count))
  switch reader {
  case "network":
    // The first byte says YAML or JSON.
    let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
    _ = NetworkReader().read(text: text, name: bytes.first == 123 ? "x.json" : "x.yaml")
  case "graphml": readGraph(bytes, "x.graphml")
  case "dot": readGraph(bytes, "x.dot")
  case "gzip": readGraph(bytes, "x.graphml.gz")
  default: readGraph(bytes, "x.csv")
  }
  return 0
}

private let reader = ProcessInfo.processInfo.environment["LODESTONE_READER"] ?? "edges"

private func readGraph(_ bytes: [UInt8], _ name: String) {
  for skips in [false, true] {
    var options = GraphReader.Options()
    options.skipsBadRows = skips
    let reading = GraphReader(options).read(bytes, name: name)
    precondition(
      (reading.graph == nil) == reading.diagnostics.contains { $0.severity == .error },
      "there is a graph or an error")
    guard let graph = reading.graph, graph.graph.edgeCount < 10_000 else { continue }
    // An edge list knows no kinds, so text in a column called `capacity` cannot come back.
    _ = try? GraphWriter(graph).bytes(.edgeList)
    for form in [GraphFormat.graphML, .dot] {
      // GraphML cannot hold every character; what is written, though, must be read again.
      guard let written = try? GraphWriter(graph).bytes(form) else { continue }
      let again = GraphReader().read(written, name: "x.\(form.rawValue)")
      precondition(
        again.graph?.graph.edgeCount == graph.graph.edgeCount, again.diagnostics.text())
    }
  }
}
