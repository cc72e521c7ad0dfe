// Which ways lead to Korea's users around a country? Written as a test, so that the day the last
// way around closes, somebody is told.
//
// swift test --filter AlternativeRoutes

import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles
import Testing

@Test("Korea can be reached around China")
func koreaIsReachedAroundChina() throws {
  let network = try SupplyNetwork(readingFrom: "Graphs/rare-earth-magnets")
  let korea = try network.demands(matching: Selector("country=KOR"))
  let china = try network.element(matching: Selector("country=CHN"))

  let around = try network.routes(to: korea, by: .capacity, count: 3, avoiding: [china])

  #expect(!around.routes.isEmpty)
  for route in around.routes {
    #expect(!route.countries.contains { $0.rawValue == "CHN" })
  }
}
