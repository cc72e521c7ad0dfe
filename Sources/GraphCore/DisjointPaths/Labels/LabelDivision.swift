/// Divides labels among a number of parts so that each part has one of every blocking set.
///
/// That is the dual view of disjoint paths: a part of the labels is enough for a path if and only
/// if no blocking set avoids it. Blocking sets are found as they are needed, and those in hand when
/// the search ends without a division are the proof that there is none.
struct LabelDivision {
  /// The blocking sets known so far.
  private(set) var cuts: [[Int32]]
  /// What may still be looked at before giving up.
  private(set) var allowance: Int
  /// The part each label belongs to, or -1.
  private(set) var owner: [Int32]
  let partCount: Int

  /// Whether a label may not belong to a part, by label and part.
  private var isBanned: [Bool]
  /// The number of labels each part owns.
  private var sizes: [Int]
  /// What was decided: a label and the part it was given to, or the complement of the part it was
  /// banned from.
  private var trail: [(label: Int32, part: Int32)] = []

  /// What is left open: the labels of one cut that one part may still have one of.
  private enum Open {
    case conflict
    case choice(part: Int32, labels: [Int32])
    case none
  }

  init(labelCount: Int, partCount: Int, cuts: [[Int32]], effort: Int) {
    self.partCount = partCount
    self.cuts = cuts
    allowance = effort
    owner = Array(repeating: -1, count: labelCount)
    isBanned = Array(repeating: false, count: labelCount * partCount)
    sizes = Array(repeating: 0, count: partCount)
  }

  /// Searches for a division.
  ///
  /// - Parameter refine: Is asked when each part has one of every cut known: returns whether the
  ///   division will do, or adds a cut of which a part has none.
  /// - Returns: Whether there is one; `nil` where the effort did not do.
  mutating func search(refine: (inout LabelDivision) -> Bool) -> Bool? {
    let isFound = divide(refine)
    return isFound || allowance > 0 ? isFound : nil
  }

  /// Adds a blocking set.
  mutating func add(_ cut: [Int32]) { cuts.append(cut) }

  /// Counts work that was done elsewhere.
  mutating func count(work: Int) { allowance -= work }

  /// Whether a label may belong to a part.
  func isOpen(_ label: Int, to part: Int) -> Bool {
    owner[label] == Int32(part) || (owner[label] < 0 && !isBanned[label * partCount + part])
  }

  private mutating func divide(_ refine: (inout LabelDivision) -> Bool) -> Bool {
    let start = trail.count
    defer { if !isDone { undo(to: start) } }
    while allowance > 0 {
      switch settle() {
      case .conflict: return false
      case .none:
        if refine(&self) {
          isDone = true
          return true
        }
      case .choice(let part, let labels):
        for label in labels {
          let before = trail.count
          give(label, to: part)
          if divide(refine) { return true }
          undo(to: before)
          ban(label, from: part)
        }
        return false
      }
    }
    return false
  }

  /// Whether the search has ended with a division, which then stays as it is.
  private var isDone = false

  /// Gives away what only one choice is left for; then the narrowest choice there is.
  private mutating func settle() -> Open {
    while true {
      var narrowest: (part: Int32, labels: [Int32])?
      var isForced = false
      for cut in cuts {
        allowance -= cut.count * partCount
        guard let choice = narrowestChoice(in: cut) else { return .conflict }
        guard !choice.labels.isEmpty else { continue }
        if choice.labels.count == 1 {
          give(choice.labels[0], to: choice.part)
          isForced = true
        } else if choice.labels.count < narrowest?.labels.count ?? .max {
          narrowest = choice
        }
      }
      if isForced { continue }
      return narrowest.map { .choice(part: $0.part, labels: $0.labels) } ?? .none
    }
  }

  /// The part that has none of a cut and fewest labels to choose from; no labels where each part
  /// has one; `nil` where some part can have none.
  private func narrowestChoice(in cut: [Int32]) -> (part: Int32, labels: [Int32])? {
    var isServed = [Bool](repeating: false, count: partCount)
    var free: [Int32] = []
    for label in cut {
      let part = owner[Int(label)]
      if part >= 0 { isServed[Int(part)] = true } else { free.append(label) }
    }
    var best: (part: Int32, labels: [Int32]) = (-1, [])
    var unserved = 0
    var metFresh = false
    for part in 0..<partCount where !isServed[part] {
      unserved += 1
      // Parts without labels are alike: what is tried with one need not be with another.
      if sizes[part] == 0 {
        if metFresh { continue }
        metFresh = true
      }
      let labels = free.filter { !isBanned[Int($0) * partCount + part] }
      if labels.isEmpty { return nil }
      if best.part < 0 || labels.count < best.labels.count { best = (Int32(part), labels) }
    }
    return unserved <= free.count ? best : nil
  }

  private mutating func give(_ label: Int32, to part: Int32) {
    owner[Int(label)] = part
    sizes[Int(part)] += 1
    trail.append((label, part))
  }

  /// Bans a label from a part, and from all others without labels if this has none.
  private mutating func ban(_ label: Int32, from part: Int32) {
    let isFresh = sizes[Int(part)] == 0
    for other in 0..<partCount where other == Int(part) || (isFresh && sizes[other] == 0) {
      let place = Int(label) * partCount + other
      guard !isBanned[place] else { continue }
      isBanned[place] = true
      trail.append((label, ~Int32(other)))
    }
  }

  private mutating func undo(to start: Int) {
    while trail.count > start, let (label, part) = trail.popLast() {
      if part >= 0 {
        owner[Int(label)] = -1
        sizes[Int(part)] -= 1
      } else {
        isBanned[Int(label) * partCount + Int(~part)] = false
      }
    }
  }
}
