/// Who is served first when there is not enough for all.
public enum AllocationRule: String, Hashable, Sendable, CaseIterable {
  /// The most over all demands together; of all such plans, the one that serves the target best.
  case total
  /// The target first, then the others: the most it could hope for.
  case first
  /// The most to everyone else together first, then the target. Against one rival that is the least
  /// it must fear.
  case last
  /// The lowest served fraction is raised as far as it goes, then the next (max–min fairness).
  case fair
}
