// What Korea's magnets depend on, as a picture with the losses laid over it.
//
// swift run PictureWithOverlay, then open chokepoints.svg

import Foundation
import GraphvizRendering
import SupplyChain
import SupplyChainAnalysis
import SupplyChainFiles
import SupplyChainReports

let network = try SupplyNetwork(readingFrom: "Graphs/rare-earth-magnets")
let korea = try network.demands(matching: Selector("country=KOR"))
let answer = try network.chokepoints(among: network.elements(of: .countryStage), for: korea)

let drawing = network.drawing(overlay: .chokepoints(answer))
let picture = try drawing.picture(as: .svg)
let path = CommandLine.arguments.dropFirst().first ?? "chokepoints.svg"
try Data(picture.bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
print(drawing.title)
