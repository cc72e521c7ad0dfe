import Foundation
import GraphFiles

extension AtomicOutput {
  /// Writes a folder: a new one appears whole; in one that is there, every file does.
  static func write(
    _ files: [NetworkWriter.File], toFolder path: String
  ) throws(NetworkFileError) {
    if FileBytes.isFolder(path) {
      for file in files { try write(file.text, to: "\(path)/\(file.name)") }
      return
    }
    var place = path
    while place.count > 1, place.hasSuffix("/") { place.removeLast() }
    if FileBytes.exists(place) { throw .unwritable(path: path, reason: "it is not a folder") }
    let draft = "\(place).\(getpid())~"
    guard Drafts.begin(draft, by: { mkdir(draft, 0o777) }) == 0 else {
      throw .unwritable(path: path, reason: FileBytes.reason())
    }
    do throws(NetworkFileError) {
      for file in files {
        try write(
          Array(file.text.utf8), at: "\(draft)/\(file.name)", named: "\(path)/\(file.name)")
      }
      try move(draft, to: place, named: path)
    } catch {
      for file in files { unlink("\(draft)/\(file.name)") }
      rmdir(draft)
      Drafts.end(draft)
      throw error
    }
  }
}
