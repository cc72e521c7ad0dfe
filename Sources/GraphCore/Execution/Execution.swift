import Dispatch
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// How a long computation is carried out: on how many cores, and who hears how far it has come.
///
/// Nothing here changes an answer: work is split and summed in the same way on one core as on many,
/// so the results are equal to the last bit.
public struct Execution: Sendable {
  /// How many cores may work at once; at least one.
  ///
  /// Fewer work where there are fewer tasks: betweenness, for one, has 32 tasks at a time at most,
  /// and four where the graph is so great that the sums of more would fill the memory.
  ///
  /// - Precondition: Whatever is put here is at least one.
  public var cores: Int {
    didSet { Self.check(cores) }
  }
  /// Is told how far the work has come: often, from any thread, never from two at once.
  public var observer: (@Sendable (Completion) -> Void)?

  /// An execution on the given number of cores.
  ///
  /// - Precondition: `cores` is at least one.
  public init(
    cores: Int = Execution.availableCores, observer: (@Sendable (Completion) -> Void)? = nil
  ) {
    Self.check(cores)
    self.cores = cores
    self.observer = observer
  }

  private static func check(_ cores: Int) { precondition(cores >= 1, "work needs a core") }

  /// On all cores, told to nobody.
  public static var standard: Execution { Execution() }

  /// The number of cores the machine has in use.
  public static let availableCores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

extension Execution {
  /// Does the tasks 0, 1, … `count` - 1 on all cores allowed.
  ///
  /// Each worker makes a workspace once and keeps it from task to task. A task must not depend on
  /// what an earlier one left there, or the answer would depend on the number of workers.
  ///
  /// - Parameters:
  ///   - count: The number of tasks; with none the answer is empty.
  ///   - unit: What a task is called in a ``Completion``, in the plural; `nil` tells nobody.
  ///   - workspace: Makes what a worker writes to.
  ///   - task: Does one task.
  /// - Returns: The result of each task, in the order of the tasks.
  package func map<Workspace, Result: Sendable>(
    _ count: Int, unit: String?,
    workspace: @Sendable () -> Workspace,
    task: @Sendable (inout Workspace, Int) -> Result
  ) -> [Result] {
    let tally = Tally(count: count, unit: unit, observer: observer)
    let workers = min(cores, count)
    guard workers > 1 else {
      guard count > 0 else { return [] }
      var space = workspace()
      return (0..<count).map { index in
        defer { tally.completeOne() }
        return task(&space, index)
      }
    }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      var space = workspace()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = task(&space, index)
        results.withLock { $0[index] = result }
        tally.completeOne()
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

extension Execution {
  /// Does the tasks 0, 1, … `count` - 1 on all cores allowed; no task needs a place to write to.
  ///
  /// - Parameters:
  ///   - count: The number of tasks; with none the answer is empty.
  ///   - unit: What a task is called in a ``Completion``, in the plural; `nil` tells nobody.
  ///   - task: Does one task.
  /// - Returns: The result of each task, in the order of the tasks.
  package func map<Result: Sendable>(
    _ count: Int, unit: String?, task: @Sendable (Int) -> Result
  ) -> [Result] {
    map(count, unit: unit) {
    } task: { _, index in
      task(index)
    }
  }
}

/// Counts the tasks that are done and tells the observer.
private final class Tally: Sendable {
  private let done = Mutex(0)
  private let count: Int
  private let unit: String
  private let observer: (@Sendable (Completion) -> Void)?

  init(count: Int, unit: String?, observer: (@Sendable (Completion) -> Void)?) {
    self.count = count
    self.unit = unit ?? ""
    self.observer = unit == nil ? nil : observer
  }

  func completeOne() {
    guard let observer else { return }
    done.withLock { done in
      done += 1
      observer(Completion(done: done, total: count, unit: unit))
    }
  }
}
