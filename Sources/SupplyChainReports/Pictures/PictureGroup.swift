import GraphCore
import SupplyChain

/// What one box stands for: sites of one stage, most often of one country.
struct PictureGroup {
  /// Why the sites stand together.
  enum Kind: Hashable {
    /// One site.
    case site
    /// All sites of one country at the stage.
    case country
    /// Those of one country that matter least.
    case smallSites
    /// Whatever else the target depends on at the stage.
    case others
    /// Users who want the same product.
    case competitors
  }

  var kind: Kind
  var stage: StageID
  /// The country, where it is one.
  var country: CountryCode?
  var sites: [NodeID]
  /// Product of the target that depends on it.
  var weight: Double
  /// Whether the target's own demand stands here.
  var isTarget = false
}
