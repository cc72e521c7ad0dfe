import Foundation
import Synchronization

/// The files that are being written beside their place, so that a program that is interrupted
/// leaves none behind.
public enum Drafts {
  private static let paths = Mutex<[String]>([])

  /// Takes note of a draft and begins it, both at once.
  package static func begin<Result>(_ path: String, by start: (String) -> Result) -> Result {
    paths.withLock { paths in
      paths.append(path)
      return start(path)
    }
  }

  /// Forgets a draft that has been moved to its place, or removed.
  package static func end(_ path: String) {
    paths.withLock { paths in paths.removeAll { $0 == path } }
  }

  /// Removes all drafts and ends the program, with no moment in between to begin another.
  public static func abandon(then end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths { remove(path) }
      end()
    }
  }

  /// Removes a file, or a folder of files.
  private static func remove(_ path: String) {
    if unlink(path) == 0 { return }
    try? FileManager.default.removeItem(atPath: path)
  }
}
