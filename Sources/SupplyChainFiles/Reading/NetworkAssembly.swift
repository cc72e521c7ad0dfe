import GraphCore
import SupplyChain

/// A network in the making: what has been read so far, and where it was said.
///
/// The parts are read in the order in which they refer to each other, whatever their order in the
/// file, so that every reference can be resolved, or reported, where it stands.
final class NetworkAssembly {
  let log: DiagnosticLog
  /// The folder that CSV files stand in, with `/` at its end, or empty.
  let folder: String

  var stages: [Stage] = []
  var materials: [Material] = []
  var recipes: [Recipe] = []
  var sites: [Site] = []
  var links: [SupplyLink] = []
  var graph = DigraphBuilder()
  var countries: [Country] = []
  var blocs: [Bloc] = []
  var sources: [Source] = []
  var scenarios: [Scenario] = []
  var selectorMarks: [(scenario: Int, measure: Int, mark: Mark)] = []
  var linkMarks: [Mark] = []
  /// The recipes that `makes:` stands for, by material; they follow the file's own.
  var makers: [MaterialID: RecipeID] = [:]
  /// Whether `stages` was given and could not be read: what names one is not reported as well.
  var isMissingStages = false

  var stageIDs = Definitions("stage", missing: .unknownStage)
  var materialIDs = Definitions("material", missing: .unknownMaterial)
  var recipeIDs = Definitions("recipe", missing: .unknownRecipe)
  var sourceIDs = Definitions("source", missing: .unknownSource)
  var siteIDs = Definitions("site", missing: .unknownSite)

  init(folder: String, log: DiagnosticLog) {
    self.folder = folder
    self.log = log
  }

  /// Reads a whole document.
  func network(from root: DocumentNode) -> SupplyNetwork? {
    guard let row = Row(root, .network, log: log) else { return nil }
    readVersion(row)
    readSources(row["sources"])
    readStages(row["stages"])
    readMaterials(row["materials"], in: row)
    readBlocs(row["blocs"])
    readCountries(row["countries"])
    readRecipes(row["recipes"])
    readSites(row["sites"], in: row)
    readLinks(row["links"])
    readScenarios(row["scenarios"])
    let network = SupplyNetwork(
      name: text(row, "name") ?? "network", summary: prose(row, "description"),
      graph: graph.graph(), stages: stages, materials: materials, recipes: recipes,
      sites: NodeColumn(sites), links: EdgeColumn(links), countries: countries, blocs: blocs,
      sources: sources, assumptions: assumptions(row["assume"]), scenarios: scenarios)
    guard !log.containsError else { return nil }
    return checked(network, root: root.mark)
  }

  /// Applies the rules about the network as a whole.
  private func checked(_ network: SupplyNetwork, root: Mark) -> SupplyNetwork? {
    let subject = NetworkUnderCheck(
      network: network, root: root, siteMarks: siteIDs.marks, linkMarks: linkMarks,
      recipeMarks: recipeIDs.marks, selectorMarks: selectorMarks)
    for rule in Rule.all {
      for finding in rule.check?(subject) ?? [] {
        log.report(rule, at: finding.mark, finding.message, hint: finding.hint)
      }
    }
    return log.containsError ? nil : network
  }

  private func readVersion(_ row: Row) {
    guard let version = row["lodestone"] else {
      log.report(
        .missingKey, at: row.mark, "the key 'lodestone' is missing",
        hint: "begin the file with 'lodestone: 1', the version of the format")
      return
    }
    guard version.text != "1" else { return }
    log.report(
      .badVersion, at: version.mark, "this reader knows version 1, not \(version.kindName)",
      hint: "write 'lodestone: 1'")
  }

  private func assumptions(_ node: DocumentNode?) -> Assumptions {
    guard let node, let row = Row(node, .assume, log: log) else { return Assumptions() }
    return Assumptions(spareCapacity: number(row, "spare_capacity", in: .upTo(10)))
  }
}
