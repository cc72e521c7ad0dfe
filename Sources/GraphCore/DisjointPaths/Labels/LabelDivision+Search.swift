extension LabelDivision {
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

  /// The labels that are tried for a part, and how many of them were.
  private struct Level {
    let labels: [Int32]
    let part: Int32
    var tried = 0
    /// How much was decided before the label that is tried now was given.
    var start = 0
  }

  /// Searches for a division, depth-first; what is tried is kept in a list, not on the stack.
  ///
  /// - Parameter refine: Is asked when each part has one of every cut known: returns whether the
  ///   division will do, or adds a cut of which a part has none, or has used up what was allowed.
  /// - Returns: Whether there is one, which then stays; `nil` where the effort did not do.
  mutating func search(refine: (inout LabelDivision) -> Bool) -> Bool? {
    var levels: [Level] = []
    while allowance > 0 {
      switch settle() {
      case .none:
        if refine(&self) { return true }
      case .choice(let choice):
        levels.append(Level(labels: labels(of: choice), part: choice.part))
        if !advance(&levels) { return false }
      case .conflict:
        if !advance(&levels) { return false }
      }
    }
    return nil
  }

  /// Gives away the next label to try: of the last level, or of one before where that has none.
  private mutating func advance(_ levels: inout [Level]) -> Bool {
    while var level = levels.popLast() {
      if level.tried > 0 {
        undo(to: level.start)
        ban(level.labels[level.tried - 1], from: level.part)
      }
      guard level.tried < level.labels.count else { continue }
      level.start = trail.count
      give(level.labels[level.tried], to: level.part)
      level.tried += 1
      levels.append(level)
      return true
    }
    return false
  }

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
}
