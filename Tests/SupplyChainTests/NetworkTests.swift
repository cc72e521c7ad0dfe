import GraphCore
import SupplyChain
import TestSupport
import Testing

@Suite struct NetworkTests {
  private let network: SupplyNetwork

  init() throws { network = try SupplyNetwork.parsing(yaml: small) }

  private func site(_ id: String) throws -> NodeID { try #require(network.site(id)) }

  @Test func capacitiesAreGivenAssumedUnlimitedOrUnknown() throws {
    #expect(network.capacity(of: try site("pit-cn")) == .given(12))
    #expect(network.capacity(of: try site("pit-au")) == .assumed(30))
    #expect(network.capacity(of: try site("port")) == .unlimited)
    #expect(network.capacity(of: try site("smelt-my")) == .unknown)
    #expect(network.sitesWithUnknownCapacity == [try site("smelt-my")])
    #expect(network.sitesWithAssumedCapacity == [try site("pit-au"), try site("smelt-cn")])
  }

  @Test func measuresMultiplyAndLeaveTheNetworkAsItWas() throws {
    let changed = try network.applying(try #require(network.scenario("half")))
    #expect(changed.availability[try site("pit-cn")] == 0.25)
    #expect(changed.availability[try site("smelt-cn")] == 0.5)
    #expect(changed.availability[try site("cars")] == 1)
    #expect(changed.openness.values == [0, 0, 1, 0.5, 0, 1])
    #expect(network.openness.values.allSatisfy { $0 == 1 })
  }

  @Test func elementsAreListedByKind() {
    func names(_ kind: Element.Kind) -> [String] { network.elements(of: kind).map(\.name) }
    #expect(names(.site).count == 7)
    #expect(names(.link)[3...4] == ["port->cars:metal", "port->cars:ore"])
    #expect(names(.operator) == ["North", "South"])
    #expect(names(.country) == ["AUS", "CHN", "DEU", "EGY", "MYS", "SGP"])
    #expect(
      names(.countryStage) == [
        "AUS mine", "CHN mine", "CHN plant", "CHN use", "DEU use", "MYS plant",
      ])
    #expect(names(.material) == ["ore", "metal"])
    #expect(names(.via) == ["via CHN", "via EGY", "via SGP"])
    #expect(names(.selection) == [])
    let china = network.elements(of: .country)[1]
    #expect(china.sites.count == 3)
    #expect(china.links.map(\.index) == [3])
  }

  @Test func demandsAreThoseAboveZero() {
    #expect(network.demands.map(\.amount) == [9, 1])
  }

  @Test func makersAreSharedByMaterial() throws {
    let first = network.sites[try site("pit-cn")].recipes
    #expect(first == network.sites[try site("pit-au")].recipes)
    #expect(network[first[0]].madeFromNothing == network.material("ore"))
    #expect(network[first[0]].output(of: MaterialID(0)) == 1)
  }

  @Test func nearestPrefersCaseThenEditsThenBeginnings() {
    let names = ["Baotou", "baotuo-2", "bao", "Lynas", "mountain-pass"]
    #expect("baotou".nearest(in: names).first == "Baotou")
    #expect("boatou".nearest(in: names).first == "Baotou")
    #expect("lyans".nearest(in: names) == ["Lynas"])
    #expect("mountain".nearest(in: names) == ["mountain-pass"])
    #expect("xyz".nearest(in: names) == [])
    #expect("".nearest(in: names) == [])
    #expect("a".nearest(in: ["b", "c", "d", "e"]).count == 3)
  }

  @Test(arguments: ["chn", "CH", "CHNA", "1AB", "C-N", "ＣＨＮ", ""])
  func whatIsNoCountryCodeIsRefused(_ text: String) {
    #expect(CountryCode(text) == nil)
  }

  @Test func gradesAreOrderedFromTheStrongest() {
    #expect(Grade.allCases.sorted() == [.observed, .reported, .derived, .assumed])
    #expect(Provenance().isEmpty)
  }
}
