import Synchronization

extension Execution {
  /// Does a task for all numbers 0, 1, … `count` - 1, so many of them at a time.
  ///
  /// - Parameters:
  ///   - count: How many numbers there are.
  ///   - size: How many a task is given at most.
  ///   - unit: What is counted, in the plural; the observer hears how many are done.
  ///   - workspace: Makes what a worker writes to.
  ///   - task: Does the task for some numbers in a row.
  /// - Returns: The results of all tasks, in order.
  func mapBatches<Workspace, Result: Sendable>(
    _ count: Int, of size: Int, unit: String,
    workspace: @Sendable () -> Workspace,
    task: @Sendable (inout Workspace, Range<Int>) -> [Result]
  ) -> [Result] {
    let done = Mutex(0)
    let parts = map((count + size - 1) / size, unit: nil, workspace: workspace) { space, index in
      let range = index * size..<min(count, index * size + size)
      let results = task(&space, range)
      if let observer {
        done.withLock { done in
          done += range.count
          observer(Completion(done: done, total: count, unit: unit))
        }
      }
      return results
    }
    return Array(parts.joined())
  }
}
