import Foundation
import TestSupport

/// A terminal that a test looks at: what is written to it can be read.
final class WatchedTerminal {
  private let near: Int32
  /// What a program writes to.
  let far: FileHandle
  /// What was read so far.
  private(set) var text = ""

  struct Failure: Error {
    let reason: String
  }

  init() throws {
    near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // Linux's own `TIOCSPTLCK` and `TIOCGPTN`: glibc's functions for them are not in Swift's
    // module.
    var lock: Int32 = 0
    var number: Int32 = 0
    guard near >= 0, ioctl(near, 0x4004_5431, &lock) == 0, ioctl(near, 0x8004_5430, &number) == 0
    else { throw Failure(reason: "no terminal: \(String(cString: strerror(errno)))") }
    let far = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0 else { throw Failure(reason: "no other end") }
    self.far = FileHandle(fileDescriptor: far, closeOnDealloc: true)
  }

  deinit { close(near) }

  /// Reads until the text is as wanted; after a minute in all it gives up.
  func wait(for wanted: String, until isThere: (String) -> Bool) throws {
    let end = ContinuousClock.now + .seconds(60)
    while !isThere(text) {
      guard ContinuousClock.now < end else {
        throw Failure(reason: "\(wanted) does not come in a minute after: \(text)")
      }
      _ = try readSome(within: 200)
    }
  }

  /// Reads what is left when nobody writes any more.
  func readRest() throws {
    while try readSome(within: 100) {}
  }

  private func readSome(within milliseconds: Int32) throws -> Bool {
    var look = pollfd(fd: near, events: Int16(POLLIN), revents: 0)
    guard poll(&look, 1, milliseconds) > 0 else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(near, &bytes, bytes.count)
    guard count > 0 else { return false }
    text += String(decoding: bytes[..<count], as: UTF8.self)
    return true
  }
}
