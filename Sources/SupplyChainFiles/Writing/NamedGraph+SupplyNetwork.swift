import GraphCore
import GraphFiles
import SupplyChain

extension NamedGraph {
  /// The sites of a supply network as nodes and its links as edges, with what is known of them.
  ///
  /// Attributes have the keys of the file format: `stage`, `country`, `capacity`, `material`,
  /// `flow`, `cost`, `lead_time`, `via` and so on.
  public init(_ network: SupplyNetwork) {
    self.init(graph: network.graph, names: network.sites.map(\.id), title: network.name)
  }
}
