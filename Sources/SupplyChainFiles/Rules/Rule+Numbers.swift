import GraphFiles
import SupplyChain

extension Rule {
  /// Numbers that are missing, or do not agree.
  static let numberRules = [
    capacityBelowOutput, flowAboveCapacity, capacityUnknown, flowMissing, countryMissing,
    unfamiliarCountry,
  ]

  static let capacityBelowOutput = Rule(
    "capacity-below-output", .warning, "A site makes no more than it can."
  ) { subject in
    subject.network.graph.nodes.compactMap { node in
      let site = subject.network.sites[node]
      guard let output = site.output, let capacity = site.capacity, exceeds(output, capacity)
      else { return nil }
      return Finding(
        at: subject.mark(node),
        "'\(site.id)' makes \(output.written) with a capacity of \(capacity.written)")
    }
  }

  static let flowAboveCapacity = Rule(
    "flow-above-capacity", .warning, "A link carries no more than it can."
  ) { subject in
    subject.network.graph.edges.compactMap { edge in
      let link = subject.network.links[edge]
      guard let flow = link.flow, let capacity = link.capacity, exceeds(flow, capacity)
      else { return nil }
      return Finding(
        at: subject.mark(edge),
        "'\(subject.network.name(of: edge))' carries \(flow.written) "
          + "with a capacity of \(capacity.written)")
    }
  }

  static let capacityUnknown = Rule(
    "capacity-unknown", .warning,
    "A site that makes something has a capacity, or an output and the network a spare capacity."
  ) { subject in
    let network = subject.network
    return network.sitesWithUnknownCapacity.map { node in
      let hasOutput = network.sites[node].output != nil
      return Finding(
        at: subject.mark(node),
        "nobody said how much '\(network.sites[node].id)' can make: most questions will be refused",
        hint: hasOutput
          ? "give 'capacity', or assume for all: 'assume: {spare_capacity: 0.1}'"
          : "give 'capacity', or 'output' and 'assume: {spare_capacity: 0.1}'")
    }
  }

  static let flowMissing = Rule(
    "flow-missing", .note, "Today's flows are known, or questions about today rest on fewer links."
  ) { subject in
    let links = subject.network.links
    let missing = links.edges.filter { links[$0].flow == nil }
    guard let first = missing.first else { return [] }
    return [
      Finding(
        at: subject.mark(first), "\(missing.count) of \(links.count) links have no flow",
        hint: "an unused link has 'flow: 0'; losses along today's flows need the others")
    ]
  }

  static let unfamiliarCountry = Rule(
    "unfamiliar-country", .warning,
    "A country is one of ISO 3166, or is listed under `countries` with a name."
  ) { subject in
    let network = subject.network
    var seen: Set<CountryCode> = []
    return network.graph.nodes.compactMap { site in
      guard let code = network.sites[site].country, !code.isAssigned,
        network.country(code) == nil, seen.insert(code).inserted
      else { return nil }
      let nearest = code.rawValue.nearest(in: CountryCode.allAssigned)
      return Finding(
        at: subject.mark(site), "'\(code)' is not a country code of ISO 3166",
        hint: (nearest.isEmpty ? "" : "did you mean \(nearest.joined(separator: ", "))? ")
          + "a code of your own is listed under 'countries' with a name")
    }
  }

  static let countryMissing = Rule(
    "country-missing", .warning, "A site stands in a country."
  ) { subject in
    subject.network.graph.nodes.compactMap { node in
      let site = subject.network.sites[node]
      guard site.country == nil else { return nil }
      return Finding(
        at: subject.mark(node), "'\(site.id)' has no country: no answer by country counts it")
    }
  }

  /// Whether a number is above another by more than rounding.
  private static func exceeds(_ number: Double, _ limit: Double) -> Bool {
    number > limit * (1 + 1e-9)
  }
}

extension Double {
  /// The number with so many significant digits, for messages.
  func rounded(to digits: Int) -> String {
    guard self != 0, isFinite else { return written }
    var (value, scale) = (abs(self), 1.0)
    while value >= 10 { (value, scale) = (value / 10, scale / 10) }
    while value < 1 { (value, scale) = (value * 10, scale * 10) }
    for _ in 1..<max(2, digits) { scale *= 10 }
    guard scale.isFinite, scale > 0 else { return written }
    return ((self * scale).rounded() / scale).written
  }
}
