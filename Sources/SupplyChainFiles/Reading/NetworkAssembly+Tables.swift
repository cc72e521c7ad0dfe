import GraphFiles
import SupplyChain

extension NetworkAssembly {
  /// Gives every row of a list, or of the CSV file that a text names, to a function.
  func forEachRow(of node: DocumentNode, _ keys: KeyList, key: String, _ body: (Row) -> Void) {
    switch node.content {
    case .list(let items):
      for item in items { Row(item, keys, log: log).map(body) }
    case .plain(let name), .quoted(let name), .cell(let name):
      forEachRow(ofTable: name, at: node.mark, keys, body)
    case .missing, .map:
      log.report(
        .wrongType, at: node.mark,
        "'\(key)' must be a list or the name of a CSV file, not \(node.kindName)")
    }
  }

  private func forEachRow(
    ofTable name: String, at mark: Mark, _ keys: KeyList, _ body: (Row) -> Void
  ) {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains(".."), !name.isEmpty else {
      log.report(
        .pathOutside, at: mark, "'\(name.shortened(to: 80))' is not beside this file",
        hint: "put the table beside the network file and name it: sites.csv")
      return
    }
    guard name.unicodeScalars.allSatisfy(\.isDisplayable) else {
      log.report(.hiddenCharacter, at: mark, "the name of a table has hidden characters")
      return
    }
    guard let bytes = tableBytes(name, at: mark) else { return }
    let file = log.add(file: folder + name)
    guard FileText.isText(bytes, file: file, log: log) else { return }
    let table = CSVTable(
      bytes, file: file, delimiter: CSVTable.delimiter(of: bytes, keys), log: log)
    var header: TableHeader?
    table.forEachRow { cells, text in
      if let header {
        header.row(cells, text, log: log).map(body)
      } else {
        header = TableHeader(cells, keys, log: log)
      }
    }
    if header == nil, !log.containsError {
      log.report(.emptyFile, at: Mark(file: file), "the table is empty: it has no header")
    }
  }

  private func tableBytes(_ name: String, at mark: Mark) -> [UInt8]? {
    let path = folder + name
    do throws(FileBytes.Failure) {
      return try FileBytes.read(path, limit: FileBytes.tableLimit)
    } catch {
      switch error {
      case .missing:
        log.report(.missingTable, at: mark, "there is no file '\(path)'")
      case .folder:
        log.report(.unreadableTable, at: mark, "'\(path)' is a folder, not a CSV file")
      case .tooLarge(let limit):
        log.report(.tooLarge, at: mark, "'\(path)' has more than \(limit >> 20) MiB")
      case .system(let reason):
        log.report(.unreadableTable, at: mark, "'\(path)' cannot be read: \(reason)")
      }
      return nil
    }
  }
}
