import GraphCore
import SupplyChain
import TestSupport

/// A large network of six stages in which every figure ties that can.
enum LayeredNetwork {
  static func network(
    sitesPerStage: Int, linksPerStage: Int, risk: (Int) -> Double
  ) -> SupplyNetwork {
    var random = SplitMix64(seed: 7)
    let codes = (0..<25).compactMap { CountryCode("C\($0 / 10)\($0 % 10)") }
    let stages = 6
    let materials = (0..<5).map { Material(id: "m\($0)") }
    var recipes = [Recipe(makes: MaterialID(0), id: "m0")]
    for stage in 1..<(stages - 1) {
      recipes.append(
        Recipe(
          id: "r\(stage)", inputs: [.init(MaterialID(stage - 1), 1.3)],
          outputs: [.init(MaterialID(stage), 1)]))
    }
    var sites: [Site] = []
    for stage in 0..<stages {
      for index in 0..<sitesPerStage {
        sites.append(
          Site(
            id: "s\(stage)-\(index)", stage: StageID(stage),
            country: codes[random.index(below: codes.count)],
            recipes: stage < stages - 1 ? [RecipeID(stage)] : [],
            capacity: stage < stages - 1 ? 1e9 : nil,
            demand: stage == stages - 1 ? [.init(MaterialID(stages - 2), 10)] : []))
      }
    }
    var builder = DigraphBuilder(nodeCount: sites.count)
    var links: [SupplyLink] = []
    for stage in 0..<(stages - 1) {
      for _ in 0..<linksPerStage {
        builder.addEdge(
          from: NodeID(stage * sitesPerStage + random.index(below: sitesPerStage)),
          to: NodeID((stage + 1) * sitesPerStage + random.index(below: sitesPerStage)))
        links.append(
          SupplyLink(material: MaterialID(stage), cost: 1, leadTime: 10))
      }
    }
    return SupplyNetwork(
      name: "layers", graph: builder.graph(), stages: (0..<stages).map { Stage(id: "t\($0)") },
      materials: materials, recipes: recipes, sites: NodeColumn(sites), links: EdgeColumn(links),
      countries: codes.enumerated().map { Country(code: $1, risk: risk($0)) })
  }
}
