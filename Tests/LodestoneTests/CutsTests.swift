import Foundation
import TestSupport
import Testing

/// `lodestone cuts`, run as its users run it.
@Suite("The command cuts")
struct CutsTests {
  private func answer(_ arguments: [String]) throws -> [String: Any] {
    let outcome = try Command().run(["cuts"] + arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
      ?? [:]
  }

  private func column(_ name: String, of answer: [String: Any]) -> [Any] {
    let columns = (answer["columns"] as? [[String: String]] ?? []).compactMap { $0["name"] }
    guard let place = columns.firstIndex(of: name) else { return [] }
    return (answer["rows"] as? [[Any]] ?? []).map { $0[place] }
  }

  @Test("the worst joint failures are in order, and proven")
  func worst() throws {
    let worst = try answer([
      "Graphs/rare-earth-magnets", "--for", "country=KOR", "--by", "country", "-k", "2", "--top",
      "5",
    ])
    let lost = column("lost", of: worst).compactMap { $0 as? Double }
    #expect(lost.count == 5 && zip(lost, lost.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(worst["proven"] as? Bool == true && worst["rule"] as? String == "first")
    let kinds = ["sets_considered", "sets_pruned", "sets_known", "sets_solved"]
      .compactMap { worst[$0] as? Double }
    #expect(kinds.count == 4 && kinds[0] == kinds[1...].reduce(0, +))
    let single = try answer([
      "Graphs/rare-earth-magnets", "--for", "country=KOR", "--by", "country", "-k", "2",
      "--irreducible", "--except", "country=CHN",
    ])
    #expect(
      column("elements", of: single).allSatisfy {
        !(($0 as? String) ?? "CHN").split(separator: ", ").contains("CHN")
      })
  }

  @Test("cut sets say why, and in a sentence")
  func kill() throws {
    let cuts = try answer([
      "Graphs/rare-earth-magnets", "--for", "country=KOR", "--by", "country", "--kill", "--below",
      "0.5", "-k", "2",
    ])
    #expect(cuts["proven"] as? Bool == true)
    let sentence = cuts["sentence"] as? String ?? ""
    #expect(sentence.contains("below 50 % of demand if {"), "\(sentence)")
    let size = column("size", of: cuts).compactMap { $0 as? Int }
    #expect(!size.isEmpty && size == size.sorted())
    #expect(column("witness", of: cuts).allSatisfy { (($0 as? String) ?? "").contains(" by ") })
  }

  @Test("ways and additions are answered on the tutorial")
  func waysAndAdditions() throws {
    let ways = try answer(["Graphs/tutorial", "--by", "country", "--disjoint"])
    #expect((ways["ways"] as? Int).map { $0 >= 1 } == true && ways["proven"] as? Bool == true)
    let additions = try answer(["Graphs/tutorial", "--by", "country", "--strengthen", "-k", "1"])
    let gains = column("gain", of: additions).compactMap { $0 as? Double }
    #expect(zip(gains, gains.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(additions["proven"] as? Bool == true)
  }

  @Test("the time limit is kept, and said")
  func timeLimit() throws {
    let hasty = try answer(["Graphs/rare-earth-magnets", "--by", "site", "--time-limit", "0"])
    #expect(hasty["proven"] as? Bool == false)
    #expect((hasty["claim"] as? String)?.contains("not proven") == true)
    let ways = try answer([
      "Graphs/rare-earth-magnets", "--for", "country=KOR", "--by", "country", "--disjoint",
      "--time-limit", "0",
    ])
    #expect(ways["proven"] as? Bool == false)
    #expect((ways["sentence"] as? String)?.contains("not proven") == true)
  }

  @Test("where the demand stands in every element one sentence says so, and no way is listed")
  func everythingIsShared() throws {
    let others = ["CHN", "AUS", "MYS", "JPN", "SGP", "EGY"].flatMap {
      ["--except", "country=\($0)"]
    }
    let ways = try answer(["Graphs/tutorial", "--by", "country", "--disjoint"] + others)
    let sentence = ways["sentence"] as? String ?? ""
    #expect(sentence.contains("stands in every element"), "\(sentence)")
    #expect((ways["rows"] as? [Any])?.isEmpty == true && ways["ways"] as? Int == 1)
  }

  @Test(
    "routes are asked about in the words of what they do not share",
    arguments: [("sites", "site"), ("links", "link"), ("countries", "country")])
  func question(_ option: String, _ noun: String) throws {
    let outcome = try Command().run([
      "routes", "Graphs/tutorial", "--disjoint", option, "--format", "json",
    ])
    #expect(outcome.status == 0 && outcome.output.contains("share no \(noun) by"))
  }

  @Test(
    "what makes no sense is refused",
    arguments: [
      ["--kill", "--disjoint"], ["--below", "0.5"], ["--kill", "--below", "2"], ["-k", "0"],
      ["--strengthen", "--add", "0"], ["--add", "1"], ["--kill", "--committed"],
      ["--disjoint", "-k", "2"], ["--effort", "CHN"], ["--effort", "NOWHERE=2"],
      ["--budget", "-1"], ["--time-limit", "x"], ["--top", "0"], ["--except", "country=XXX"],
    ])
  func refused(_ arguments: [String]) throws {
    let outcome = try Command().run(
      ["cuts", "Graphs/tutorial", "--by", "country"] + arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty, "\(arguments): \(outcome.messages)")
    #expect(!outcome.messages.isEmpty)
  }
}
