import BenchmarkSupport
import Foundation
import SupplyChain
import SupplyChainFiles

/// Times one question about a supply network and prints one line of JSON:
/// `SupplyBenchmarks QUESTION NETWORK TARGET REPEATS`.
///
/// The target is a selector of demands, or `-` for all of them.
@main
struct Main {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count == 5, let repeats = Int(words[4]), repeats > 0,
      let question = Question.all.first(where: { $0.name == words[1] })
    else {
      let questions = Question.all.map { $0.name }.joined(separator: ", ")
      FileHandle.standardError.write(
        Data(
          "SupplyBenchmarks QUESTION NETWORK TARGET REPEATS, where QUESTION is \(questions)\n".utf8)
      )
      exit(64)
    }
    let network = try SupplyNetwork(readingFrom: words[2])
    let target =
      words[3] == "-" ? nil : try network.demands(matching: Selector(words[3]))
    var timing = Timing(
      task: question.name, size: "\(network.sites.count) sites", repeats: repeats)
    let answer = try question.run(network, target, &timing)
    print(try timing.line(answer: answer))
  }
}
