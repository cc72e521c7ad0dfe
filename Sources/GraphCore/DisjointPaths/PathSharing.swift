/// What paths that are disjoint may still have in common.
public enum PathSharing: Hashable, Sendable, CaseIterable {
  /// No edge; any node may be met by several paths.
  case noEdge
  /// No edge, and no node but those that paths begin and end at.
  ///
  /// Several paths may begin at one source and end at one sink. Edges that lead straight from a
  /// source to a sink are paths of their own, parallel ones too.
  case noNode
  /// Nothing at all: each source begins one path at most, and each sink ends one at most.
  case nothing
}
