import GraphCore
import SupplyChain
import SupplyChainAnalysis

/// What a picture says in words.
struct PictureWords {
  let network: SupplyNetwork
  let target: [Demand]
  let isForEverybody: Bool

  /// Whose supply the picture is about: a country, a site, or how many users.
  var who: String {
    if isForEverybody { return "everybody" }
    let sites = Set(target.map(\.site))
    if sites.count == 1, let site = sites.first { return network.sites[site].name }
    let countries = Set(sites.map { network.sites[$0].country })
    if countries.count == 1, let code = countries.first ?? nil { return name(of: code) }
    return "\(sites.count) users"
  }

  /// What is supplied: the material, or what the names of several have in common.
  var what: String {
    let names = Set(target.map(\.material)).sorted().map { network[$0].name }
    guard let first = names.first else { return "product" }
    guard names.count > 1 else { return first.lowercasedFirst }
    var common = first.split(separator: " ")[...]
    for name in names {
      let words = name.split(separator: " ")
      common = common.prefix(zip(common, words).prefix { $0 == $1 }.count)
    }
    let fillers: Set<Substring> = ["of", "for", "with", "in", "and"]
    while let last = common.last, fillers.contains(last) { common.removeLast() }
    return common.isEmpty ? "product" : common.joined(separator: " ").lowercasedFirst
  }

  /// The unit of the product, empty where there are several.
  var unit: String { network.unit(of: target) }

  /// A country's name, or its code where no name is known.
  func name(of code: CountryCode) -> String { network.country(code)?.name ?? code.rawValue }

  /// An element as the object of "without".
  func words(for element: Element) -> String {
    let countries = Set(element.sites.map { network.sites[$0].country })
    let stages = Set(element.sites.map { network.sites[$0].stage })
    if element.sites.isEmpty { return wordsWithoutSites(for: element) }
    if element.sites.count == 1, element.kind != .countryStage, element.kind != .country {
      return network.sites[element.sites[0]].name
    }
    if element.kind == .operator { return element.name }
    guard countries.count == 1, let code = countries.first ?? nil else { return element.name }
    let ofCountry = network.graph.nodes.filter { network.sites[$0].country == code }
    if ofCountry.count == element.sites.count { return name(of: code) }
    guard stages.count == 1, let stage = stages.first else { return element.name }
    let ofStage = ofCountry.filter { network.sites[$0].stage == stage }
    return ofStage.count == element.sites.count
      ? "\(possessive(name(of: code))) \(network[stage].name.lowercasedFirst)" : element.name
  }

  /// Elements that go together: "China, Japan and passage through Egypt".
  func words(for elements: [Element]) -> String {
    let words = elements.map { self.words(for: $0) }
    guard words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  private func wordsWithoutSites(for element: Element) -> String {
    if !element.materials.isEmpty { return names(of: element.materials) }
    if element.kind == .country { return CountryCode(element.name).map(name) ?? element.name }
    if element.kind == .via {
      let code = CountryCode(element.name.suffix(3))
      return "passage through \(code.map(name) ?? element.name)"
    }
    guard element.kind == .link, let link = element.links.first else { return element.name }
    let ends = [network.graph.source(of: link), network.graph.target(of: link)]
    return "what goes from \(network.sites[ends[0]].name) to \(network.sites[ends[1]].name)"
  }

  private func names(of materials: [MaterialID]) -> String {
    materials.map { network[$0].name }.joined(separator: " and ")
  }

  private func possessive(_ name: String) -> String {
    name.hasSuffix("s") ? name + "’" : name + "’s"
  }

  /// A part as people read it: `95 %`, `0.4 %`.
  static func percent(_ part: Double) -> String {
    guard part.isFinite else { return "– %" }
    let percent = part * 100
    if percent > 0, percent < 0.95 { return "\((percent * 10).rounded() / 10) %" }
    // What is nearly all is not all.
    let whole = percent.rounded()
    return "\(Int(whole == 100 && percent < 99.95 ? 99 : whole)) %"
  }
}

extension Double {
  /// The number as a picture shows it: whole from a hundred.
  var figure: String { abs(self) < 100 ? readable : rounded().readable }
}

extension String {
  /// The text with a small first letter, unless it begins with an abbreviation.
  var lowercasedFirst: String {
    guard let first, dropFirst().first?.isLowercase ?? true else { return self }
    return first.lowercased() + dropFirst()
  }

  /// The text with a capital first letter.
  var capitalizedFirst: String { first.map { $0.uppercased() + dropFirst() } ?? self }
}
