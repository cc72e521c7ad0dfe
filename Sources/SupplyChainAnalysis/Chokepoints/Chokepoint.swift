import GraphCore
import SupplyChain

/// What is lost without one element: two figures that bracket the truth, and what explains them.
public struct Chokepoint: Hashable, Sendable {
  /// What goes.
  public let element: Element
  /// The stage of its sites, or that from which its links lead; `nil` where there are several.
  public let stage: StageID?
  /// The country of its sites, where they all stand in one.
  public let country: CountryCode?
  /// Its part of what its stage makes today, from 0 to 1, in the material that it makes most of
  /// (``sharedMaterial``); with several stages, the largest of its parts.
  ///
  /// For links, in today's flow of their material between the same two stages. `nil` where nothing
  /// is known.
  public let share: Double?
  /// The material that ``share`` is a part of.
  public let sharedMaterial: MaterialID?
  /// What is lost while nobody finds a new supplier, in units of the product; `nil` where today's
  /// flows are not known.
  public let committedLoss: Double?
  /// What is lost when everyone finds the best supplier there is, in units of the product.
  ///
  /// Unmet demand without the element less unmet demand before. Under `fair` and `last` it can be
  /// negative: what goes may have served the target's competitors only, and frees their inputs.
  public let reroutedLoss: Double
  /// Whether nothing can be delivered without it, whatever the capacities of the rest; what stocks
  /// still deliver is not counted, for it ends.
  public let isInescapable: Bool
  /// The product gained per unit of usable capacity added to it (to the best of its members), under
  /// the rule; zero while the target has all it wants, `nil` for materials.
  public let shadowPrice: Double?
  /// The rerouted loss under each of three rules, where it was asked for.
  public let bracket: Bracket?

  /// The rerouted loss under the rule that hopes most, the fair one, and the one that comes last.
  ///
  /// No rule serves the target more than `first`. Against one rival, `last` serves it least;
  /// against several it need not: when the most served of all others starves one that competes with
  /// the target, more may be left for the target than under `fair`.
  public struct Bracket: Hashable, Sendable {
    /// The loss if the target is served before all others.
    public let first: Double
    /// The loss if scarcity is shared: the lowest served fraction is raised as far as it goes.
    public let fair: Double
    /// The loss if all others are served before the target.
    public let last: Double
  }
}
