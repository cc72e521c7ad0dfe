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

  /// How many places are looked at side by side, on any number of cores.
  private static var width: Int { 4 }

  /// Looks at places until no other can gain more than those listed, or the time is up.
  mutating func run(
    over places: [ExpansionPlace], until deadline: ContinuousClock.Instant?, execution: Execution
  ) throws(AnalysisError) {
    effort.considered = places.count
    let worst = worstDelivered
    var open = places
    while true {
      let gains = open.map { gain(of: $0, over: worst) }
      openGain = gains.max() ?? 0
      let least = found.count < count ? 0 : found[count - 1].gain * amount
      let worthwhile = open.indices.filter { gains[$0] > least + oracle.question.rounding }
        .sorted { gains[$0] != gains[$1] ? gains[$0] > gains[$1] : $0 < $1 }
      isProven = worthwhile.isEmpty
      if isProven || deadline.map({ ContinuousClock.now >= $0 }) ?? false { break }
      let wave = worthwhile.prefix(Self.width).map { open[$0] }
      let outcomes = try outcomes(at: wave, until: deadline, execution: execution)
      var done: Set<ExpansionPlace> = []
      for (place, outcome) in zip(wave, outcomes) {
        effort.searched += 1
        effort.programs += outcome.programs
        proof.add(outcome.proof)
        guard outcome.isProven else { continue }
        done.insert(place)
        try enter(outcome, at: place, over: worst)
      }
      open.removeAll(where: done.contains)
      execution.observer?(
        Completion(done: effort.searched, total: effort.considered, unit: "places"))
    }
    found = Array(found.prefix(count))
    effort.programs += oracle.solves
  }

  /// Where there was no time to look at places: what any of them gains at most, over the least that
  /// the target may get in the worst case.
  mutating func giveUp(on places: [ExpansionPlace], worst: Double) {
    effort.considered = places.count
    openGain = places.map { gain(of: $0, over: worst) }.max() ?? 0
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

  /// The worst case with an addition.
  private struct Outcome: Sendable {
    let gone: [Int]?
    /// What the target gets then.
    let delivered: Double
    let isProven: Bool
    let programs: Int
    let proof: Proof
  }

  /// Searches for the worst case anew with an addition at each of some places.
  private func outcomes(
    at wave: [ExpansionPlace], until deadline: ContinuousClock.Instant?, execution: Execution
  ) throws(AnalysisError) -> [Outcome] {
    let (network, amount, elements, limits) = (network, amount, elements, limits)
    let (target, rule) = (target, oracle.question.rule)
    let found = execution.map(wave.count, unit: nil) { index in
      Result { () throws(AnalysisError) in
        let question = try network.expanded(at: wave[index], by: amount).deliveryQuestion(
          about: elements, for: target, rule: rule)
        var search = FailureSearch(
          ReroutedLosses(try DeliveryOracle(question)), elementCount: elements.count,
          limits: limits, count: 1, isIrreducible: false)
        try search.run(until: deadline, execution: Execution(cores: 1))
        let worst = search.worst.first
        return Outcome(
          gone: worst?.gone, delivered: search.losses.served - (worst?.loss ?? 0),
          isProven: search.isProven, programs: search.losses.oracle.solves,
          proof: search.losses.oracle.proof)
      }
    }
    return try found.map { outcome throws(AnalysisError) in try outcome.get() }
  }

  /// Remembers the worst case with an addition, and lists the place where that gains anything.
  private mutating func enter(
    _ outcome: Outcome, at place: ExpansionPlace, over worst: Double
  ) throws(AnalysisError) {
    guard let gone = outcome.gone else { return }
    try learn(gone)
    let gain = (outcome.delivered - worst) / amount
    guard gain * amount > oracle.question.rounding else { return }
    let entry = Strengthening(
      place: place, capacity: network.capacity(at: place), gain: gain,
      delivered: outcome.delivered, worst: gone.map { elements[$0] },
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
