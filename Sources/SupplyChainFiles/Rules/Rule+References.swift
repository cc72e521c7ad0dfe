import GraphFiles
import SupplyChain

extension Rule {
  /// Whatever is named must be there, once.
  static let referenceRules = [
    duplicateID, unknownStage, unknownMaterial, unknownRecipe, unknownSource, unknownSite,
    badSelector, selectsNothing,
  ]

  static let duplicateID = Rule("duplicate-id", .error, "Two things of a kind have different ids.")
  static let unknownStage = Rule("unknown-stage", .error, "A stage is listed under `stages`.")
  static let unknownMaterial = Rule(
    "unknown-material", .error, "A material is listed under `materials`.")
  static let unknownRecipe = Rule(
    "unknown-recipe", .error, "A recipe is listed under `recipes`.")
  static let unknownSource = Rule(
    "unknown-source", .error, "A source is listed under `sources`.")
  static let unknownSite = Rule(
    "unknown-site", .error, "The ends of a link are listed under `sites`.")
  static let badSelector = Rule(
    "bad-selector", .error, "A scenario says what it restricts with the keys of selectors.")
  static let selectsNothing = Rule(
    "selects-nothing", .error,
    "What a scenario restricts is there: the values exist, and something has all of them."
  ) { subject in
    subject.selectorMarks.compactMap { entry in
      let measure = subject.network.scenarios[entry.scenario].measures[entry.measure]
      return problem(of: measure, in: subject.network).map { Finding(at: entry.mark, $0) }
    }
  }

  /// Why the selector of a measure finds nothing, or `nil` where it does.
  static func problem(of measure: Measure, in network: SupplyNetwork) -> String? {
    guard case .restrict(let selector, _) = measure else { return nil }
    do throws(SelectionError) {
      _ = try network.element(matching: selector)
      return nil
    } catch {
      return error.description.shortened(to: 300)
    }
  }
}
