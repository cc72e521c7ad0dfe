import SupplyChain

/// Who holds a stage: shares of what it makes of one material, the largest first.
public struct StageConcentration: Hashable, Sendable {
  /// What one holder makes.
  public struct Holder: Hashable, Sendable {
    /// A country's code, an operator's name, or a site's id.
    public let name: String
    /// How much of the material it makes in a year.
    public let amount: Double
    /// Its part of the whole stage, from 0 to 1.
    public let share: Double
  }

  /// The stage.
  public let stage: StageID
  /// What it makes.
  public let material: MaterialID
  /// All holders, the largest first; ties in alphabetical order.
  public let holders: [Holder]
  /// What the stage makes in a year.
  public let total: Double
  /// What all sites eat and want of the material in a year, or `nil` where that is not known.
  public let use: Double?
  /// What the largest holder's own sites eat and want of it, zero where they use none.
  public let useOfLargest: Double

  /// The Herfindahl–Hirschman index: the sum of squared percentages, from 0 to 10,000.
  ///
  /// Source: O. C. Herfindahl, *Concentration in the Steel Industry* (1950).
  public var herfindahlIndex: Double {
    holders.reduce(0) { $0 + ($1.share * 100) * ($1.share * 100) }
  }

  /// The share of the largest holders together.
  public func share(ofLargest count: Int) -> Double {
    holders.prefix(count).reduce(0) { $0 + $1.share }
  }

  /// What is left without the largest holder, as a part of all use (of all that is made, where use
  /// is not known): the N−1 measure of the International Energy Agency.
  public var leftWithoutLargest: Double {
    let left = total - (holders.first?.amount ?? 0)
    let wanted = use ?? total
    return wanted > 0 ? left / wanted : 0
  }

  /// What is left without the largest holder, as a part of what all others use; `nil` where others
  /// use nothing or use is not known.
  public var leftForOthers: Double? {
    guard let use, use - useOfLargest > 1e-9 * use else { return nil }
    return (total - (holders.first?.amount ?? 0)) / (use - useOfLargest)
  }
}

/// Who holds each stage of a network.
public struct ConcentrationAnswer: Sendable {
  /// Whose shares are counted.
  public let holder: ConcentrationHolder
  /// One entry for each material of each stage, in order of stage and material.
  public let stages: [StageConcentration]
  /// What the answer takes for granted, and what it leaves out.
  public let assumptions: [String]

  /// The same answer about some of its stages and materials.
  public func keeping(_ isKept: (StageConcentration) -> Bool) -> ConcentrationAnswer {
    ConcentrationAnswer(
      holder: holder, stages: stages.filter(isKept), assumptions: assumptions)
  }
}

/// Whose shares a concentration counts.
public enum ConcentrationHolder: String, Hashable, Sendable, CaseIterable {
  /// Countries; sites without one are counted under `unknown`.
  case country
  /// Operators; sites without one are counted each by itself.
  case `operator`
  /// Single sites.
  case site
}
