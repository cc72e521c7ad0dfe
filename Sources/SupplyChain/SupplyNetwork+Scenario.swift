import GraphCore

extension SupplyNetwork {
  /// The same network in a state of the world: capacities held back, ids unchanged.
  ///
  /// Measures multiply: what two measures halve is left with a quarter. A measure on a material
  /// holds back every link that carries it.
  ///
  /// - Throws: ``SelectionError`` where a measure names something that is not there.
  public func applying(_ scenario: Scenario) throws(SelectionError) -> SupplyNetwork {
    var result = self
    for measure in scenario.measures {
      switch measure {
      case .restrict(let selector, let factor):
        result.restrict(try element(matching: selector), by: factor)
      }
    }
    return result
  }

  /// The same network without some elements.
  public func without(_ elements: [Element]) -> SupplyNetwork {
    var result = self
    for element in elements { result.restrict(element, by: 0) }
    return result
  }

  /// The same network with some sites idle and empty: they make and pass on nothing, and nothing is
  /// held there.
  package func emptying(_ sites: [NodeID]) -> SupplyNetwork {
    var result = self
    for site in sites {
      result.availability[site] = 0
      result.sites[site].stock = []
    }
    return result
  }

  private mutating func restrict(_ element: Element, by factor: Double) {
    for site in element.sites { availability[site] *= factor }
    for link in element.links { openness[link] *= factor }
    for link in graph.edges where element.materials.contains(links[link].material) {
      openness[link] *= factor
    }
    if factor == 0 { absentMaterials.formUnion(element.materials) }
  }
}
