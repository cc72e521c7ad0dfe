// What does Korea lose without each country's part of a stage?
//
// swift run ChokepointsInTenLines

import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles

let network = try SupplyNetwork(readingFrom: "Graphs/rare-earth-magnets")
let korea = try network.demands(matching: Selector("country=KOR"))
let answer = try network.chokepoints(among: network.elements(of: .countryStage), for: korea)
for chokepoint in answer.chokepoints.prefix(5) {
  let lost = 100 * chokepoint.reroutedLoss / answer.demand
  print("\(chokepoint.element.name): \(Int(lost.rounded())) % of Korea's magnets are lost")
}
