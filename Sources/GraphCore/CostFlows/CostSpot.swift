/// A node in a tree of directions that cost nothing.
struct CostSpot: Sendable {
  /// The direction to the parent, and the parent; -1 at the root and outside the tree.
  var link: Int32 = -1
  var parent: Int32 = -1
  /// The first child and the siblings, or -1.
  var child: Int32 = -1
  var next: Int32 = -1
  var previous: Int32 = -1
  /// How many nodes hang on it, itself among them; zero outside the tree, where nothing can be
  /// sent to.
  var size: Int32 = 0
  /// Whether a closing has changed it.
  var isTouched = false

  var isInside: Bool { size > 0 }
}
