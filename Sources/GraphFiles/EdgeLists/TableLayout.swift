/// What the columns of a table are, found from its first line and from what the caller says.
struct TableLayout {
  /// Which columns are asked for, and which of them are texts whatever they look like.
  struct Choice {
    /// `nil` is all of them.
    var kept: Set<String>?
    var texts: Set<String> = []

    func keeps(_ name: String) -> Bool { kept?.contains(name) ?? true }
  }

  /// Which table it is.
  enum Purpose {
    case edges
    case nodes
  }

  var delimiter = UInt8(ascii: ",")
  var joinsDelimiters = false
  var hasHeader = true
  /// The name of each column, `nil` where it is a key or not kept.
  var attributes: [String?] = []
  /// The columns of the ends of an edge, or of the id of a node.
  var keys: [Int] = []
  /// The names of the columns that nobody asks for.
  var unread: [String] = []

  /// The greatest number of columns of a table.
  static let columnLimit = 4096
  /// Pairs of names that mean the ends of an edge, in small letters.
  static let ends = [
    ("from", "to"), ("source", "target"), ("src", "dst"), ("tail", "head"), ("u", "v"),
    ("start", "end"), ("origin", "destination"), ("exporter", "importer"), ("node1", "node2"),
  ]
  /// Names that mean the id of a node, in small letters.
  static let ids = ["id", "node", "name", "site", "key"]
  /// Attributes that are numbers, whatever stands in the first cells.
  static let numberNames: Set<String> = [
    "capacity", "cost", "lead_time", "flow", "weight", "length", "distance", "loss", "output",
    "supply", "value",
  ]

  /// Whether an attribute is one of numbers by its name.
  static func isNumber(_ name: String) -> Bool { numberNames.contains(name.lowercased()) }

  /// The positions of the keys among names, or `nil` where they are not there.
  static func keys(in names: [String], _ purpose: Purpose) -> [Int]? {
    let names = names.map { $0.lowercased() }
    switch purpose {
    case .nodes:
      return ids.lazy.compactMap { names.firstIndex(of: $0) }.first.map { [$0] }
    case .edges:
      for (from, to) in ends {
        if let first = names.firstIndex(of: from), let second = names.firstIndex(of: to) {
          return [first, second]
        }
      }
      return nil
    }
  }

  /// The names of the columns of a file without header: ends, then `weight`, then by number.
  static func defaultNames(_ count: Int, _ purpose: Purpose) -> [String] {
    let known = purpose == .edges ? ["from", "to", "weight"] : ["id"]
    return (0..<count).map { $0 < known.count ? known[$0] : "column\($0 + 1)" }
  }

  /// The sign between the cells of a line, and whether several of it are one.
  static func delimiter(
    of line: UnsafeBufferPointer<UInt8>, _ purpose: Purpose
  ) -> (sign: UInt8, joins: Bool) {
    let signs = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: " ")]
    for sign in signs {
      let row = try? TableRow(line, delimiter: sign, joinsDelimiters: sign == 32)
      if let row, keys(in: row.cells.map(\.text), purpose) != nil { return (sign, sign == 32) }
    }
    let order = line.contains(UInt8(ascii: "{")) ? [signs[2], 32] : [9, 59, 44, 32]
    let sign = order.first { line.contains($0) } ?? signs[0]
    return (sign, sign == 32)
  }
}
