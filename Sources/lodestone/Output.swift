import Foundation
import SupplyChainFiles

/// Where answers and messages go.
enum Output {
  /// Writes a message to standard error, clear of the line of progress and of what would break a
  /// terminal.
  static func tell(_ message: String) {
    Progress.ofCommand.tell(message)
  }

  /// Writes an answer to standard output, or to a file that appears whole or not at all.
  static func write(_ text: String, to path: String?) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to standard output, or to a file that appears whole or not at all.
  static func write(_ bytes: [UInt8], to path: String?) throws(Failure) {
    Progress.ofCommand.end()
    guard let path, path != "-" else {
      do {
        try FileHandle.standardOutput.write(contentsOf: bytes)
      } catch {
        let reason = String(cString: strerror(errno))
        throw Failure(.cannotWrite, "standard output cannot be written: \(reason)")
      }
      return
    }
    Progress.ofCommand.begin("writing \(path)")
    defer { Progress.ofCommand.end() }
    do throws(NetworkFileError) {
      try AtomicOutput.write(bytes, to: path)
    } catch {
      throw Failure(error)
    }
  }
}
