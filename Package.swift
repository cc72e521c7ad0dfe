// swift-tools-version: 6.2
import PackageDescription

/// The targets stand in the order of the pipeline: none imports one that stands below it.
let package = Package(
  name: "lodestone",
  products: [
    .library(name: "GraphCore", targets: ["GraphCore"]),
    .library(name: "GraphFiles", targets: ["GraphFiles"]),
    .library(name: "LinearProgram", targets: ["LinearProgram"]),
    .library(name: "SupplyChain", targets: ["SupplyChain"]),
    .library(name: "SupplyChainFiles", targets: ["SupplyChainFiles"]),
    .library(name: "SupplyChainAnalysis", targets: ["SupplyChainAnalysis"]),
    .library(name: "GraphvizRendering", targets: ["GraphvizRendering"]),
    .library(name: "SupplyChainReports", targets: ["SupplyChainReports"]),
    .executable(name: "lodestone", targets: ["lodestone"]),
  ],
  traits: [
    .default(enabledTraits: ["Graphviz"]),
    .trait(
      name: "Graphviz",
      description: """
        Draws SVG, PNG and PDF with libgvc (libgraphviz-dev). Without it, pictures end as DOT.
        """),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    .target(name: "GraphCore"),

    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "GraphFiles", dependencies: ["GraphCore", "CLibxml2", "CZlib"]),

    .systemLibrary(name: "CClp", providers: [.apt(["coinor-libclp-dev"])]),
    .target(name: "LinearProgram", dependencies: ["CClp"]),

    .target(name: "SupplyChain", dependencies: ["GraphCore"]),
    .systemLibrary(name: "CCsv", providers: [.apt(["libcsv-dev"])]),
    .target(name: "SupplyChainFiles", dependencies: ["SupplyChain", "GraphFiles", "CCsv", "Yams"]),
    .target(name: "SupplyChainAnalysis", dependencies: ["SupplyChain", "LinearProgram"]),

    .target(
      name: "CGraphviz",
      linkerSettings: [.linkedLibrary("gvc"), .linkedLibrary("cgraph"), .linkedLibrary("cdt")]),
    .target(
      name: "GraphvizRendering",
      dependencies: [
        .target(name: "CGraphviz", condition: .when(traits: ["Graphviz"])),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(
      name: "SupplyChainReports", dependencies: ["SupplyChainAnalysis", "GraphvizRendering"]),

    .executableTarget(
      name: "lodestone",
      dependencies: [
        "SupplyChainFiles", "SupplyChainReports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .executableTarget(
      name: "ChokepointsInTenLines",
      dependencies: ["SupplyChainFiles", "SupplyChainAnalysis"],
      path: "Examples/ChokepointsInTenLines"),
    .executableTarget(
      name: "ExportBan", dependencies: ["SupplyChainFiles", "SupplyChainAnalysis"],
      path: "Examples/ExportBan"),
    .executableTarget(
      name: "JointFailures", dependencies: ["SupplyChainFiles", "SupplyChainReports"],
      path: "Examples/JointFailures"),
    .testTarget(
      name: "AlternativeRoutes", dependencies: ["SupplyChainFiles", "SupplyChainAnalysis"],
      path: "Examples/AlternativeRoutes"),
    .executableTarget(
      name: "PictureWithOverlay", dependencies: ["SupplyChainFiles", "SupplyChainReports"],
      path: "Examples/PictureWithOverlay"),

    .target(name: "BenchmarkSupport", path: "Benchmarks/Support"),
    .executableTarget(
      name: "GraphBenchmarks", dependencies: ["GraphFiles", "BenchmarkSupport"],
      path: "Benchmarks/GraphBenchmarks"),
    .executableTarget(
      name: "SupplyBenchmarks",
      dependencies: ["SupplyChainFiles", "SupplyChainAnalysis", "BenchmarkSupport"],
      path: "Benchmarks/SupplyBenchmarks"),

    .target(
      name: "TestSupport", dependencies: ["SupplyChainFiles"], path: "Tests/TestSupport"),
    .testTarget(name: "GraphCoreTests", dependencies: ["GraphCore", "TestSupport"]),
    .testTarget(
      name: "GraphFilesTests", dependencies: ["GraphFiles", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "LinearProgramTests", dependencies: ["LinearProgram", "TestSupport"]),
    .testTarget(name: "SupplyChainTests", dependencies: ["SupplyChain", "TestSupport"]),
    .testTarget(name: "SupplyChainFilesTests", dependencies: ["SupplyChainFiles", "TestSupport"]),
    .testTarget(
      name: "SupplyChainAnalysisTests", dependencies: ["SupplyChainAnalysis", "TestSupport"],
      resources: [.copy("Fixtures")]),
    .testTarget(name: "GraphvizRenderingTests", dependencies: ["GraphvizRendering"]),
    .testTarget(
      name: "SupplyChainReportsTests", dependencies: ["SupplyChainReports", "TestSupport"]),
    .testTarget(name: "LodestoneTests", dependencies: ["lodestone", "TestSupport"]),
  ]
)

// What libFuzzer feeds is built only where it is asked for: `make fuzz`.
if Context.environment["LODESTONE_FUZZING"] != nil {
  // Of the graph measures, the readers use none but these.
  package.targets.first { $0.name == "GraphCore" }?.sources = [
    "Execution", "Graph", "Paths", "Reachability",
  ]
  package.products.append(.library(name: "Fuzzing", type: .static, targets: ["Fuzzing"]))
  package.targets.append(
    .target(
      name: "Fuzzing", dependencies: ["GraphFiles", "SupplyChainFiles"], path: "Tests/Fuzzing",
      exclude: ["Seeds"]))
}
