import BenchmarkSupport
import GraphCore

extension Task {
  /// Flows from all mines to all products, sites limited by their own capacity.
  static let flows = [
    Task("maximum-flow") { network, timing in
      let limits = try FlowLimits(network)
      return try timing.time {
        try network.graph.maximumFlow(
          from: network.mines, to: network.products, capacities: limits.edges,
          nodeCapacities: limits.nodes, execution: oneCore
        ).value
      }
    },
    Task("vitality") { network, timing in
      let limits = try FlowLimits(network)
      return try timing.time {
        try network.graph.nodeVitality(
          from: network.mines, to: network.products, capacities: limits.edges,
          nodeCapacities: limits.nodes, execution: oneCore
        ).values.values.reduce(0, +)
      }
    },
    Task("vitality-both-cores") { network, timing in
      let limits = try FlowLimits(network)
      return try timing.time {
        try network.graph.nodeVitality(
          from: network.mines, to: network.products, capacities: limits.edges,
          nodeCapacities: limits.nodes
        ).values.values.reduce(0, +)
      }
    },
    Task("vitality-top-100") { try mostVital(100, of: $0, &$1) },
    Task("vitality-top-20") { try mostVital(20, of: $0, &$1) },
    Task("vitality-countries") { network, timing in
      let limits = try FlowLimits(network)
      let countries = try network.file.nodeGroups("country").map(\.nodes)
      return try timing.time {
        try network.graph.groupVitality(
          of: countries, from: network.mines, to: network.products, capacities: limits.edges,
          nodeCapacities: limits.nodes, execution: oneCore
        ).values.reduce(0, +)
      }
    },
  ]

  private static func mostVital(
    _ count: Int, of network: TieredNetwork, _ timing: inout Timing
  ) throws -> Double {
    let limits = try FlowLimits(network)
    return try timing.time {
      try network.graph.mostVitalNodes(
        count, from: network.mines, to: network.products, capacities: limits.edges,
        nodeCapacities: limits.nodes, execution: oneCore
      ).values.reduce(0, +)
    }
  }

  /// Flows at least cost: nine tenths of the maximum flow, as the peers are asked.
  static let costs = [
    Task("minimum-cost-flow") { network, timing in
      let question = try CostQuestion(network)
      return try timing.time { try question.solution().cost }
    },
    Task("minimum-cost-flow-closing") { network, timing in
      let plan = try CostQuestion(network).solution()
      // A hundred nodes spread over the network, each closed on its own.
      let closed = stride(from: 0, to: network.graph.nodeCount, by: network.graph.nodeCount / 100)
        .prefix(100).map { NodeSet([NodeID($0)], nodeCount: network.graph.nodeCount) }
      return timing.time(parts: closed.count) {
        plan.closings(of: closed, execution: oneCore).reduce(into: 0.0) { $0 += $1.costIncrease }
      }
    },
  ]
}

/// What the edges and the nodes of the network can carry.
struct FlowLimits {
  let edges: EdgeColumn<Double>
  let nodes: NodeColumn<Double>

  init(_ network: TieredNetwork) throws {
    edges = try network.file.edgeNumbers("capacity", in: 0 ... .infinity)
    nodes = try network.file.nodeNumbers("capacity", in: 0 ... .infinity)
  }
}

/// What is to be carried at least cost.
private struct CostQuestion {
  let network: TieredNetwork
  let limits: FlowLimits
  let costs: EdgeColumn<Double>
  let nodeCosts: NodeColumn<Double>
  let amount: Double

  init(_ network: TieredNetwork) throws {
    self.network = network
    limits = try FlowLimits(network)
    costs = try network.file.edgeNumbers("cost")
    nodeCosts = try network.file.nodeNumbers("cost")
    let most = try network.graph.maximumFlow(
      from: network.mines, to: network.products, capacities: limits.edges,
      nodeCapacities: limits.nodes, execution: Task.oneCore)
    amount = Double(Int(most.value * 0.9))
  }

  func solution() throws -> MinimumCostFlow {
    try network.graph.minimumCostFlow(
      from: network.mines, to: network.products, amount: amount, capacities: limits.edges,
      nodeCapacities: limits.nodes, costs: costs, nodeCosts: nodeCosts, execution: Task.oneCore)
  }
}
