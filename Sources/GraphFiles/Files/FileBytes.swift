import Foundation

/// Reads files whole, up to a limit, and says plainly why one cannot be read.
package enum FileBytes {
  /// The size of the largest network file: 16 MiB.
  ///
  /// Longer tables belong in CSV.
  package static let documentLimit = 16 << 20
  /// The size of the largest table: 256 MiB.
  package static let tableLimit = 256 << 20

  /// Why there are no bytes.
  package enum Failure: Error {
    case missing
    case folder
    case tooLarge(limit: Int)
    case system(String)
  }

  /// What stands at a path, `-` being standard input.
  package static func read(_ path: String, limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(reason())
    }
    defer { if descriptor > 0 { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(reason()) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .folder }
    if status.st_mode & S_IFMT == S_IFREG, status.st_size > limit {
      throw .tooLarge(limit: limit)
    }
    return try readAll(descriptor, limit: limit, expected: Int(status.st_size))
  }

  private static func readAll(
    _ descriptor: Int32, limit: Int, expected: Int
  ) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        Foundation.read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(reason())
      }
      bytes.append(contentsOf: chunk[..<count])
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
  }

  /// What the system says of the last error.
  package static func reason() -> String { String(cString: strerror(errno)) }

  /// Whether a folder stands at a path.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether anything stands at a path.
  package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
