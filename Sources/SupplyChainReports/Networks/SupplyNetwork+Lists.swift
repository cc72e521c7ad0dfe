import GraphCore
import SupplyChain

extension SupplyNetwork {
  /// What the network consists of, as a table.
  public func table(of subject: ListSubject) -> Table {
    switch subject {
    case .sites: siteTable
    case .links: linkTable
    case .materials: materialTable
    case .stages: stageTable
    case .scenarios: scenarioTable
    case .sources: sourceTable
    case .assumptions: assumptionTable
    }
  }

  private func list(_ subject: ListSubject, _ columns: [Table.Column], _ rows: [[Table.Cell]])
    -> Table
  {
    Table(network: name, question: "list \(subject.rawValue)", columns: columns, rows: rows)
  }

  private var siteTable: Table {
    list(
      .sites,
      [
        .init("site"), .init("name"), .init("stage"), .init("country"), .init("operator"),
        .init("recipes"), .init("output"), .init("capacity"), .init("capacity_known"),
        .init("demand"), .init("stock"), .init("grade"), .init("source"),
      ],
      graph.nodes.map { node in
        let site = sites[node]
        let capacity = capacity(of: node)
        return [
          .text(site.id), .text(site.name), .text(self[site.stage].id),
          .init(site.country?.rawValue), .init(site.operator),
          .init(joined(site.recipes.map { self[$0].id })), .init(site.output),
          .init(capacity == .unlimited ? nil : capacity.amount), .text(capacity.word),
          .init(joined(site.demand.map(words))), .init(joined(site.stock.map(words))),
          .init(site.provenance.grade?.rawValue), .init(joined(site.provenance.sources)),
        ]
      })
  }

  private var linkTable: Table {
    list(
      .links,
      [
        .init("from"), .init("to"), .init("material"), .init("flow"), .init("capacity"),
        .init("cost", unit: "USD per unit"), .init("lead_time", unit: "days"), .init("loss"),
        .init("via"), .init("grade"), .init("source"),
      ],
      graph.edges.map { edge in
        let link = links[edge]
        return [
          .text(sites[graph.source(of: edge)].id), .text(sites[graph.target(of: edge)].id),
          .text(self[link.material].id), .init(link.flow), .init(link.capacity), .init(link.cost),
          .init(link.leadTime), link.loss == 0 ? .missing : .number(link.loss),
          .init(joined(link.via.map(\.rawValue))), .init(link.provenance.grade?.rawValue),
          .init(joined(link.provenance.sources)),
        ]
      })
  }

  private var materialTable: Table {
    list(
      .materials,
      [.init("material"), .init("name"), .init("unit"), .init("basis"), .init("hs")],
      materials.map {
        [
          .text($0.id), .text($0.name), .text($0.unit), .init($0.basis?.rawValue),
          .init(joined($0.harmonizedCodes)),
        ]
      })
  }

  private var stageTable: Table {
    list(
      .stages, [.init("stage"), .init("name"), .init("sites"), .init("countries")],
      stages.indices.map { index in
        let members = sites.values.filter { $0.stage == StageID(index) }
        let countries = Set(members.compactMap(\.country))
        return [
          .text(stages[index].id), .text(stages[index].name), .number(Double(members.count)),
          .number(Double(countries.count)),
        ]
      })
  }

  private var scenarioTable: Table {
    list(
      .scenarios, [.init("scenario"), .init("name"), .init("measures"), .init("note")],
      scenarios.map { scenario in
        let measures = scenario.measures.map { measure in
          switch measure {
          case .restrict(let selector, let factor): "restrict \(selector) × \(factor.readable)"
          }
        }
        return [
          .text(scenario.id), .text(scenario.name), .text(measures.joined(separator: "; ")),
          .init(scenario.note),
        ]
      })
  }

  private var sourceTable: Table {
    var named: [String] = recipes.flatMap(\.provenance.sources)
    named += countries.flatMap(\.provenance.sources)
    for site in sites.values {
      named += site.provenance.sources + site.figureProvenance.values.flatMap(\.sources)
    }
    for link in links.values {
      named += link.provenance.sources + link.figureProvenance.values.flatMap(\.sources)
    }
    let uses = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
    return list(
      .sources,
      [
        .init("source"), .init("title"), .init("year"), .init("licence"), .init("uses"),
        .init("url"),
      ],
      sources.map {
        [
          .text($0.id), .text($0.title), .init($0.year.map { "\($0)" }),
          .init($0.license), .number(Double(uses[$0.id] ?? 0)), .init($0.url),
        ]
      })
  }

  private var assumptionTable: Table {
    var rows: [[Table.Cell]] = []
    if let spare = assumptions.spareCapacity {
      rows.append([
        .text("spare_capacity"), .number(spare),
        .text(sitesWithAssumedCapacity.map { sites[$0].id }.joined(separator: " ")),
      ])
    }
    let unknown = sitesWithUnknownCapacity
    if !unknown.isEmpty {
      rows.append([
        .text("capacity unknown"), .missing,
        .text(unknown.map { sites[$0].id }.joined(separator: " ")),
      ])
    }
    let unflowing = graph.edges.filter { links[$0].flow == nil }
    if !unflowing.isEmpty {
      rows.append([
        .text("flow unknown"), .missing,
        .text(unflowing.map { name(of: $0) }.joined(separator: " ")),
      ])
    }
    let assumed = graph.nodes.filter { sites[$0].provenance.grade == .assumed }
    if !assumed.isEmpty {
      rows.append([
        .text("graded assumed"), .missing,
        .text(assumed.map { sites[$0].id }.joined(separator: " ")),
      ])
    }
    return list(.assumptions, [.init("assumption"), .init("value"), .init("where")], rows)
  }

  private func joined(_ parts: [String]) -> String? {
    parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func words(for amount: MaterialAmount) -> String {
    "\(self[amount.material].id)=\(amount.amount.readable)"
  }
}

extension SiteCapacity {
  /// How the capacity is known, in a word.
  fileprivate var word: String {
    switch self {
    case .given: "given"
    case .assumed: "assumed"
    case .unlimited: "unlimited"
    case .unknown: "unknown"
    }
  }
}
