import SupplyChain

extension NetworkEncoding {
  func fields(of material: Material) -> DocumentNode {
    MapBuilder {
      $0.add("name", text: material.name == material.id ? nil : material.name)
      $0.add("unit", text: material.unit)
      $0.add("basis", text: material.basis?.rawValue)
      $0.add("hs", list: material.harmonizedCodes.map { .text($0) })
      $0.add(
        "contains",
        map: MapBuilder { map in
          for element in material.contents.keys.sorted() {
            map.add(element, number: material.contents[element])
          }
        })
    }.node
  }

  func fields(of country: Country) -> DocumentNode {
    MapBuilder {
      $0.add("name", text: country.name == country.code.rawValue ? nil : country.name)
      $0.add("risk", number: country.risk)
      $0.add(country.provenance)
    }.node
  }

  func fields(of source: Source) -> DocumentNode {
    MapBuilder {
      $0.add("title", text: source.title)
      if let year = source.year { $0.add("year", .plain(String(year))) }
      $0.add("url", text: source.url)
      $0.add("licence", text: source.license)
      $0.add("note", text: source.note)
    }.node
  }

  func fields(of recipe: Recipe) -> DocumentNode {
    MapBuilder {
      $0.add(
        "name",
        text: recipe.name == recipe.id || recipe.madeFromNothing != nil ? nil : recipe.name)
      $0.add("inputs", map: amounts(recipe.inputs))
      $0.add("outputs", map: amounts(recipe.outputs))
      $0.add(recipe.provenance)
    }.node
  }

  func fields(of scenario: Scenario) -> DocumentNode {
    MapBuilder {
      $0.add("name", text: scenario.name == scenario.id ? nil : scenario.name)
      $0.add("note", text: scenario.note)
      $0.add("measures", .list(scenario.measures.map(fields)))
    }.node
  }

  private func fields(of measure: Measure) -> DocumentNode {
    switch measure {
    case .restrict(let selector, let factor):
      MapBuilder {
        $0.add("restrict", selectorContent(selector))
        $0.add("factor", number: factor)
      }.node
    }
  }

  /// A map where it can say the selector, else the selector as it is written.
  private func selectorContent(_ selector: Selector) -> DocumentNode.Content {
    let keys = selector.terms.map(\.key)
    let isInOrder = keys == Selector.Key.allCases.filter(keys.contains)
    guard isInOrder, !selector.terms.contains(where: \.isNegated) else {
      return .quoted(selector.description)
    }
    return MapBuilder {
      for term in selector.terms {
        let values = term.values.map(DocumentNode.text)
        $0.add(term.key.rawValue, values.count == 1 ? values[0].content : .list(values))
      }
    }.node.content
  }
}
