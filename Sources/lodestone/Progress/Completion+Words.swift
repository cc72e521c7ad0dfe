import GraphCore

extension Completion {
  /// The completion as people read it: `12300 of 50000 nodes`, `41 of 266 MB`.
  var words: String {
    guard unit == "bytes" else { return description }
    let size = total ?? done
    let (scale, name) = size >= 10_000_000 ? (1_000_000, "MB") : (1000, "kB")
    return Completion(done: done / scale, total: total.map { $0 / scale }, unit: name).description
  }
}
