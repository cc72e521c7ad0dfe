import Foundation

/// Where answers and messages go.
enum Output {
  /// Writes a message to standard error.
  static func tell(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Writes an answer to standard output, or to a file that appears whole or not at all.
  static func write(_ bytes: Data, to path: String?) throws(Failure) {
    guard let path, path != "-" else {
      do {
        try FileHandle.standardOutput.write(contentsOf: bytes)
      } catch {
        throw Failure(.cannotWrite, "standard output cannot be written: \(reason(error))")
      }
      return
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(.cannotWrite, "'\(path)' cannot be written: \(reason(error))")
    }
  }

  /// What the system says of an error, without the stack of errors around it.
  private static func reason(_ error: any Error) -> String {
    var current = error as NSError
    while let inner = current.userInfo[NSUnderlyingErrorKey] as? NSError { current = inner }
    return current.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(current.code))) : current.localizedDescription
  }
}
