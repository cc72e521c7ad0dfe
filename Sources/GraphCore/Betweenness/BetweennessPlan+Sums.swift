extension BetweennessPlan {
  /// What the shortest paths from all sources of the plan add up to.
  ///
  /// Tasks and the order of adding do not depend on the number of cores.
  func sums(_ wanted: BetweennessSums.Wanted, _ execution: Execution) -> BetweennessSums {
    var total = BetweennessSums(wanted, rows: rows)
    let width = max(1, total.nodes.count + total.edges.count)
    inRounds(width: width, execution) { inner, tasks, sources in
      let parts = inner.map(tasks, unit: "sources") {
        BetweennessWorker(self, wanted: wanted)
      } task: { worker, index in
        worker.sums(over: sources(index))
      }
      for part in parts { total += part }
    }
    return total
  }

  /// Splits the sources into rounds of tasks, so that the columns of few tasks are held at once.
  ///
  /// - Parameters:
  ///   - width: The length of the columns that each task returns.
  ///   - execution: How many cores work, and who hears how many sources are done.
  ///   - round: Does a number of tasks, each of which has the sources at some places.
  func inRounds(
    width: Int, _ execution: Execution,
    round: (Execution, Int, @escaping @Sendable (Int) -> Range<Int>) -> Void
  ) {
    let count = sources.count
    let lanes = LaneSearch.laneCount
    let batches = (count + lanes - 1) / lanes
    let perTask = lanes * min(4, max(1, batches / 128))
    let tasks = (count + perTask - 1) / perTask
    let perRound = min(32, max(4, (1 << 24) / width))
    for first in stride(from: 0, to: tasks, by: perRound) {
      var inner = execution
      if let observer = execution.observer {
        inner.observer = { part in
          let done = min(count, (first + part.done) * perTask)
          observer(Completion(done: done, total: count, unit: part.unit))
        }
      }
      round(inner, min(perRound, tasks - first)) { index in
        let low = (first + index) * perTask
        return low..<min(count, low + perTask)
      }
    }
  }
}
