// What happens if China lets no separated heavy rare earths out of the country?
//
// swift run ExportBan

import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles

let network = try SupplyNetwork(readingFrom: "Graphs/rare-earth-magnets")
let ban = Scenario(
  id: "ban",
  measures: [
    .restrict(try Selector("country=CHN,to!=CHN,material=dytb-oxide|dytb-metal"), factor: 0)
  ])

let before = try network.supply()
let after = try network.applying(ban).supply()
print("served before: \(Int(before.servedToTarget)) t, after: \(Int(after.servedToTarget)) t")

// The two plans share their ids, so they can be subtracted link by link.
let changes = network.graph.edges.map { (link: $0, change: after.flows[$0] - before.flows[$0]) }
for (link, change) in changes.sorted(by: { abs($0.change) > abs($1.change) }).prefix(5) {
  print("\(network.name(of: link)): \(change > 0 ? "+" : "")\(Int(change.rounded())) t")
}
