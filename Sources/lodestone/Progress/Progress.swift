import Foundation
import GraphCore
import SupplyChainReports
import Synchronization

/// What the command is doing and how far it has come: shown while it lasts, and said when it is
/// interrupted.
///
/// Work that takes longer than two seconds shows one line on standard error if that is a terminal,
/// and nothing anywhere else.
final class Progress: Sendable {
  /// The progress of this run of the command.
  static let ofCommand = Progress()

  /// A piece of work, as it stands.
  struct Work: Sendable {
    /// What is being done: `computing vitality`, `reading edges.csv`.
    var name: String
    var completion: Completion?
    let start = ContinuousClock.now

    /// Seconds so far.
    var seconds: Int { Int((ContinuousClock.now - start).components.seconds) }

    /// `computing vitality: 12300 of 50000 nodes, 41 s`, in so many columns of a terminal: a name
    /// that is too long for them is cut in its middle, how far the work has come is not.
    func line(width: Int) -> String {
      let end = ": " + (completion.map { "\($0.words), " } ?? "") + "\(seconds) s"
      let line = name.shortened(toWidth: width - end.displayWidth) + end
      return line.displayWidth <= width ? line : String(end.dropFirst(2).prefix(max(0, width)))
    }
  }

  /// What is being done; workers report to it, so nobody writes while it is locked.
  private let work = Mutex<Work?>(nil)
  /// How many columns of the terminal's last line are to be wiped; locked while anything is
  /// written, and always before `work`.
  private let shown = Mutex(0)
  /// How long work goes on before it is shown.
  private static let patience = 2

  /// An execution that reports here.
  var execution: Execution {
    Execution { [self] completion in report(completion) }
  }

  /// Begins a piece of work, which ends the one before.
  func begin(_ name: String) {
    replace(by: Work(name: name.displayable))
  }

  /// Takes note of how far the work has come; what is shown follows by itself.
  func report(_ completion: Completion) {
    work.withLock { $0?.completion = completion }
  }

  /// Wipes the line: the answer comes, or a message.
  func end() {
    replace(by: nil)
  }

  private func replace(by next: Work?) {
    shown.withLock { shown in
      Self.wipe(&shown)
      work.withLock { $0 = next }
    }
  }

  /// Writes a message to standard error, above the line if one is shown.
  func tell(_ message: String) {
    shown.withLock { shown in
      Self.wipe(&shown)
      Self.write(message.displayable + "\n")
    }
  }

  /// Shows how far the work has come, if it has taken long enough.
  func show() {
    shown.withLock { shown in
      let current = work.withLock { $0 }
      guard let current, current.seconds >= Self.patience else { return }
      let line = current.line(width: Terminal.width - 1)
      let rest = String(repeating: " ", count: max(0, shown - line.displayWidth))
      Self.write("\r" + line + rest + (rest.isEmpty ? "" : "\r" + line))
      shown = line.displayWidth
    }
  }

  /// Wipes the line, says how far the work has come, and ends the command; nothing is written
  /// afterwards.
  func stop(saying sentence: (Work?) -> String, then end: () -> Never) -> Never {
    shown.withLock { shown in
      Self.wipe(&shown)
      Self.write(sentence(work.withLock { $0 }) + "\n")
      end()
    }
  }

  private static func wipe(_ shown: inout Int) {
    guard shown > 0 else { return }
    write("\r" + String(repeating: " ", count: shown) + "\r")
    shown = 0
  }

  /// Writes to standard error; where nobody can read it, it is lost.
  private static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
