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
        let element = try element(matching: selector)
        for site in element.sites { result.availability[site] *= factor }
        for link in element.links { result.openness[link] *= factor }
        for link in graph.edges where element.materials.contains(links[link].material) {
          result.openness[link] *= factor
        }
      }
    }
    return result
  }
}
