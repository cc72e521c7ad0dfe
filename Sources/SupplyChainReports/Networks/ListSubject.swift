/// What of a network can be listed.
public enum ListSubject: String, Hashable, Sendable, CaseIterable {
  /// Every site with what it makes and wants.
  case sites
  /// Every link with its figures.
  case links
  /// Every material with its unit and basis.
  case materials
  /// Every stage with its number of sites.
  case stages
  /// Every scenario with its measures.
  case scenarios
  /// Every publication with the number of rows that name it.
  case sources
  /// What is taken for granted, and what numbers are missing.
  case assumptions
}
