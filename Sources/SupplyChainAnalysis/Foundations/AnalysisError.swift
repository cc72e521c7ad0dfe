import LinearProgram
import SupplyChain

/// Why a question about a network has no answer.
public enum AnalysisError: Error, Sendable, CustomStringConvertible {
  /// The network has no demand, so nothing can be lost.
  case noDemand
  /// These sites run recipes, but neither their capacity nor their output is known.
  case unknownCapacity(sites: [String])
  /// No flow is known today by which any of these demands is supplied.
  case unknownTrade(demands: [String])
  /// The demands asked about are in units or on bases that cannot be added.
  case mixedUnits([String])
  /// The ranking needs a number that these links or countries do not have.
  case missingFigure(String, of: [String])
  /// More routes would have to be looked at than the search allows.
  case tooManyRoutes(limit: Int)
  /// An answer failed its own check.
  case uncertified(String)

  /// One sentence that says what is missing and what to do.
  public var description: String {
    switch self {
    case .noDemand:
      "this network has no demand, so no loss can be measured: "
        + "give at least one site 'demand: {material: amount}'"
    case .unknownCapacity(let sites):
      "the capacity of \(Self.list(sites)) is not known: give 'capacity', "
        + "or 'output' together with 'assume: {spare_capacity: …}'"
    case .unknownTrade(let sites):
      "what is committed to \(Self.list(sites)) today is not known: give the 'flow' of the links "
        + "that supply it"
    case .mixedUnits(let kinds):
      "the demands asked about are counted in \(kinds.joined(separator: " and ")), "
        + "which cannot be added: choose one with '--for material=…'"
    case .missingFigure(let figure, let names):
      "this ranking needs the \(figure) of \(Self.list(names)), which nobody gave"
    case .tooManyRoutes(let limit):
      "more than \(limit) partial routes would have to be looked at: "
        + "ask for fewer routes, or avoid more"
    case .uncertified(let reason):
      "an answer failed its own check and is withheld: \(reason)"
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    return names.count > 8 ? "\(shown) and \(names.count - 8) more" : shown
  }
}
