import Synchronization
import Testing

@testable import GraphCore

@Suite struct ExecutionTests {
  /// A sum that depends on the order of adding.
  private func sum(of task: Int) -> Double {
    (1...200).reduce(0) { $0 + 1 / Double($1 * (task + 3)) }
  }

  @Test("Results come in the order of the tasks and to the same bit, on any number of cores")
  func order() {
    let expected = (0..<50).map { sum(of: $0) }
    for cores in [1, 2, 3, 8, 100] {
      let found = Execution(cores: cores).map(50, unit: nil) {
        ()
      } task: { _, index in
        sum(of: index)
      }
      #expect(found.map(\.bitPattern) == expected.map(\.bitPattern))
    }
  }

  @Test("The observer hears of each task once, in order and never twice at a time")
  func observer() {
    for cores in [1, 2, 4] {
      let heard = Mutex<[Completion]>([])
      let isBusy = Atomic(false)
      let execution = Execution(cores: cores) { completion in
        #expect(isBusy.exchange(true, ordering: .acquiring) == false)
        heard.withLock { $0.append(completion) }
        isBusy.store(false, ordering: .releasing)
      }
      _ = execution.map(20, unit: "tasks") {
        ()
      } task: { _, index in
        index
      }
      let expected = (1...20).map { Completion(done: $0, total: 20, unit: "tasks") }
      #expect(heard.withLock(\.self) == expected)
      _ = execution.map(20, unit: nil) {
        ()
      } task: { _, index in
        index
      }
      #expect(heard.withLock(\.count) == 20, "work without a unit is not told of")
    }
  }

  @Test("Without tasks nothing is made and nothing is told")
  func nothing() {
    let calls = Atomic(0)
    let execution = Execution(cores: 4) { _ in calls.add(1, ordering: .relaxed) }
    let found = execution.map(0, unit: "tasks") {
      _ = calls.add(1, ordering: .relaxed)
    } task: { _, index in
      index
    }
    #expect(found.isEmpty && calls.load(ordering: .relaxed) == 0)
  }

  @Test("Each worker makes its workspace once and keeps it; there are no more workers than tasks")
  func workspaces() {
    for (cores, most) in [(1, 1), (3, 3), (50, 7)] {
      let made = Atomic(0)
      let counts = Execution(cores: cores).map(7, unit: nil) {
        _ = made.add(1, ordering: .relaxed)
        return 0
      } task: { (done: inout Int, _) in
        done += 1
        return done
      }
      let workers = made.load(ordering: .relaxed)
      #expect((1...most).contains(workers))
      #expect(counts.count { $0 == 1 } <= workers && counts.max() ?? 0 >= 7 / workers)
    }
  }

  @Test("No core, or less than none, stops the program at once")
  func noCore() async {
    await #expect(processExitsWith: .failure) { _ = Execution(cores: 0) }
    await #expect(processExitsWith: .failure) {
      var execution = Execution(cores: 1)
      execution.cores = 0
    }
    await #expect(processExitsWith: .failure) {
      var execution = Execution.standard
      execution.cores = -3
    }
  }

  @Test("Completion says how much of how much")
  func words() {
    #expect(Completion(done: 3, total: 9, unit: "nodes").description == "3 of 9 nodes")
    #expect(Completion(done: 3, total: nil, unit: "bytes").description == "3 bytes")
  }
}
