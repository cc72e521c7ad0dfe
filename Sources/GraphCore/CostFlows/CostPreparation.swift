import Synchronization

/// The tree that closings begin from, made when the first of them is asked for.
final class CostPreparation: Sendable {
  private let made: Mutex<CostTree?>

  init(_ tree: CostTree? = nil) {
    made = Mutex(tree)
  }

  /// The tree, which is made if nobody has asked for it before.
  func tree(_ make: () -> CostTree) -> CostTree {
    made.withLock { made in
      if let made { return made }
      let tree = make()
      made = tree
      return tree
    }
  }
}
