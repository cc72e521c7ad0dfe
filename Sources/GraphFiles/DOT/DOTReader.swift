import GraphCore

struct DOTReader {
  let log: FindingLog
  let execution: Execution
  func read(_ source: ByteSource) throws(ByteSource.Failure) -> NamedGraph? { nil }
}
