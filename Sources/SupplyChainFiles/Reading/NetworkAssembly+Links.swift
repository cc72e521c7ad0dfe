import GraphCore
import SupplyChain

extension NetworkAssembly {
  func readLinks(_ node: DocumentNode?) {
    guard let node else { return }
    forEachRow(of: node, .link, key: "links") { addLink($0) }
  }

  private func addLink(_ row: Row) {
    let source = end(row, "from")
    let target = end(row, "to")
    let material = material(row)
    let link = SupplyLink(
      material: MaterialID(material ?? 0), flow: number(row, "flow"),
      capacity: number(row, "capacity"), cost: number(row, "cost"),
      leadTime: number(row, "lead_time"), loss: number(row, "loss", in: .belowOne) ?? 0,
      via: countries(row["via"], called: "via"), provenance: provenance(row),
      figureProvenance: figureProvenance(row, SupplyLink.Figure.self))
    guard let source, let target, material != nil else { return }
    graph.addEdge(from: source, to: target)
    links.append(link)
    linkMarks.append(row.mark)
  }

  private func end(_ row: Row, _ key: String) -> NodeID? {
    guard let node = row[key] else {
      log.report(.missingKey, at: row.mark, "a link has no '\(key)'")
      return nil
    }
    guard let text = node.text else {
      log.report(.wrongType, at: node.mark, "'\(key)' must be a site, not \(node.kindName)")
      return nil
    }
    return siteIDs.find(text, at: node.mark, log: log).map(NodeID.init)
  }

  /// What a link carries; it may be left out where there is only one material.
  private func material(_ row: Row) -> Int? {
    guard let node = row["material"] else {
      if materials.count == 1 { return 0 }
      log.report(
        .missingKey, at: row.mark, "a link has no 'material'",
        hint: "it may be left out only where the network has a single material")
      return nil
    }
    guard let text = node.text else {
      log.report(.wrongType, at: node.mark, "'material' must be text, not \(node.kindName)")
      return nil
    }
    return materialIDs.find(text, at: node.mark, log: log)
  }
}
