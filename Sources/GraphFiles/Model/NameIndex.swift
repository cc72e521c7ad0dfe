import Synchronization

/// Finds the position of a name; the table is made when somebody asks for the first time.
final class NameIndex: Sendable {
  private let names: [String]
  private let table = Mutex<[String: Int32]?>(nil)

  init(names: [String]) { self.names = names }

  func position(of name: String) -> Int? {
    table.withLock { table in
      if table == nil {
        table = Dictionary(
          names.enumerated().lazy.map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
      }
      return table?[name].map(Int.init)
    }
  }
}
