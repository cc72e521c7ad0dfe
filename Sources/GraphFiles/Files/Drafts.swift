import Foundation
import Synchronization

/// The files and folders that are being written beside their place, so that a program that is
/// interrupted leaves none behind.
public enum Drafts {
  private static let paths = Mutex<[String]>([])

  /// Begins a draft and takes note of it, with no moment in between to be interrupted.
  package static func begin(_ path: String, by start: () -> Int32) -> Int32 {
    paths.withLock { paths in
      paths.append(path)
      return start()
    }
  }

  /// Forgets a draft that has been moved to its place, or removed, and what was drafted in it.
  package static func end(_ path: String) {
    paths.withLock { paths in
      paths.removeAll { $0 == path || $0.hasPrefix(path + "/") }
    }
  }

  /// Removes all drafts and ends the program, with no moment in between to begin another.
  public static func abandon(then end: () -> Never) -> Never {
    paths.withLock { paths in
      for path in paths.reversed() where unlink(path) != 0 { rmdir(path) }
      end()
    }
  }
}
