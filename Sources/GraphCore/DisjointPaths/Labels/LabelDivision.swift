/// Divides labels among a number of parts so that each part has one of every blocking set.
///
/// That is the dual view of disjoint paths: a part of the labels is enough for a path if and only
/// if no blocking set avoids it. Blocking sets are found as they are needed, and those in hand when
/// the search ends without a division are the proof that there is none.
struct LabelDivision {
  /// The blocking sets known so far.
  private(set) var cuts: [[Int32]]
  /// What may still be looked at before giving up.
  var allowance: Int
  /// The part each label belongs to, or -1.
  private(set) var owner: [Int32]
  let partCount: Int

  /// The words of a set of labels, one bit a label.
  let width: Int
  /// The labels of each cut.
  private(set) var rows: [UInt64] = []
  /// The labels of each part.
  private(set) var owned: [UInt64]
  /// The labels that each part may have, but for those of other parts.
  private(set) var open: [UInt64]
  /// The labels that no part has.
  private(set) var free: [UInt64]
  /// The number of labels each part owns.
  private(set) var sizes: [Int]
  /// What was decided: a label and the part it was given to, or the complement of the part it was
  /// banned from.
  private(set) var trail: [(label: Int32, part: Int32)] = []

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

  /// Whether a label may belong to a part.
  func isOpen(_ label: Int, to part: Int) -> Bool {
    owner[label] == Int32(part)
      || (owner[label] < 0
        && open[part * width + label >> 6] & (1 &<< UInt64(label & 63)) != 0)
  }

  /// Gives a label to a part.
  mutating func give(_ label: Int32, to part: Int32) {
    let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
    owner[Int(label)] = part
    owned[Int(part) * width + word] |= bit
    free[word] &= ~bit
    sizes[Int(part)] += 1
    trail.append((label, part))
  }

  /// Bans a label from a part, and from all others without labels if this has none.
  mutating func ban(_ label: Int32, from part: Int32) {
    let isFresh = sizes[Int(part)] == 0
    let (word, bit) = (Int(label >> 6), UInt64(1) &<< UInt64(label & 63))
    for other in 0..<partCount where other == Int(part) || (isFresh && sizes[other] == 0) {
      guard open[other * width + word] & bit != 0 else { continue }
      open[other * width + word] &= ~bit
      trail.append((label, ~Int32(other)))
    }
  }

  /// Takes back what was decided last, down to so many decisions.
  mutating func undo(to start: Int) {
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
