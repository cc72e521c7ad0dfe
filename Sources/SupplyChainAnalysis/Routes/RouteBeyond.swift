import SupplyChain

/// Which partial routes can still touch a country besides some.
struct RouteBeyond: Sendable {
  private let home: Set<CountryCode>
  /// Whether another country can be touched upstream of each state.
  private let leadsOut: [Bool]

  init(_ home: Set<CountryCode>, in routes: RouteNetwork) {
    let network = routes.network
    var leadsOut = [Bool](repeating: false, count: routes.states.count)
    var users = [[Int]](repeating: [], count: routes.states.count)
    var queue: [Int] = []
    for (state, steps) in routes.steps.enumerated() {
      for step in steps {
        if let upstream = step.upstream { users[upstream].append(state) }
        guard let link = step.link, !leadsOut[state] else { continue }
        let source = network.sites[network.graph.source(of: link)].country
        let touched = network.links[link].via + [source].compactMap(\.self)
        guard !touched.allSatisfy(home.contains) else { continue }
        leadsOut[state] = true
        queue.append(state)
      }
    }
    while let state = queue.popLast() {
      for user in users[state] where !leadsOut[user] {
        leadsOut[user] = true
        queue.append(user)
      }
    }
    self.home = home
    self.leadsOut = leadsOut
  }

  /// Whether a partial route touches another country, or still can.
  func admits(_ partial: PartialRoute) -> Bool {
    (!partial.isComplete && leadsOut[partial.state])
      || !partial.countries.allSatisfy(home.contains)
  }
}
