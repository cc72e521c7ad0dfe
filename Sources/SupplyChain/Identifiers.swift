/// The position of a material in its network, counted from zero in file order.
public struct MaterialID: Hashable, Comparable, Sendable {
  /// The position, counted from zero.
  public let index: Int

  /// The material at a position.
  public init(_ index: Int) { self.index = index }

  /// The order in which materials were listed.
  public static func < (left: MaterialID, right: MaterialID) -> Bool { left.index < right.index }
}

/// The position of a recipe in its network, counted from zero in file order.
public struct RecipeID: Hashable, Comparable, Sendable {
  /// The position, counted from zero.
  public let index: Int

  /// The recipe at a position.
  public init(_ index: Int) { self.index = index }

  /// The order in which recipes were listed.
  public static func < (left: RecipeID, right: RecipeID) -> Bool { left.index < right.index }
}

/// The position of a stage in its network; stages are ordered from the mine to the final product.
public struct StageID: Hashable, Comparable, Sendable {
  /// The position, counted from zero.
  public let index: Int

  /// The stage at a position.
  public init(_ index: Int) { self.index = index }

  /// The order of the pipeline.
  public static func < (left: StageID, right: StageID) -> Bool { left.index < right.index }
}

/// A country or territory as three characters: ISO 3166 alpha-3, or a code of the same shape that
/// a statistical office uses (`ROW`, `S19`).
public struct CountryCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The code, in capital letters and digits.
  public let rawValue: String

  /// The country of a code, or `nil` where the text is not a capital letter followed by two more
  /// capital letters or digits.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    func isCapital(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    guard characters.count == 3, isCapital(characters[0]),
      characters.allSatisfy({ isCapital($0) || isDigit($0) })
    else { return nil }
    rawValue = String(text)
  }

  /// The code.
  public var description: String { rawValue }

  /// The alphabetical order of the codes.
  public static func < (left: CountryCode, right: CountryCode) -> Bool {
    left.rawValue < right.rawValue
  }
}
