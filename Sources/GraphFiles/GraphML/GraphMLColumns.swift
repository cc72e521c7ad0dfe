/// The attributes of all nodes, or of all edges, of a GraphML file, as they are collected.
///
/// Keys of the same name share a column, which widens to hold what each of them declares: NetworkX
/// writes a key for every kind of value that it finds in one attribute.
struct GraphMLColumns {
  private struct Column {
    var builder: AttributeColumnBuilder
    /// What stands for a missing value.
    var fallback: AttributeValue?
    /// Whether a file calls it something; what it does not, and never uses, is no attribute.
    var isNamed = false
    /// The node or edge that has a value here already.
    var last = -1
  }

  /// The attributes that are asked for; `nil` is all.
  let kept: Set<String>?
  private var columns: [Column] = []
  private var places: [String: Int] = [:]
  /// The names of those that nobody asks for.
  private(set) var unread: [String] = []

  init(kept: Set<String>?) { self.kept = kept }

  /// Whether an attribute is asked for.
  func keeps(_ name: String) -> Bool { kept?.contains(name) ?? true }

  /// The column of a name, or -1 where nobody asks for it.
  mutating func place(of name: String, isNamed: Bool) -> Int {
    if let known = places[name] {
      if known >= 0, isNamed { columns[known].isNamed = true }
      return known
    }
    guard keeps(name) else {
      unread.append(name)
      places[name] = -1
      return -1
    }
    places[name] = columns.count
    columns.append(Column(builder: AttributeColumnBuilder(name), isNamed: isNamed))
    return columns.count - 1
  }

  /// Lets a value stand for missing ones, unless another does.
  mutating func setFallback(_ value: AttributeValue, of column: Int) {
    guard column >= 0, columns[column].fallback == nil else { return }
    columns[column].fallback = value
  }

  /// How many values must be put before the next one of a column.
  func gap(in column: Int, before position: Int) -> Int {
    max(0, position - columns[column].builder.count)
  }

  /// Gives a node or edge a value, or says `false` where it has one.
  mutating func put(_ value: AttributeValue, in column: Int, at position: Int) -> Bool {
    guard columns[column].last != position else { return false }
    columns[column].last = position
    // An edge may have named a node before it was described, and others were described since.
    guard columns[column].builder.count <= position else {
      columns[column].builder.replace(at: position, by: value)
      return true
    }
    pad(column, to: position)
    columns[column].builder.append(value)
    return true
  }

  /// How many values are missing at the end.
  func missing(of count: Int) -> Int {
    columns.reduce(0) { $0 + max(0, count - $1.builder.count) }
  }

  /// The finished columns.
  mutating func finish(count: Int) -> [AttributeColumn] {
    for column in columns.indices { pad(column, to: count) }
    return columns.filter { $0.isNamed || $0.builder.hasValues }.map { $0.builder.column() }
  }

  private mutating func pad(_ column: Int, to count: Int) {
    guard let fallback = columns[column].fallback else {
      return columns[column].builder.pad(to: count)
    }
    while columns[column].builder.count < count { columns[column].builder.append(fallback) }
  }
}
