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

  /// The words of a set of labels, one bit a label.
  private let width: Int
  /// The labels of each cut.
  private var rows: [UInt64] = []
  /// The labels of each part.
  private var owned: [UInt64]
  /// The labels that each part may have, but for those of other parts.
  private var open: [UInt64]
  /// The labels that no part has.
  private var free: [UInt64]
  /// The number of labels each part owns.
  private var sizes: [Int]
  /// What was decided: a label and the part it was given to, or the complement of the part it was
  /// banned from.
  private var trail: [(label: Int32, part: Int32)] = []

  /// What is left open.
  private enum Open {
    case conflict
    case choice(Choice)
    case none
  }

  /// How many labels of one cut one part may still have one of; none where each part has one.
  private struct Choice {
    var cut = -1
    var part: Int32 = -1
    var count = 0
  }

  init(labelCount: Int, partCount: Int, cuts: [[Int32]], effort: Int) {
    self.partCount = partCount
    self.cuts = cuts
    allowance = effort
    owner = Array(repeating: -1, count: labelCount)
    width = max(1, (labelCount + 63) >> 6)
    owned = Array(repeating: 0, count: width * partCount)
    open = Array(repeating: ~0, count: width * partCount)
    free = Array(repeating: ~0, count: width)
    sizes = Array(repeating: 0, count: partCount)
    for cut in cuts { rows += row(of: cut) }
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
  mutating func add(_ cut: [Int32]) {
    cuts.append(cut)
    rows += row(of: cut)
  }

  private func row(of labels: [Int32]) -> [UInt64] {
    var row = [UInt64](repeating: 0, count: width)
    for label in labels { row[Int(label >> 6)] |= 1 &<< UInt64(label & 63) }
    return row
  }

  /// Counts work that was done elsewhere.
  mutating func count(work: Int) { allowance -= work }

  /// Whether a label may belong to a part.
  func isOpen(_ label: Int, to part: Int) -> Bool {
    owner[label] == Int32(part)
      || (owner[label] < 0
        && open[part * width + label >> 6] & (1 &<< UInt64(label & 63)) != 0)
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
      case .choice(let choice):
        for label in labels(of: choice) {
          let before = trail.count
          give(label, to: choice.part)
          if divide(refine) { return true }
          undo(to: before)
          ban(label, from: choice.part)
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
      var narrowest = Choice()
      var isForced = false
      allowance -= rows.count * partCount
      for cut in cuts.indices {
        guard let choice = narrowestChoice(in: cut) else { return .conflict }
        guard choice.count > 0 else { continue }
        if choice.count == 1 {
          give(labels(of: choice)[0], to: choice.part)
          isForced = true
        } else if narrowest.count == 0 || choice.count < narrowest.count {
          narrowest = choice
        }
      }
      if !isForced { return narrowest.count > 0 ? .choice(narrowest) : .none }
    }
  }

  /// The part that has none of a cut and fewest labels to choose from; `nil` where some part can
  /// have none.
  private func narrowestChoice(in cut: Int) -> Choice? {
    let row = cut * width
    var left = 0
    for word in 0..<width { left += (rows[row + word] & free[word]).nonzeroBitCount }
    var best = Choice()
    var metFresh = false
    for part in 0..<partCount {
      let base = part * width
      var isServed = false
      var count = 0
      for word in 0..<width {
        if rows[row + word] & owned[base + word] != 0 { isServed = true }
        count += (rows[row + word] & free[word] & open[base + word]).nonzeroBitCount
      }
      if isServed { continue }
      left -= 1
      // Parts without labels are alike: what is tried with one need not be with another.
      if sizes[part] == 0 {
        if metFresh { continue }
        metFresh = true
      }
      if count == 0 { return nil }
      if best.count == 0 || count < best.count {
        best = Choice(cut: cut, part: Int32(part), count: count)
      }
    }
    return left >= 0 ? best : nil
  }

  private func labels(of choice: Choice) -> [Int32] {
    cuts[choice.cut].filter { owner[Int($0)] < 0 && isOpen(Int($0), to: Int(choice.part)) }
  }

  private mutating func give(_ label: Int32, to part: Int32) {
    let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
    owner[Int(label)] = part
    owned[Int(part) * width + word] |= bit
    free[word] &= ~bit
    sizes[Int(part)] += 1
    trail.append((label, part))
  }

  /// Bans a label from a part, and from all others without labels if this has none.
  private mutating func ban(_ label: Int32, from part: Int32) {
    let isFresh = sizes[Int(part)] == 0
    let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
    for other in 0..<partCount where other == Int(part) || (isFresh && sizes[other] == 0) {
      guard open[other * width + word] & bit != 0 else { continue }
      open[other * width + word] &= ~bit
      trail.append((label, ~Int32(other)))
    }
  }

  private mutating func undo(to start: Int) {
    while trail.count > start, let (label, part) = trail.popLast() {
      let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
      if part >= 0 {
        owner[Int(label)] = -1
        owned[Int(part) * width + word] &= ~bit
        free[word] |= bit
        sizes[Int(part)] -= 1
      } else {
        open[Int(~part) * width + word] |= bit
      }
    }
  }
}
