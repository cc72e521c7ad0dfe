import Synchronization

/// Finds the position of a name; the table is made when somebody asks for the first time.
final class NameIndex: Sendable {
  private let names: [String]
  private let table = Mutex<SymbolTable?>(nil)

  init(names: [String]) { self.names = names }

  /// The position of the name of these bytes.
  func position(of name: String) -> Int? {
    table.withLock { table in
      if table == nil {
        let symbols = SymbolTable()
        for name in names { _ = symbols.number(of: name) }
        table = symbols
      }
      return table?.known(name).map(Int.init)
    }
  }
}
