import ArgumentParser
import SupplyChain

/// What kinds of element are asked about.
struct ElementOptions: ParsableArguments {
  @Option(
    help: """
      What goes: site, link, operator, country, country-stage, material, via or all; several \
      joined by ','.
      """)
  var by: ElementKinds = ElementKinds(kinds: [.countryStage])

  /// The elements of those kinds.
  func elements(in network: SupplyNetwork) -> [Element] {
    by.kinds.flatMap { network.elements(of: $0) }
  }
}

/// One or more kinds of element.
struct ElementKinds: ExpressibleByArgument {
  let kinds: [Element.Kind]

  static let all = Element.Kind.allCases.filter { $0 != .selection }

  init(kinds: [Element.Kind]) { self.kinds = kinds }

  init?(argument: String) {
    var kinds: [Element.Kind] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if name == "all" {
        kinds += Self.all
      } else if let kind = Element.Kind(rawValue: String(name)), kind != .selection {
        kinds.append(kind)
      } else {
        return nil
      }
    }
    var seen: Set<Element.Kind> = []
    self.kinds = kinds.filter { seen.insert($0).inserted }
  }

  var defaultValueDescription: String { kinds.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { all.map(\.rawValue) + ["all"] }
}
