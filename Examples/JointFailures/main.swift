// Which two countries together cost Korea most, what stops its supply, and what is to be done?
//
// swift run JointFailures

import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles
import SupplyChainReports

let network = try SupplyNetwork(readingFrom: "Graphs/rare-earth-magnets")
let korea = try network.demands(matching: Selector("country=KOR"))
let countries = network.elements(of: .country)

// The worst joint failure, and what is left after it as a picture.
let failures = try network.jointFailures(among: countries, atMost: 2, for: korea)
let worst = failures.failures[0].elements
let left = try network.supply(for: korea, rule: failures.rule, without: worst)
print(network.drawing(overlay: .plan(left, without: worst, worstOf: 2)).title)

// The smallest sets without which less than half is left, in a sentence; it is the title of
// their picture, `network.drawing(overlay: .cutSets(cuts))`, too.
let cuts = try network.minimalCutSets(among: countries, atMost: 2, for: korea, below: 0.5)
print(cuts.sentence(of: network))

// Ways to deliver a tenth each that share no country.
let supply = try network.disjointSupply(sharingNo: countries, for: korea, atLeast: 0.1)
for way in supply.ways { print("\(Int(way.delivered.rounded())) t by", way.elements.map(\.name)) }

// Where one more tonne helps most against the worst pair.
let places = try network.strengthening(against: countries, atMost: 2, for: korea, count: 1)
for best in places.strengthenings {
  print("\(network.name(of: best.place)): \(Int(best.gain.rounded())) t")
}
