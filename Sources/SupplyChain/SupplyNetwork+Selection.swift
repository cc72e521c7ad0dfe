import GraphCore

extension SupplyNetwork {
  /// What a selector names, as one element.
  ///
  /// - Terms on sites alone name sites; `country=` or `bloc=` alone names also every link that
  ///   passes through that country.
  /// - With a term on links (`link`, `via`, `to`, `material` beside another term) it names links;
  ///   terms on sites then speak of the site a link leaves: `country=CHN,material=magnet` is
  ///   China's deliveries of magnets, with `to!=CHN` those to others.
  /// - `material=` alone names the material itself, wherever it is.
  ///
  /// - Throws: ``SelectionError`` where a value does not exist or nothing fulfills all terms.
  public func element(matching selector: Selector) throws(SelectionError) -> Element {
    try checkValues(of: selector)
    let keys = Set(selector.terms.map(\.key))
    let name = selector.description
    var element: Element
    if keys == [.material] {
      element = Element(
        kind: .selection, name: name,
        materials: materials.indices.map(MaterialID.init).filter { material in
          selector.terms.allSatisfy { holds($0, self[material].id) }
        })
    } else if keys.contains(where: { $0.needsLink || $0 == .material }) {
      element = Element(
        kind: .selection, name: name,
        links: graph.edges.filter { link in
          selector.terms.allSatisfy { self.link(link, fulfills: $0) }
        })
    } else {
      let namesCountries = keys.isSubset(of: [.country, .bloc])
      element = Element(
        kind: .selection, name: name,
        sites: graph.nodes.filter { site in
          selector.terms.allSatisfy { self.site(site, fulfills: $0) }
        },
        links: namesCountries ? linksPassing(selector) : [])
    }
    guard !(element.sites.isEmpty && element.links.isEmpty && element.materials.isEmpty) else {
      throw .nothingMatches(selector)
    }
    return element
  }

  /// The demands that a selector names.
  ///
  /// - Throws: ``SelectionError`` where a value does not exist, where no demand fulfills all terms,
  ///   or where a term speaks of links.
  public func demands(matching selector: Selector) throws(SelectionError) -> [Demand] {
    if let term = selector.terms.first(where: { $0.key.needsLink }) {
      throw .notOfDemands(term.key)
    }
    try checkValues(of: selector)
    let found = demands.filter { demand in
      selector.terms.allSatisfy {
        $0.key == .material
          ? holds($0, self[demand.material].id) : site(demand.site, fulfills: $0)
      }
    }
    guard !found.isEmpty else { throw .nothingMatches(selector) }
    return found
  }

  /// Whether a term holds of one value.
  private func holds(_ term: Selector.Term, _ value: String?) -> Bool {
    guard let value else { return term.isNegated }
    return term.values.contains(value) != term.isNegated
  }

  private func site(_ site: NodeID, fulfills term: Selector.Term) -> Bool {
    let record = sites[site]
    switch term.key {
    case .country: return holds(term, record.country?.rawValue)
    case .stage: return holds(term, self[record.stage].id)
    case .operator: return holds(term, record.operator)
    case .site: return holds(term, record.id)
    case .bloc: return record.country.map { isCountry($0, in: term) } ?? term.isNegated
    case .link, .material, .via, .to: return false
    }
  }

  private func link(_ link: EdgeID, fulfills term: Selector.Term) -> Bool {
    let record = links[link]
    switch term.key {
    case .material:
      return holds(term, self[record.material].id)
    case .via:
      return term.values.contains { value in record.via.contains { $0.rawValue == value } }
        != term.isNegated
    case .to:
      return holds(term, sites[graph.target(of: link)].country?.rawValue)
    case .link:
      let ends =
        "\(sites[graph.source(of: link)].id)->\(sites[graph.target(of: link)].id)"
      let full = "\(ends):\(self[record.material].id)"
      return term.values.contains { $0 == ends || $0 == full } != term.isNegated
    default:
      return site(graph.source(of: link), fulfills: term)
    }
  }

  /// Whether a term on countries or blocs holds of a country.
  private func isCountry(_ code: CountryCode, in term: Selector.Term) -> Bool {
    let isNamed =
      term.key == .country
      ? term.values.contains(code.rawValue)
      : blocs.contains { term.values.contains($0.id) && $0.members.contains(code) }
    return isNamed != term.isNegated
  }

  private func linksPassing(_ selector: Selector) -> [EdgeID] {
    graph.edges.filter { link in
      links[link].via.contains { code in
        selector.terms.allSatisfy { isCountry(code, in: $0) }
      }
    }
  }

  /// Every value a key has in this network.
  public func values(of key: Selector.Key) -> [String] {
    switch key {
    case .country, .to: countryCodes.map(\.rawValue)
    case .stage: stages.map(\.id)
    case .operator: Set(sites.values.compactMap(\.operator)).sorted()
    case .site: sites.values.map(\.id)
    case .link: graph.edges.map { name(of: $0) }
    case .material: materials.map(\.id)
    case .via: Set(links.values.flatMap(\.via)).sorted().map(\.rawValue)
    case .bloc: blocs.map(\.id)
    }
  }

  /// Names the first value that nothing has, with the values nearest to it.
  private func checkValues(of selector: Selector) throws(SelectionError) {
    for term in selector.terms {
      var known = values(of: term.key)
      if [.country, .to].contains(term.key) { known += countries.map(\.code.rawValue) }
      if term.key == .link {
        known += graph.edges.map { link in
          let (source, target) = (graph.source(of: link), graph.target(of: link))
          return "\(sites[source].id)->\(sites[target].id)"
        }
        known += graph.edges.map { link in
          let (source, target) = (graph.source(of: link), graph.target(of: link))
          let material = self[links[link].material].id
          return "\(sites[source].id)->\(sites[target].id):\(material)"
        }
      }
      let set = Set(known)
      for value in term.values where !set.contains(value) {
        throw .unknownValue(value, key: term.key, nearest: value.nearest(in: known))
      }
    }
  }
}
