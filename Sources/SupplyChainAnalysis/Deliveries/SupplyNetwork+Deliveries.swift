import SupplyChain

extension SupplyNetwork {
  /// What is delivered to a target without elements of a list, ready to be asked.
  ///
  /// The rule is `first` where none is given and there is a target, otherwise `total`: what is
  /// delivered at best. Sites that go leave what they hold, unless stocks go with them.
  func deliveryQuestion(
    about elements: [Element], for target: [Demand]?, rule: AllocationRule?,
    takingStocks: Bool = false
  ) throws(AnalysisError) -> DeliveryQuestion {
    let all = demands
    guard !all.isEmpty else { throw .noDemand }
    let rule = rule ?? (target == nil ? .total : .first)
    try checkUnits(of: rule == .total ? all : target ?? all)
    let isTarget = all.map { demand in target.map { $0.contains(demand) } ?? true }
    let allocation = try AllocationProgram(self, states: MaterialStates(self), tracksTrade: false)
    return DeliveryQuestion(
      allocation, elements: elements, isTarget: isTarget, rule: rule, takingStocks: takingStocks)
  }
}
