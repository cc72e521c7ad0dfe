/// What has to be delivered for the product not to count as stopped.
struct DeliveryThreshold: Sendable {
  /// At least this much; zero means more than nothing.
  let amount: Double
  /// Amounts that differ by no more are the same.
  let rounding: Double

  /// Whether an amount is enough.
  func isReached(by delivered: Double) -> Bool {
    amount > 0 ? delivered >= amount - rounding : delivered > rounding
  }
}
