/// An answer as rows and columns, ready for people and for programs.
///
/// Every answer becomes one table, and every format is written from it: aligned text, CSV, JSON and
/// Markdown say the same.
public struct Table: Hashable, Sendable {
  /// What the rows say of one thing.
  public struct Column: Hashable, Sendable {
    /// The name others rely on, in lower case with underscores.
    public var name: String
    /// The unit of its numbers, empty where they have none.
    public var unit: String

    /// A column; without a unit where it holds text or plain numbers.
    public init(_ name: String, unit: String = "") {
      self.name = name
      self.unit = unit
    }
  }

  /// One value.
  public enum Cell: Hashable, Sendable {
    /// A word or a sentence.
    case text(String)
    /// A number in full precision; infinite where nothing bounds it.
    case number(Double)
    /// Yes or no.
    case flag(Bool)
    /// Not known.
    case missing
  }

  /// A value that stands beside the rows.
  public struct Scalar: Hashable, Sendable {
    /// The name others rely on.
    public var name: String
    /// The value.
    public var value: Cell
    /// The unit of a number, empty where it has none.
    public var unit: String

    /// A value beside the rows.
    public init(_ name: String, _ value: Cell, unit: String = "") {
      self.name = name
      self.value = value
      self.unit = unit
    }
  }

  /// The network the answer is about.
  public var network: String
  /// The question, in words.
  public var question: String
  /// What the answer takes for granted.
  public var assumptions: [String]
  /// What the rows say.
  public var columns: [Column]
  /// One list of cells for each row, as long as the columns.
  public var rows: [[Cell]]
  /// Values beside the rows.
  public var scalars: [Scalar]
  /// Values that belong to groups of rows, one list for each group.
  public var groups: [[Scalar]] = []
  /// How well the answer was checked, empty where there was nothing to check.
  public var certificate: [Scalar]

  /// A table.
  public init(
    network: String, question: String, assumptions: [String] = [], columns: [Column],
    rows: [[Cell]], scalars: [Scalar] = [], certificate: [Scalar] = []
  ) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for every column")
    self.network = network
    self.question = question
    self.assumptions = assumptions
    self.columns = columns
    self.rows = rows
    self.scalars = scalars
    self.certificate = certificate
  }

  /// The values of a column, where there is one of that name.
  public subscript(column name: String) -> [Cell]? {
    columns.firstIndex { $0.name == name }.map { index in rows.map { $0[index] } }
  }
}

extension Table.Cell {
  /// A number, or missing where it is `nil`.
  public init(_ number: Double?) {
    self = number.map(Table.Cell.number) ?? .missing
  }

  /// A text, or missing where it is `nil`.
  public init(_ text: String?) {
    self = text.map(Table.Cell.text) ?? .missing
  }

  /// Whether nothing is known.
  public var isMissing: Bool { self == .missing }

  /// The number, where it is one.
  public var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}
