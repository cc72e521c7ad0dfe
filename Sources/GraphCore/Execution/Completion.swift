/// How far a long computation has come.
public struct Completion: Hashable, Sendable, CustomStringConvertible {
  /// How much is done.
  public var done: Int
  /// How much there is to do; `nil` where nobody knows before the end.
  public var total: Int?
  /// What is counted, in the plural: `sources`, `nodes`, `bytes`.
  public var unit: String

  /// So much of so much.
  public init(done: Int, total: Int?, unit: String) {
    self.done = done
    self.total = total
    self.unit = unit
  }

  /// Words for a message: `1200 of 50000 nodes`.
  public var description: String {
    total.map { "\(done) of \($0) \(unit)" } ?? "\(done) \(unit)"
  }
}
