import Foundation
import GraphFiles

/// Watches over the command: shows its progress, and ends it cleanly when it is interrupted.
///
/// A signal's handler may do next to nothing, so it writes the signal's number into a pipe. A
/// thread waits at the other end, and looks at the progress in between. Once a signal has come,
/// the next one ends the command at once, whatever it is busy with.
enum Watch {
  /// The signals that end the command: Ctrl-C, what `kill` sends, and a terminal that is closed.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  /// Milliseconds from one look at the progress to the next.
  private static let pause: Int32 = 200
  /// Microseconds in which a signal that is sent twice counts once: `timeout` does that.
  private static let echo: UInt32 = 20_000

  /// Where handlers write; set before the first of them is in place.
  nonisolated(unsafe) private static var entrance: Int32 = -1

  /// Begins to watch.
  ///
  /// Signals that were ignored when the command began stay ignored; those that were only blocked,
  /// as by a program that starts others from a thread of its own, are let in. Handlers do not
  /// pass on to the programs that the command starts.
  static func begin() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let exit = ends[0]
    entrance = ends[1]
    var set = sigset_t()
    sigemptyset(&set)
    for number in signals { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    let watched = signals.filter { !isIgnored(signal($0, SIG_IGN)) }
    for number in watched {
      signal(number) { number in
        let reason = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Watch.entrance, &byte, 1)
        errno = reason
      }
    }
    let thread = Thread { wait(at: exit, for: watched) }
    thread.name = "watch"
    thread.start()
  }

  /// Whether a former handler was `SIG_IGN`; functions cannot be compared, their places can.
  private static func isIgnored(_ handler: (@convention(c) (Int32) -> Void)?) -> Bool {
    unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func wait(at exit: Int32, for watched: [Int32]) {
    var look = pollfd(fd: exit, events: Int16(POLLIN), revents: 0)
    while true {
      let isReady = poll(&look, 1, Terminal.isWatched ? pause : -1)
      var number: UInt8 = 0
      if isReady > 0, read(exit, &number, 1) == 1 {
        usleep(echo)
        for signal in watched { Foundation.signal(signal, SIG_DFL) }
        end(by: Int32(number))
      }
      if isReady == 0 { Progress.ofCommand.show() }
    }
  }

  /// Ends the command with 128 and the number of the signal, as shells do.
  ///
  /// Drafts go first: nobody may be there to read the sentence, and then it is not written.
  private static func end(by signal: Int32) -> Never {
    Drafts.abandon {
      Progress.ofCommand.stop(saying: sentence) { _exit(128 + signal) }
    }
  }

  private static func sentence(_ work: Progress.Work?) -> String {
    guard let work else { return "lodestone: interrupted" }
    let done = work.completion.map { ", with \($0.words) done" } ?? ""
    return "lodestone: interrupted while \(work.name) after \(work.seconds) s\(done)"
  }
}
