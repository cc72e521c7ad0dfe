import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// A network with every field in use somewhere, the same for the same seed.
  ///
  /// Texts and numbers are chosen to hurt whoever writes files: quotes, commas, formula signs, line
  /// breaks, other scripts, the smallest and the largest doubles. The amounts do not balance.
  public static func random(seed: UInt64, sites count: Int = 12) -> SupplyNetwork {
    var making = RandomNetwork(seed: seed)
    return making.network(sites: count)
  }
}

private struct RandomNetwork {
  private var random: SplitMix64
  private let texts = [
    "plain", "two words", "with, comma", "a \"quote\"", "=1+1", "-minus", "+plus", "@at", "'s-H",
    "''x", "'=y", "semi;colon", "a: b # c", "[x]", "日本 鉱山", "Ünïcode", "null", "yes", "~", "12",
    "0x10", "back\\slash", " padded ", "emoji 🧲", "it's", "{a: b}", "&a", "*a", "- x",
  ]
  private let codes = ["CHN", "USA", "AUS", "KOR", "ROW", "S19"].compactMap { CountryCode($0) }

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func network(sites count: Int) -> SupplyNetwork {
    let materials = (0..<4).map { index in
      Material(
        id: ["ore", "oxide-β", "metal.1", "-magnet"][index], name: line(), unit: "t",
        basis: pick(Material.Basis.allCases), harmonizedCodes: ["284690", "0010"],
        contents: index < 2 ? ["Nd": number(), "Dy": number()] : [:])
    }
    var recipes = [
      Recipe(id: "mine", name: line(), outputs: amounts(), provenance: provenance()),
      Recipe(
        id: "bare", inputs: [MaterialAmount(MaterialID(2), number())], outputs: amounts()),
    ]
    let makers = [RecipeID(2), RecipeID(3)]
    let records = (0..<count).map { site($0, makers: makers) }
    for material in order(of: makers, in: records) {
      recipes.append(Recipe(makes: material, id: materials[material.index].id))
    }
    let (graph, links) = links(sites: count)
    return SupplyNetwork(
      name: "random", summary: "first line\nsecond: line", graph: graph,
      stages: [Stage(id: "up"), Stage(id: "down", name: line() ?? "down")], materials: materials,
      recipes: recipes, sites: NodeColumn(records), links: EdgeColumn(links),
      countries: codes.map {
        Country(code: $0, name: line(), risk: random.unit(), provenance: provenance())
      },
      blocs: [Bloc(id: "bloc", members: Array(codes.prefix(3)))],
      sources: ["s-1", "s2"].map {
        Source(
          id: $0, title: line() ?? $0, year: 2026, url: "https://x.org/?a=b&c#d", license: line(),
          note: line())
      },
      assumptions: Assumptions(spareCapacity: random.unit()), scenarios: scenarios())
  }

  /// Site 0 makes the first material, site 1 the second: makers stand in order of first use.
  private func order(of makers: [RecipeID], in sites: [Site]) -> [MaterialID] {
    makers.indices.map(MaterialID.init)
  }

  private mutating func site(_ index: Int, makers: [RecipeID]) -> Site {
    let recipes =
      index < 2
      ? [makers[index]]
      : [[], [RecipeID(0)], [RecipeID(1), RecipeID(0)], [makers[0]]][random.index(below: 4)]
    var figures: [Site.Figure: Provenance] = [:]
    for figure in Site.Figure.allCases where random.index(below: 4) == 0 {
      figures[figure] = Provenance(sources: ["s2"], grade: .derived, note: line())
    }
    return Site(
      id: "site-\(index)", name: line(), stage: StageID(index % 2), country: pick(codes),
      operator: line(), recipes: recipes, output: maybe(), capacity: maybe(),
      demand: random.index(below: 2) == 0 ? amounts() : [],
      stock: random.index(below: 3) == 0 ? amounts() : [], provenance: provenance(),
      figureProvenance: figures)
  }

  private mutating func links(sites count: Int) -> (Digraph, [SupplyLink]) {
    var builder = DigraphBuilder(nodeCount: count)
    var links: [SupplyLink] = []
    for _ in 0..<(count * 2) {
      builder.addEdge(
        from: NodeID(random.index(below: count)), to: NodeID(random.index(below: count)))
      var figures: [SupplyLink.Figure: Provenance] = [:]
      for figure in SupplyLink.Figure.allCases where random.index(below: 4) == 0 {
        figures[figure] = Provenance(sources: ["s-1", "s2"], grade: .reported)
      }
      links.append(
        SupplyLink(
          material: MaterialID(random.index(below: 4)), flow: maybe(), capacity: maybe(),
          cost: maybe(), leadTime: maybe(), loss: random.index(below: 2) == 0 ? random.unit() : 0,
          via: random.index(below: 2) == 0 ? [codes[0], codes[4]] : [], provenance: provenance(),
          figureProvenance: figures))
    }
    return (builder.graph(), links)
  }

  private func scenarios() -> [Scenario] {
    let plain = Selector([Selector.Term(.stage, ["up", "down"]), Selector.Term(.site, ["site-0"])])
    let negated = Selector([Selector.Term(.site, ["site-1"], isNegated: true)])
    return [
      Scenario(
        id: "bad", name: "A bad day", note: "note",
        measures: [.restrict(plain, factor: 0.25), .restrict(negated, factor: 0)])
    ]
  }

  private mutating func number() -> Double {
    let hard: [Double] = [
      0, 0.1, 1e-6, 1.234_567_890_123_456_7e-6, 1e12, 123_456_789_012.345_67,
      1.0 / 3,
    ]
    return random.index(below: 3) == 0
      ? hard[random.index(below: hard.count)] : random.unit() * 1000
  }

  private mutating func maybe() -> Double? { random.index(below: 4) == 0 ? nil : number() }

  private mutating func amounts() -> [MaterialAmount] {
    [MaterialAmount(MaterialID(1), number()), MaterialAmount(MaterialID(3), number())]
  }

  private mutating func line() -> String? {
    random.index(below: 4) == 0 ? nil : texts[random.index(below: texts.count)]
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value? {
    random.index(below: 4) == 0 ? nil : values[random.index(below: values.count)]
  }

  private mutating func provenance() -> Provenance {
    Provenance(
      sources: [[], ["s2"], ["s-1", "s2"]][random.index(below: 3)], grade: pick(Grade.allCases),
      note: line().map { $0 + "\n\tsecond" })
  }
}
