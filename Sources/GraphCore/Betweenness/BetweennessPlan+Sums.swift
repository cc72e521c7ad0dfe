extension BetweennessPlan {
  /// What the shortest paths from all sources of the plan add up to.
  ///
  /// Tasks and the order of adding depend neither on the number of cores nor on that of the tasks
  /// of a round.
  func sums(
    _ wanted: BetweennessSums.Wanted, _ execution: Execution, tasksPerRound: Int? = nil
  ) -> BetweennessSums {
    let total = BetweennessSums(wanted, rows: rows)
    let perRound = tasksPerRound ?? Self.tasksPerRound(width: total.width)
    return switch lengths?.values {
    case .narrow(let lengths): sums(total, lengths, perRound, execution)
    case .wide(let lengths): sums(total, lengths, perRound, execution)
    case nil: sums(total, nil as [UInt64]?, perRound, execution)
    }
  }

  private func sums<Key: LengthKey>(
    _ none: BetweennessSums, _ lengths: [Key]?, _ perRound: Int, _ execution: Execution
  ) -> BetweennessSums {
    var total = none
    let wanted = none.wanted
    inRounds(of: perRound, execution) { inner, tasks, sources in
      let parts = inner.map(tasks, unit: "sources") {
        BetweennessWorker(self, lengths: lengths, wanted: wanted)
      } task: { worker, index in
        worker.sums(over: sources(index))
      }
      for part in parts { total += part }
    }
    return total
  }

  /// The number of tasks whose columns are held at once, if each returns some of that length.
  ///
  /// As many as 128 MiB hold, but no more than 32 and no fewer than four; so 32 cores at most have
  /// work, and on graphs of millions of nodes or edges fewer, down to four.
  static func tasksPerRound(width: Int) -> Int { min(32, max(4, (1 << 24) / max(1, width))) }

  /// Splits the sources into rounds of tasks, so that the columns of few tasks are held at once.
  ///
  /// - Parameters:
  ///   - perRound: The number of tasks of a round.
  ///   - execution: How many cores work, and who hears how many sources are done.
  ///   - round: Does a number of tasks, each of which has the sources at some places.
  func inRounds(
    of perRound: Int, _ execution: Execution,
    round: (Execution, Int, @escaping @Sendable (Int) -> Range<Int>) -> Void
  ) {
    let count = sources.count
    let lanes = LaneSearch.laneCount
    let batches = (count + lanes - 1) / lanes
    let perTask = lanes * min(4, max(1, batches / 128))
    let tasks = (count + perTask - 1) / perTask
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
