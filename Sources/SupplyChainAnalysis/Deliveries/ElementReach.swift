import GraphCore
import LinearProgram
import SupplyChain

/// For everything that a plan can use, the elements of a list whose loss takes it away.
///
/// The same as ``Outage`` tells of each element, read the other way.
struct ElementReach: Sendable {
  /// How many elements the list has.
  let count: Int
  /// The elements that close a site.
  let sites: NodeColumn<[Int]>
  /// The elements that close a link, by itself, by its source or by its material.
  let links: EdgeColumn<[Int]>
  /// For each site, the elements that stop each of its recipes.
  let runs: NodeColumn<[[Int]]>
  /// The elements that take a material away.
  let materials: [[Int]]
  /// For each site, the elements that take what it holds; none where stocks stay.
  let stocks: NodeColumn<[Int]>

  init(of elements: [Element], in network: SupplyNetwork, takingStocks: Bool = false) {
    count = elements.count
    var sites = [[Int]](repeating: [], count: network.graph.nodeCount)
    var links = [[Int]](repeating: [], count: network.graph.edgeCount)
    var materials = [[Int]](repeating: [], count: network.materials.count)
    for (position, element) in elements.enumerated() {
      for site in element.sites { sites[site.index].append(position) }
      for link in element.links { links[link.index].append(position) }
      for material in element.materials { materials[material.index].append(position) }
    }
    for link in network.graph.edges {
      links[link.index] += sites[network.graph.source(of: link).index]
      links[link.index] += materials[network.links[link].material.index]
    }
    runs = NodeColumn(
      network.graph.nodes.map { site in
        network.sites[site].recipes.map { recipe in
          let inputs = network[recipe].inputs.filter { $0.amount > 0 }
          return inputs.reduce(into: sites[site.index]) { $0 += materials[$1.material.index] }
        }
      })
    self.sites = NodeColumn(sites)
    stocks = NodeColumn(takingStocks ? sites : sites.map { _ in [] })
    self.links = EdgeColumn(links)
    self.materials = materials
  }

  /// The elements that take away something that a plan uses.
  ///
  /// Without any of the others the plan remains possible, and therefore the best.
  func touched(by plan: Solution, of allocation: AllocationProgram) -> ElementSet {
    let network = allocation.network
    var touched = ElementSet(count: count)
    func touch(_ closers: [Int]) { for element in closers { touched.insert(element) } }
    for site in network.graph.nodes {
      for (column, closers) in zip(allocation.activities[site], runs[site])
      where plan[column] != 0 {
        touch(closers)
      }
    }
    for link in network.graph.edges where plan[allocation.shipments[link]] != 0 {
      touch(links[link])
    }
    for (state, draw) in zip(allocation.states.states, allocation.draws) {
      if let draw, plan[draw] != 0 { touch(materials[state.material.index] + stocks[state.site]) }
    }
    for (demand, column) in zip(allocation.demands, allocation.served) where plan[column] != 0 {
      touch(materials[demand.material.index])
    }
    return touched
  }
}
