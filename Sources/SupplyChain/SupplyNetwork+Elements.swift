import GraphCore

extension SupplyNetwork {
  /// Every element of a kind, in order of first appearance (countries in alphabetical order).
  ///
  /// - Sites without a country or an operator belong to no element of that kind.
  /// - There is no list of ``Element/Kind/selection``: it is empty.
  public func elements(of kind: Element.Kind) -> [Element] {
    switch kind {
    case .site:
      graph.nodes.map { Element(kind: .site, name: sites[$0].id, sites: [$0]) }
    case .link:
      graph.edges.map { Element(kind: .link, name: name(of: $0), links: [$0]) }
    case .operator:
      unique(graph.nodes.compactMap { sites[$0].operator }).map { name in
        Element(kind: .operator, name: name, sites: sites { $0.operator == name })
      }
    case .country:
      countryCodes.map(countryElement)
    case .countryStage:
      countryCodes.flatMap(partsByStage)
    case .material:
      materials.indices.map {
        Element(kind: .material, name: materials[$0].id, materials: [MaterialID($0)])
      }
    case .via:
      Set(links.values.flatMap(\.via)).sorted().map { code in
        Element(kind: .via, name: "via \(code)", links: links { $0.via.contains(code) })
      }
    case .selection:
      []
    }
  }

  /// A country: its sites and every link that passes through it.
  func countryElement(_ code: CountryCode) -> Element {
    Element(
      kind: .country, name: code.rawValue, sites: sites { $0.country == code },
      links: links { $0.via.contains(code) })
  }

  /// Every country that a site stands in or a link passes through.
  public var countryCodes: [CountryCode] {
    Set(sites.values.compactMap(\.country) + links.values.flatMap(\.via)).sorted()
  }

  /// The part that a country has in each stage.
  private func partsByStage(_ code: CountryCode) -> [Element] {
    stages.indices.map(StageID.init).compactMap { stage in
      let members = sites { $0.country == code && $0.stage == stage }
      guard !members.isEmpty else { return nil }
      return Element(
        kind: .countryStage, name: "\(code) \(self[stage].id)", sites: members)
    }
  }

  private func sites(where matches: (Site) -> Bool) -> [NodeID] {
    graph.nodes.filter { matches(sites[$0]) }
  }

  private func links(where matches: (SupplyLink) -> Bool) -> [EdgeID] {
    graph.edges.filter { matches(links[$0]) }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
