/// A node in a tree of directions that cost nothing.
struct CostSpot: Sendable {
  /// What a unit is worth here.
  var price: Int64
  /// The direction to the parent; -1 at the root.
  var link: Int32 = -1
  /// The first child and the siblings, or -1.
  var child: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  /// Which half of the tree the node was last seen in.
  var half: Int32 = 0
  /// Whether the node is in the tree; to those that are not, nothing can be sent.
  var isInside = false
  var isTouched = false
}
