/// Seeded random numbers (Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195), written out here
/// and in the script that made the fixtures, so that both draw the same programs.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number below a limit, by remainder: the bias is irrelevant, the portability is not.
  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
