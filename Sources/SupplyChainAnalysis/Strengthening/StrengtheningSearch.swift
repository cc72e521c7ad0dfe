import GraphCore
import SupplyChain

/// The search for the places where more capacity lowers the worst loss most.
///
/// For every bad set that is known, prices bound what an addition gains against it; the least of
/// these bounds what it gains against the worst. The place with the greatest bound is looked at
/// next: the worst case is searched for anew in the network with the addition, and what is found
/// there joins the bad sets (as constraints do in a cutting-plane method).
struct StrengtheningSearch {
  private(set) var found: [Strengthening] = []
  private(set) var effort = StrengtheningAnswer.Effort()
  private(set) var proof = Proof()
  /// What no other place gains more than, all that is added counted.
  private(set) var openGain = 0.0
  private(set) var isProven = false
  private let network: SupplyNetwork
  private let elements: [Element]
  private let limits: FailureLimits
  private let target: [Demand]?
  private let amount: Double
  private let count: Int
  private var oracle: DeliveryOracle
  private let shadowPrices: ExpansionPrices
  private var badSets: [ExpansionPrices] = []
  private var known: Set<ElementSet> = []

  /// What the target gets in the worst case.
  private var worstDelivered: Double { badSets.map(\.delivered).min() ?? oracle.base.amount }

  init(
    _ network: SupplyNetwork, oracle: DeliveryOracle, worst: [[Int]], limits: FailureLimits,
    target: [Demand]?, amount: Double, count: Int
  ) throws(AnalysisError) {
    self.network = network
    self.oracle = oracle
    self.limits = limits
    self.target = target
    self.amount = amount
    self.count = count
    elements = oracle.question.elements
    shadowPrices = ExpansionPrices(
      of: oracle.base, in: oracle.question, without: ElementSet(count: elements.count))
    for gone in worst { try learn(gone) }
    proof = self.oracle.proof
  }

  /// Looks at places until no other can gain more than those listed, or the time is up.
  mutating func run(
    over places: [ExpansionPlace], until deadline: ContinuousClock.Instant?, execution: Execution
  ) throws(AnalysisError) {
    effort.considered = places.count
    let worst = worstDelivered
    var open = places
    while true {
      let gains = open.map { gain(of: $0, over: worst) }
      let best = gains.indices.max { gains[$0] < gains[$1] || (gains[$0] == gains[$1] && $0 > $1) }
      let least = found.count < count ? 0 : found[count - 1].gain * amount
      openGain = best.map { gains[$0] } ?? 0
      isProven = openGain <= least + oracle.question.rounding
      guard let best, !isProven else { break }
      if let deadline, ContinuousClock.now >= deadline { break }
      try look(at: open[best], worst: worst, until: deadline, execution: execution)
      open.remove(at: best)
      execution.observer?(
        Completion(done: effort.searched, total: effort.considered, unit: "places"))
    }
    found = Array(found.prefix(count))
    effort.programs += oracle.solves
  }

  /// The most that an addition can gain against all bad sets.
  private func gain(of place: ExpansionPlace, over worst: Double) -> Double {
    let usable = amount * usablePart(of: place)
    let delivered = badSets.reduce(oracle.question.demand) {
      min($0, $1.delivered + $1.price(of: place) * usable)
    }
    return delivered - worst
  }

  private func usablePart(of place: ExpansionPlace) -> Double {
    switch place {
    case .site(let site): network.availability[site]
    case .link(let link): network.openness[link]
    case .newLink: 1
    }
  }

  private mutating func look(
    at place: ExpansionPlace, worst: Double, until deadline: ContinuousClock.Instant?,
    execution: Execution
  ) throws(AnalysisError) {
    let expanded = network.expanded(at: place, by: amount)
    let question = try expanded.deliveryQuestion(
      about: elements, for: target, rule: oracle.question.rule)
    var search = FailureSearch(
      ReroutedLosses(try DeliveryOracle(question)), elementCount: elements.count, limits: limits,
      count: 1, isIrreducible: false)
    try search.run(
      until: deadline, execution: Execution(cores: execution.cores))
    effort.searched += 1
    effort.programs += search.losses.oracle.solves
    proof.add(search.losses.oracle.proof)
    guard search.isProven, let failure = search.worst.first else { return }
    let delivered = search.losses.served - failure.loss
    try learn(failure.gone)
    let gain = (delivered - worst) / amount
    guard gain * amount > question.rounding else { return }
    let entry = Strengthening(
      place: place, capacity: network.capacity(at: place), gain: gain, delivered: delivered,
      worst: failure.gone.map { elements[$0] },
      shadowPrice: shadowPrices.price(of: place) * usablePart(of: place))
    found.insert(entry, at: found.firstIndex { $0.gain < gain } ?? found.endIndex)
  }

  /// Remembers a bad set with its prices in the network as it is.
  private mutating func learn(_ gone: [Int]) throws(AnalysisError) {
    let gone = ElementSet(gone, count: elements.count)
    guard known.insert(gone).inserted else { return }
    let delivery = try oracle.deliveries(
      [.init(gone: gone, start: oracle.base.plan.basis)], execution: Execution(cores: 1))[0]
    badSets.append(ExpansionPrices(of: delivery, in: oracle.question, without: gone))
  }
}

extension SupplyNetwork {
  /// The capacity at a place, `nil` where there is none yet or nobody knows.
  fileprivate func capacity(at place: ExpansionPlace) -> Double? {
    switch place {
    case .site(let site): capacity(of: site).amount
    case .link(let link): links[link].capacity
    case .newLink: nil
    }
  }
}
