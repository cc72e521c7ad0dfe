/// One attribute of all nodes, or of all edges, of a graph: values of one kind, some missing.
///
/// What is missing is no zero and no empty text: it is `nil`.
///
/// - Complexity: 8 bytes a value for numbers; 4 for whole numbers that fit in 32 bits and for
///   texts, of which each different one is kept once; a bit more for each where some are missing.
public struct AttributeColumn: Sendable {
  /// What all values of a column are.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Numbers, of which some may be infinite.
    case number
    /// Whole numbers of 64 bits.
    case integer
    /// Yes or no.
    case flag
    /// Texts.
    case text
  }

  enum Storage: Sendable {
    case numbers([Double])
    case small([Int32])
    case integers([Int64])
    case flags([Bool])
    case texts(codes: [Int32], words: [String])
  }

  /// The name of the attribute.
  public let name: String
  let storage: Storage
  /// Bit `i % 64` of word `i / 64` is set where value `i` is missing; empty where none is.
  let missing: [UInt64]

  /// The number of nodes or edges, with or without a value.
  public var count: Int {
    switch storage {
    case .numbers(let values): values.count
    case .small(let values): values.count
    case .integers(let values): values.count
    case .flags(let values): values.count
    case .texts(let codes, _): codes.count
    }
  }

  /// What all values are.
  public var kind: Kind {
    switch storage {
    case .numbers: .number
    case .small, .integers: .integer
    case .flags: .flag
    case .texts: .text
    }
  }

  /// The number of nodes or edges without a value.
  public var missingCount: Int { missing.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether there is no value at a position.
  func isMissing(_ position: Int) -> Bool {
    !missing.isEmpty && missing[position >> 6] & (1 &<< UInt64(position & 63)) != 0
  }

  /// The value at the position of a node or an edge, or `nil` where it is missing.
  public subscript(position: Int) -> AttributeValue? {
    if isMissing(position) { return nil }
    switch storage {
    case .numbers(let values): return .number(values[position])
    case .small(let values): return .integer(Int64(values[position]))
    case .integers(let values): return .integer(values[position])
    case .flags(let values): return .flag(values[position])
    case .texts(let codes, let words): return .text(words[Int(codes[position])])
    }
  }
}
