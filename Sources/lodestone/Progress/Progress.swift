import Foundation
import GraphCore
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

    /// `computing vitality: 12300 of 50000 nodes, 41 s`.
    var line: String {
      "\(name): " + (completion.map { "\($0.words), " } ?? "") + "\(seconds) s"
    }
  }

  private struct State {
    var work: Work?
    /// What stands on the terminal's last line and is to be wiped.
    var shown = ""
  }

  private let state = Mutex(State())
  /// How long work goes on before it is shown.
  private static let patience = 2

  /// An execution that reports here.
  var execution: Execution {
    Execution { [self] completion in report(completion) }
  }

  /// Begins a piece of work, which ends the one before.
  func begin(_ name: String) {
    state.withLock { state in
      Self.wipe(&state)
      state.work = Work(name: name)
    }
  }

  /// Takes note of how far the work has come; what is shown follows by itself.
  func report(_ completion: Completion) {
    state.withLock { $0.work?.completion = completion }
  }

  /// Wipes the line: the answer comes, or a message.
  func end() {
    state.withLock { state in
      Self.wipe(&state)
      state.work = nil
    }
  }

  /// Writes a message to standard error, above the line if one is shown.
  func tell(_ message: String) {
    state.withLock { state in
      Self.wipe(&state)
      Self.write(message + "\n")
    }
  }

  /// Shows how far the work has come, if it has taken long enough.
  func show() {
    state.withLock { state in
      guard let work = state.work, work.seconds >= Self.patience else { return }
      let line = String(work.line.prefix(max(1, Terminal.width - 1)))
      let rest = String(repeating: " ", count: max(0, state.shown.count - line.count))
      Self.write("\r" + line + rest + (rest.isEmpty ? "" : "\r" + line))
      state.shown = line
    }
  }

  /// Wipes the line, says how far the work has come, and ends the command; nothing is written
  /// afterwards.
  func stop(saying sentence: (Work?) -> String, then end: () -> Never) -> Never {
    state.withLock { state in
      Self.wipe(&state)
      Self.write(sentence(state.work) + "\n")
      end()
    }
  }

  private static func wipe(_ state: inout State) {
    guard !state.shown.isEmpty else { return }
    write("\r" + String(repeating: " ", count: state.shown.count) + "\r")
    state.shown = ""
  }

  private static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
