import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles

/// Why a command ends without an answer: one sentence and the exit status of its kind.
struct Failure: Error {
  /// The exit statuses of BSD's `sysexits.h` that the command uses.
  enum Status: Int32 {
    case usage = 64
    case invalidNetwork = 65
    case noSuchFile = 66
    case unavailable = 69
    case failedCheck = 70
    case cannotWrite = 74
  }

  let message: String
  let status: Int32

  init(_ status: Status, _ message: String) {
    self.message = message
    self.status = status.rawValue
  }

  init(_ error: NetworkFileError) {
    message = error.description
    status = error.exitStatus
  }

  init(_ error: SelectionError) {
    self.init(.usage, error.description)
  }

  init(_ error: AnalysisError) {
    switch error {
    case .mixedUnits, .tooManyRoutes: self.init(.usage, error.description)
    case .uncertified: self.init(.failedCheck, error.description)
    case .noDemand, .unknownCapacity, .unknownTrade, .missingFigure:
      self.init(.invalidNetwork, error.description)
    }
  }
}

extension Failure {
  /// No picture: whatever the reason, the renderer was not available for this drawing.
  init(_ error: RenderingError, kept path: String) {
    self.init(.unavailable, "\(error.description) The drawing is kept as '\(path)'.")
  }
}

/// The answer is what the caller asked to be told about: `--fail-if` or `--strict`.
struct AskedFailure: Error {
  let message: String
}
