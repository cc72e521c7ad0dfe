import GraphCore
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis

extension SupplyNetwork {
  /// A picture of where a product comes from, with an answer laid over it.
  ///
  /// ```swift
  /// let korea = try network.demands(matching: Selector("country=KOR"))
  /// let answer = try network.chokepoints(among: network.elements(of: .countryStage), for: korea)
  /// let drawing = network.drawing(overlay: .chokepoints(answer))
  /// ```
  ///
  /// Stages are columns. The width of a line is the amount of the *final product* that depends on
  /// it, so that ore, oxide, metal and product compare; it is traced back along today's flows (or
  /// a plan's), shared among suppliers by what they deliver. Everything that the target does not
  /// depend on is left out, and counted in the drawing's `leftOut`. Where a file gives no
  /// flow at all, a plan stands in, and the subtitle says so.
  ///
  /// - Parameters:
  ///   - target: The demands asked about; where `nil`, those that the overlay's answer is about, or
  ///     else all of them.
  ///   - overlay: What is laid over the network.
  ///   - detail: How much of it is shown.
  /// - Returns: The drawing; the same bytes for the same network, answer and detail.
  public func drawing(
    for target: [Demand]? = nil, overlay: PictureOverlay = .nothing,
    detail: PictureDetail = .briefing
  ) -> Drawing {
    PictureComposition(
      self, target: target ?? overlay.target(in: self), overlay: overlay, detail: detail
    ).drawing
  }
}
