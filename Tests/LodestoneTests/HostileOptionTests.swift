import TestSupport
import Testing

/// Whatever an option of `lodestone graph` is given, the command answers or says what is wrong.
@Suite("graph, hostile options")
struct HostileOptionTests {
  static let ends = ["--from", "s", "--to", "u"]
  static let common = [
    "--read", "--names", "--columns", "--nodes", "--text", "--cores", "--format", "--fail-if",
    "--top",
  ]
  static let capacity = [
    "--capacity", "--missing-capacity", "--node-capacity", "--missing-node-capacity",
  ]

  /// A measure, what it cannot be asked without, and its own options.
  struct Measure: Sendable, CustomTestStringConvertible {
    let name: String
    let needed: [String]
    let options: [String]

    var testDescription: String { name }
  }

  @Test(
    "nothing traps, and every refusal is a sentence",
    arguments: [
      Measure(name: "flow", needed: ends, options: common + capacity + ["--nearest"]),
      Measure(
        name: "mincost", needed: ends,
        options: capacity + [
          "--cost", "--missing-cost", "--node-cost", "--missing-node-cost", "--amount", "--by",
          "--without",
        ]),
      Measure(name: "vitality", needed: ends, options: ["--by", "--from", "--to"]),
      Measure(name: "dominators", needed: [], options: ["--from"]),
      Measure(name: "components", needed: [], options: ["--kind"]),
      Measure(
        name: "betweenness", needed: [],
        options: ["--weight", "--missing-weight", "--by", "--samples", "--seed"]),
      Measure(name: "paths", needed: ends, options: ["--weight", "--missing-weight", "-k"]),
      Measure(name: "disjoint", needed: ends, options: ["--weight", "--by", "-k", "--ends"]),
    ])
  func options(_ measure: Measure) throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(GraphTests.edges, name: "edges.csv")
    let values = [
      "", "-3", "9e999", "1e308", "9223372036854775807", "99999999999999999999",
      "from=from,to=from", "=\u{1B}國,",
    ]
    for option in measure.options {
      for value in values {
        let arguments = ["graph", measure.name, edges] + measure.needed + [option, value]
        let outcome = try Command().run(arguments)
        #expect([0, 1, 64, 65, 66].contains(outcome.status), "\(arguments): \(outcome.messages)")
        #expect(outcome.status == 0 || !outcome.messages.isEmpty, "\(arguments)")
        #expect(!outcome.messages.contains("Fatal error"), "\(arguments): \(outcome.messages)")
      }
    }
  }
  @Test(
    "capacities that add up to more than a number can hold are refused",
    arguments: ["flow", "vitality"])
  func greatSums(_ measure: String) throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let great = "s,a,1.5e308\ns,b,1.5e308\na,t,1.5e308\nb,t,1.5e308\n"
    let full = try scratch.file("source,target,capacity\n" + great, name: "full.csv")
    let bare = try scratch.file("source,target\ns,a\ns,b\na,t\nb,t\n", name: "bare.csv")
    let ends = ["--from", "s", "--to", "t"]
    for arguments in [[full], [bare, "--missing-capacity", "1e308"]] {
      let outcome = try Command().run(["graph", measure] + arguments + ends)
      #expect(outcome.status == 65, "\(outcome.messages)")
      #expect(
        outcome.messages.contains("the capacities in 'capacity' add up to more than 1.7e+308"))
    }
  }

  @Test("capacities too great to be told from infinite ones have no cheapest flow")
  func greatCapacities() throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(
      "source,target,capacity,cost\ns,t,1e308,1\n", name: "great.csv")
    let outcome = try Command().run(["graph", "mincost", edges, "--from", "s", "--to", "t"])
    #expect(outcome.status == 65 && outcome.output.isEmpty)
    #expect(outcome.messages.contains("add up to more than 4.49"))
  }

  @Test("as many cores as a number can say", arguments: ["flow", "vitality"])
  func cores(_ measure: String) throws {
    let scratch = try WrongInputTests.Scratch()
    defer { scratch.remove() }
    let edges = try scratch.file(GraphTests.edges, name: "edges.csv")
    let arguments = ["graph", measure, edges, "--cores", "\(Int.max)", "--top", "2"]
    #expect(try Command().run(arguments + Self.ends).status == 0)
  }
}
