import GraphCore

extension String {
  /// What to ask somebody who wrote a name that is not known, or `nil` where nothing is like it.
  ///
  /// Long names, and so many that looking through them would take long, get no suggestion.
  static func suggestion(for name: String, in known: some Collection<String>) -> String? {
    guard name.utf8.count <= 100, known.count <= 2000 else { return nil }
    let candidates = known.filter { $0.utf8.count <= 100 }
    return name.nearest(in: candidates).first.map { "did you mean '\($0.shortened(to: 60))'?" }
  }
}
