import Foundation

/// Writes beside, then renames: whoever looks sees the old file or the new one, never half.
public enum AtomicOutput {
  /// Writes one file of text.
  package static func write(_ text: String, to path: String) throws(GraphFileError) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes one file.
  ///
  /// What is no regular file, such as `/dev/stdout` or a pipe, is written to as it is; a symbolic
  /// link stays one, and a file that is replaced keeps who may read and write it.
  ///
  /// - Throws: ``GraphFileError/unwritable(path:reason:)``.
  public static func write(_ bytes: [UInt8], to path: String) throws(GraphFileError) {
    try write(to: path) { (file) throws(GraphFileError) in try file.write(bytes) }
  }

  /// Writes one file piece by piece.
  static func write(
    to path: String, _ body: (OpenFile) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    if FileBytes.isFolder(path) { throw .unwritable(path: path, reason: "it is a folder") }
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try write(at: path, named: path, isDraft: false, body)
    }
    let place = resolved(path)
    let draft = "\(place).\(getpid())~"
    do throws(GraphFileError) {
      try write(
        at: draft, named: path, isDraft: true, mode: isThere ? status.st_mode & 0o777 : nil, body)
    } catch {
      unlink(draft)
      Drafts.end(draft)
      throw error
    }
    try move(draft, to: place, named: path)
  }

  /// Where a symbolic link leads, so that the link stays one.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  package static func move(
    _ draft: String, to place: String, named path: String
  ) throws(GraphFileError) {
    defer { Drafts.end(draft) }
    guard rename(draft, place) != 0 else { return }
    let reason = FileBytes.reason()
    unlink(draft)
    throw .unwritable(path: path, reason: reason)
  }

  package static func write(
    _ bytes: [UInt8], at place: String, named path: String
  ) throws(GraphFileError) {
    try write(at: place, named: path, isDraft: true) { (file) throws(GraphFileError) in
      try file.write(bytes)
    }
  }

  private static func write(
    at place: String, named path: String, isDraft: Bool, mode: mode_t? = nil,
    _ body: (OpenFile) throws(GraphFileError) -> Void
  ) throws(GraphFileError) {
    func begin() -> Int32 { open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode ?? 0o666) }
    let descriptor = isDraft ? Drafts.begin(place, by: begin) : begin()
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: FileBytes.reason()) }
    // What the creation mask took away; where a file system has no modes, nothing is lost.
    if let mode { _ = fchmod(descriptor, mode) }
    do throws(GraphFileError) {
      try body(OpenFile(descriptor: descriptor, path: path))
    } catch {
      close(descriptor)
      throw error
    }
    if close(descriptor) != 0 { throw .unwritable(path: path, reason: FileBytes.reason()) }
  }

  /// A file that is open for writing.
  struct OpenFile {
    fileprivate let descriptor: Int32
    fileprivate let path: String

    func write(_ bytes: [UInt8]) throws(GraphFileError) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes {
          Foundation.write(descriptor, $0.baseAddress, $0.count)
        }
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count < 0, errno != EINTR {
          throw .unwritable(path: path, reason: FileBytes.reason())
        }
      }
    }
  }
}
