/// Why a file could not be read as a graph or network, or one not be written.
///
/// Use it as what it says: ``exitStatus`` is what a command should end with.
public enum GraphFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file or folder of this name.
  case notFound(path: String)
  /// It is there, but cannot be read.
  case unreadable(path: String, reason: String)
  /// It was read and is not what it should be; all reasons are listed.
  case invalid([Diagnostic])
  /// The output cannot be written.
  case unwritable(path: String, reason: String)

  /// 66 for a missing or unreadable file, 65 for an invalid one, 74 for output that failed.
  public var exitStatus: Int32 {
    switch self {
    case .notFound, .unreadable: 66
    case .invalid: 65
    case .unwritable: 74
    }
  }

  /// What to print.
  public var description: String {
    switch self {
    case .notFound(let path): "there is no file or folder '\(path)'"
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .invalid(let diagnostics): diagnostics.text()
    case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
    }
  }
}
