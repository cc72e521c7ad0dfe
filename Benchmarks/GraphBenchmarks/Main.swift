import BenchmarkSupport
import Foundation

/// Times one task and prints one line of JSON: `GraphBenchmarks TASK SIZE REPEATS`.
@main
struct Main {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 4, let repeats = Int(words[3]), repeats > 0,
      let task = Task.all.first(where: { $0.name == words[1] })
    else {
      let tasks = Task.all.map { $0.name }.joined(separator: ", ")
      FileHandle.standardError.write(
        Data("GraphBenchmarks TASK SIZE REPEATS, where TASK is \(tasks)\n".utf8))
      exit(64)
    }
    var timing = Timing(task: task.name, size: words[2], repeats: repeats)
    let answer = try task.run(words[2], &timing)
    print(try timing.line(answer: answer))
  }
}
