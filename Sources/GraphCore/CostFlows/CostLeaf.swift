/// What a rerouting knows of a node.
struct CostLeaf {
  /// What a unit is worth here; of a node in a tree, without what its tree has grown by.
  var price: Int64
  /// How far the tree before must grow to reach a node in no tree; no more than it must.
  var fromBefore = Int64.max
  /// The same of the tree behind.
  var fromBehind = Int64.max
  /// The direction that joins a node to its tree, as flow takes it, or one of the numbers below.
  var link: Int32 = isRoot
  /// The last repair that found the node joined to a root.
  var repair: Int32 = 0
  var tree: Tree = .none
  var isTouched = false

  /// Where trees stand: before what is closed something is left over, behind it it is missing.
  enum Tree { case none, before, behind }

  /// Stands for the link of a node where something is left over or missing.
  static let isRoot: Int32 = -1
  /// Stands for the link of a node that has lost its own.
  static let isCut: Int32 = -2
}
