import SupplyChain
import SupplyChainAnalysis

/// What a picture of a network lays over it.
///
/// ```swift
/// let left = try network.supply(for: korea, rule: .first, without: worst)
/// let after = network.drawing(overlay: .plan(left, without: worst))
///
/// let cuts = try network.minimalCutSets(among: countries, atMost: 3, for: korea)
/// let sets = network.drawing(overlay: .cutSets(cuts))
/// ```
public enum PictureOverlay: Sendable {
  /// Nothing: today's flows alone.
  case nothing
  /// What is lost without each element of an answer, by color, border and badge.
  case chokepoints(ChokepointAnswer)
  /// A plan beside today's flows: what is gone, what carries less, what carries more.
  ///
  /// `without` names what was taken away for the plan; it is drawn in dashes. `worstOf` says that
  /// no other set of at most so many elements loses more.
  case plan(SupplyAnswer, without: [Element], worstOf: Int? = nil)
  /// The smallest sets without which the product stops: each member says in which of them it is.
  case cutSets(CutSetAnswer)

  /// The demands that the answer is about; `nil` where it is about all of a network's.
  func target(in network: SupplyNetwork) -> [Demand]? {
    let asked: [Demand]
    switch self {
    case .nothing: return nil
    case .chokepoints(let answer): asked = answer.target
    case .plan(let supply, _, _): asked = supply.services.filter(\.isTarget).map(\.demand)
    case .cutSets(let answer): asked = answer.target
    }
    return asked == network.demands ? nil : asked
  }
}

/// How much of a network a picture shows.
public struct PictureDetail: Hashable, Sendable {
  /// What one box stands for.
  public enum Grouping: Hashable, Sendable {
    /// All sites of one country at one stage.
    case countryStage
    /// One site.
    case site
  }

  /// What one box stands for.
  public var grouping: Grouping
  /// How many boxes, at most; those that matter least to the target stand together in one box for
  /// each stage.
  ///
  /// What the overlay marks has a box of its own whatever the number.
  public var boxes: Int
  /// How many lines, at most.
  public var lines: Int

  /// What fits on a page.
  public init(grouping: Grouping = .countryStage, boxes: Int = 36, lines: Int = 90) {
    self.grouping = grouping
    self.boxes = boxes
    self.lines = lines
  }

  /// Countries and stages, for a briefing.
  public static let briefing = PictureDetail()

  /// Single sites as far as a page holds them.
  public static let sites = PictureDetail(grouping: .site, boxes: 60, lines: 150)

  /// Every site and every link.
  public static let everything = PictureDetail(grouping: .site, boxes: .max, lines: .max)
}
