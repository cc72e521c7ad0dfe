/// Draws of sources that depend on a seed alone.
enum SourceSample {
  /// Draws some of the candidates, each set of that size being equally likely.
  ///
  /// Each candidate gets a random number that depends on the seed and its id, and the least numbers
  /// win: so a greater draw with the same seed contains every smaller one.
  ///
  /// - Returns: The candidates drawn, in order of id.
  static func draw(_ count: Int, from candidates: [NodeID], seed: UInt64) -> [NodeID] {
    let start = mixed(seed)
    let numbered = candidates.map { node in
      (mixed(start &+ UInt64(node.index) &* 0x9E37_79B9_7F4A_7C15), node)
    }
    return numbered.sorted { $0 < $1 }.prefix(count).map(\.1).sorted()
  }

  /// The mixing step of SplitMix64.
  ///
  /// G. L. Steele, D. Lea and C. H. Flood: Fast splittable pseudorandom number generators.
  /// *OOPSLA* (2014). [doi:10.1145/2660193.2660195](https://doi.org/10.1145/2660193.2660195).
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
