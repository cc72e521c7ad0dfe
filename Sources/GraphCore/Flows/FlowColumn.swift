/// A column of units, each in 64 bits where that is enough for all.
struct FlowColumn: Hashable, Sendable {
  private var low: [Int64]
  /// The upper halves; empty where there is no need of them.
  private var high: [Int64] = []

  init<Amount: FlowAmount>(_ amounts: [Amount]) {
    low = amounts as? [Int64] ?? amounts.map { Int64(truncatingIfNeeded: $0) }
    if Amount.bitWidth > 64 { high = amounts.map { Int64(truncatingIfNeeded: $0 >> 64) } }
  }

  var count: Int { low.count }

  subscript(index: Int) -> Int128 {
    get {
      guard !high.isEmpty else { return Int128(low[index]) }
      return Int128(high[index]) << 64 | Int128(UInt64(bitPattern: low[index]))
    }
    set {
      if high.isEmpty { high = low.map { $0 >> 63 } }
      low[index] = Int64(truncatingIfNeeded: newValue)
      high[index] = Int64(truncatingIfNeeded: newValue >> 64)
    }
  }

  /// What each amount is worth.
  func worth(in units: FlowUnits) -> [Double] {
    high.isEmpty ? low.map(units.worth) : low.indices.map { units.worth(self[$0]) }
  }
}
