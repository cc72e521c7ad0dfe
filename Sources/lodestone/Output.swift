import Foundation
import SupplyChainFiles

/// Where answers and messages go.
enum Output {
  /// Writes a message to standard error.
  static func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Writes an answer to standard output, or to a file that appears whole or not at all.
  static func write(_ text: String, to path: String?) throws(Failure) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to standard output, or to a file that appears whole or not at all.
  static func write(_ bytes: [UInt8], to path: String?) throws(Failure) {
    guard let path, path != "-" else {
      do {
        try FileHandle.standardOutput.write(contentsOf: bytes)
      } catch {
        let reason = String(cString: strerror(errno))
        throw Failure(.cannotWrite, "standard output cannot be written: \(reason)")
      }
      return
    }
    do throws(NetworkFileError) {
      try AtomicOutput.write(bytes, to: path)
    } catch {
      throw Failure(error)
    }
  }
}
