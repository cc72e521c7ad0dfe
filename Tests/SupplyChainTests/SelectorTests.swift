import SupplyChain
import TestSupport
import Testing

/// Two mines, two plants, a port and two buyers; small enough to count by hand.
let small = """
  assume: {spare_capacity: 0.5}
  stages: [mine, plant, use]
  materials: {ore: {unit: t}, metal: {unit: t}}
  blocs: {WEST: [AUS, DEU]}
  recipes: {smelt: {inputs: {ore: 2}, outputs: {metal: 1}}}
  sites:
    - {id: pit-cn, stage: mine, country: CHN, operator: North, makes: ore, output: 10, capacity: 12}
    - {id: pit-au, stage: mine, country: AUS, operator: South, makes: ore, output: 20}
    - {id: smelt-cn, stage: plant, country: CHN, operator: North, recipes: [smelt], output: 10}
    - {id: smelt-my, stage: plant, country: MYS, recipes: [smelt]}
    - {id: port, stage: plant}
    - {id: cars, stage: use, country: DEU, demand: {metal: 9}}
    - {id: wind, stage: use, country: CHN, demand: {metal: 1, ore: 0}}
  links:
    - {from: pit-cn, to: smelt-cn, material: ore}
    - {from: pit-au, to: smelt-cn, material: ore, via: [SGP]}
    - {from: smelt-cn, to: port, material: metal}
    - {from: port, to: cars, material: metal, via: [EGY, CHN]}
    - {from: port, to: cars, material: ore}
    - {from: smelt-my, to: wind, material: metal}
  scenarios:
    half:
      measures:
        - {restrict: {country: CHN}, factor: 0.5}
        - {restrict: {site: pit-cn}, factor: 0.5}
        - {restrict: {material: ore}, factor: 0}
  """

@Suite struct SelectorTests {
  private let network: SupplyNetwork

  init() throws { network = try SupplyNetwork.parsing(yaml: small) }

  private func sites(_ selector: String) throws -> [String] {
    try network.element(matching: Selector(selector)).sites.map { network.sites[$0].id }
  }

  private func links(_ selector: String) throws -> [Int] {
    try network.element(matching: Selector(selector)).links.map(\.index)
  }

  @Test(arguments: [
    ("stage=mine", ["pit-cn", "pit-au"]), ("stage=mine,country=CHN", ["pit-cn"]),
    ("operator=North|South", ["pit-cn", "pit-au", "smelt-cn"]),
    ("stage!=mine|plant", ["cars", "wind"]), ("stage=plant,country!=CHN", ["smelt-my", "port"]),
    (" site = cars ", ["cars"]), ("stage=plant,operator!=North", ["smelt-my", "port"]),
    ("stage=mine,bloc=WEST", ["pit-au"]), ("stage=mine,bloc!=WEST", ["pit-cn"]),
  ])
  func termsOnSitesNameSites(_ selector: String, _ expected: [String]) throws {
    #expect(try sites(selector) == expected)
    #expect(try links(selector) == [])
  }

  @Test(arguments: [
    ("link=pit-cn->smelt-cn", [0]), ("link=port->cars", [3, 4]), ("link=port->cars:ore", [4]),
    ("via=SGP|EGY", [1, 3]), ("via!=SGP,material=ore", [0, 4]), ("country=CHN,material=ore", [0]),
    ("country=CHN,material!=ore", [2]), ("country!=CHN,via=EGY", [3]),
  ])
  func termsOnLinksNameLinks(_ selector: String, _ expected: [Int]) throws {
    #expect(try links(selector) == expected)
    #expect(try sites(selector) == [])
  }

  @Test func countriesAndBlocsAlsoNameWhatPassesThroughThem() throws {
    #expect(try sites("country=CHN") == ["pit-cn", "smelt-cn", "wind"])
    #expect(try links("country=CHN") == [3])
    #expect(try sites("bloc=WEST") == ["pit-au", "cars"])
    #expect(try links("bloc=WEST") == [])
  }

  @Test func aMaterialAloneIsTheMaterial() throws {
    let element = try network.element(matching: Selector("material!=ore"))
    #expect(element.materials == [MaterialID(1)])
    #expect(element.sites.isEmpty && element.links.isEmpty)
  }

  @Test func demandsAreSelectedBySiteAndMaterial() throws {
    func amounts(_ text: String) throws -> [Double] {
      try network.demands(matching: Selector(text)).map(\.amount)
    }
    #expect(try amounts("material=metal") == [9, 1])
    #expect(try amounts("country!=DEU") == [1])
    #expect(throws: SelectionError.notOfDemands(.via)) { try amounts("via=EGY") }
    #expect(throws: SelectionError.self) { try amounts("material=ore") }
  }

  @Test(arguments: [
    ("contry=CHN", "did you mean 'country'?"), ("site=pit-nc", "did you mean 'pit-cn'"),
    ("country=USA", "no country 'USA'"), ("CHN", "key=value"), ("site=", "a value after"),
    ("stage=mine,country=DEU", "not together"), ("", "key=value"), ("site=a|", "a value after"),
    ("link=pit-cn->smelt-nc", "did you mean 'pit-cn->smelt-cn'"),
  ])
  func mistakesAreExplained(_ selector: String, _ part: String) {
    #expect {
      try network.element(matching: Selector(selector))
    } throws: { error in
      "\(error)".contains(part)
    }
  }

  @Test func selectorsReadBackAsTheyAreWritten() throws {
    for text in ["country=CHN", "stage!=mine|plant,via=EGY", "link=a->b:ore"] {
      #expect(try Selector(text).description == text)
    }
  }
}
