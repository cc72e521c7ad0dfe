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
  /// link stays one.
  ///
  /// - Throws: ``GraphFileError/unwritable(path:reason:)``.
  public static func write(_ bytes: [UInt8], to path: String) throws(GraphFileError) {
    if FileBytes.isFolder(path) { throw .unwritable(path: path, reason: "it is a folder") }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      return try write(bytes, at: path, named: path, isDraft: false)
    }
    let place = resolved(path)
    let draft = "\(place).\(getpid())~"
    do throws(GraphFileError) {
      try write(bytes, at: draft, named: path)
    } catch {
      unlink(draft)
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
    _ bytes: [UInt8], at place: String, named path: String, isDraft: Bool = true
  ) throws(GraphFileError) {
    func begin() -> Int32 { open(place, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666) }
    let descriptor = isDraft ? Drafts.begin(place, by: begin) : begin()
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: FileBytes.reason()) }
    var reason: String?
    var rest = bytes[...]
    while !rest.isEmpty, reason == nil {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno != EINTR {
        reason = FileBytes.reason()
      }
    }
    if close(descriptor) != 0, reason == nil { reason = FileBytes.reason() }
    if let reason { throw .unwritable(path: path, reason: reason) }
  }
}
