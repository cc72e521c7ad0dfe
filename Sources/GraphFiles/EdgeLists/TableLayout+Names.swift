extension TableLayout {
  /// The layout of a table, or `nil` with a report where it is not known.
  init?(
    firstLine line: UnsafeBufferPointer<UInt8>, number: Int, _ purpose: Purpose,
    columns: EdgeListColumns?, choice: Choice, log: FindingLog
  ) {
    (delimiter, joinsDelimiters) = Self.delimiter(of: line, purpose)
    let row: TableRow
    do throws(TableRow.Fault) {
      row = try TableRow(line, delimiter: delimiter, joinsDelimiters: joinsDelimiters)
    } catch {
      log.report(
        .unreadableCSV, line: number, "the first line cannot be taken apart into cells",
        hint: "a cell with a quote in it is quoted as a whole, and the quote written twice")
      return nil
    }
    guard row.cells.count <= Self.columnLimit else {
      log.report(.tooLarge, line: number, "the table has \(row.cells.count) columns")
      return nil
    }
    var names = row.cells.map(\.text)
    if let columns {
      guard let renamed = Self.names(names, columns, line: number, log: log) else { return nil }
      hasHeader = columns.hasHeader(names)
      names = renamed
      keys = ["from", "to"].compactMap { names.firstIndex(of: $0) }
    } else if let found = Self.keys(in: names, purpose) {
      keys = found
    } else if purpose == .edges, names.count >= 2, joinsDelimiters || Self.startsWithNumbers(names)
    {
      hasHeader = false
      if joinsDelimiters, names.count > 2, names.last == "{}" { names.removeLast() }
      names = Self.defaultNames(names.count, purpose)
      keys = [0, 1]
    } else {
      Self.reportUnknown(names, line: number, purpose, log: log)
      return nil
    }
    guard names.first(where: { $0.utf8.count > 4096 }) == nil,
      row.cells.allSatisfy(\.isUTF8)
    else {
      log.report(.notUTF8, line: number, "the header is not text of reasonable length")
      return nil
    }
    var seen: Set<String> = []
    for (position, name) in names.enumerated() where name.isEmpty {
      names[position] = "column\(position + 1)"
    }
    for name in names
    where (name != "-" || columns == nil) && choice.keeps(name) && !seen.insert(name).inserted {
      log.report(
        .duplicateColumn, line: number, "a second column '\(name.shortened(to: 60))'")
      return nil
    }
    let isAttribute = names.indices.map {
      !keys.contains($0) && (names[$0] != "-" || columns == nil)
    }
    attributes = names.indices.map {
      isAttribute[$0] && choice.keeps(names[$0]) ? names[$0] : nil
    }
    unread = names.indices.filter { isAttribute[$0] && attributes[$0] == nil }.map { names[$0] }
  }

  private static func startsWithNumbers(_ names: [String]) -> Bool {
    names.prefix(2).allSatisfy { NumberText.value(of: $0) != nil }
  }

  private static func reportUnknown(
    _ names: [String], line: Int, _ purpose: Purpose, log: FindingLog
  ) {
    let list = names.prefix(12).map { "'\($0.shortened(to: 30))'" }.joined(separator: ", ")
    log.report(
      .unknownHeader, line: line,
      purpose == .edges
        ? "no two columns are known as the ends of an edge: \(list)"
        : "no column is known as the id of a node: \(list)",
      hint: purpose == .edges
        ? misspelled(in: names)
          ?? "name them: columns 'from=A,to=B', or 'from,to,weight' where there is no header"
        : "call the column 'id'")
  }

  /// What to ask where one end of an edge is known and a name is like that of the other.
  private static func misspelled(in names: [String]) -> String? {
    let lowered = names.prefix(100).map { String($0.prefix(200)).lowercased() }
    for ends in Self.ends {
      for (known, missing) in [(ends.0, ends.1), (ends.1, ends.0)] where lowered.contains(known) {
        let others = lowered.filter { $0 != known }
        guard let like = missing.nearest(in: others).first,
          let place = lowered.firstIndex(of: like), let partner = lowered.firstIndex(of: known)
        else { continue }
        let (first, second) = known == ends.0 ? (partner, place) : (place, partner)
        return "is '\(names[place].shortened(to: 60))' the column '\(missing)'? then name them: "
          + "columns 'from=\(names[first].shortened(to: 60)),"
          + "to=\(names[second].shortened(to: 60))'"
      }
    }
    return nil
  }

  /// The names of the columns as the caller wants them.
  private static func names(
    _ header: [String], _ columns: EdgeListColumns, line: Int, log: FindingLog
  ) -> [String]? {
    guard columns.terms.first?.column != nil else {
      var names = columns.terms.map(\.name)
      guard names.count <= header.count else {
        log.report(
          .unknownColumn, line: line,
          "\(names.count) columns are named, and the first row has \(header.count)")
        return nil
      }
      names += Array(repeating: "-", count: header.count - names.count)
      return names
    }
    var names = columns.hasHeader(header) ? header : defaultNames(header.count, .edges)
    if !columns.hasHeader(header) { names = names.map { "-" + $0 } }
    var taken: Set<Int> = []
    for term in columns.terms {
      let wanted = term.column ?? ""
      let place =
        header.firstIndex(of: wanted)
        ?? Int(wanted).flatMap { header.indices.contains($0 - 1) ? $0 - 1 : nil }
      guard let place else {
        log.report(
          .unknownColumn, line: line, "the header has no column '\(wanted.shortened(to: 60))'",
          hint: .suggestion(for: wanted, in: header))
        return nil
      }
      guard taken.insert(place).inserted else {
        log.report(
          .duplicateColumn, line: line,
          "column '\(wanted.shortened(to: 60))' is given a second name, "
            + "'\(term.name.shortened(to: 60))'")
        return nil
      }
      names[place] = term.name
    }
    return columns.hasHeader(header)
      ? names : names.map { $0.hasPrefix("-") && $0 != "-" ? String($0.dropFirst()) : $0 }
  }
}

extension EdgeListColumns {
  /// Whether the first row is a header: it is, unless columns are named in order, or counted and
  /// the first row begins with numbers.
  func hasHeader(_ firstRow: [String]) -> Bool {
    guard terms.first?.column != nil else { return false }
    let isCounted = terms.allSatisfy { term in
      term.column.flatMap { Int($0) } != nil && !firstRow.contains(term.column ?? "")
    }
    guard isCounted else { return true }
    let ends = terms.filter { $0.name == "from" || $0.name == "to" }
      .compactMap { $0.column.flatMap { Int($0) } }
    return !ends.contains { firstRow.indices.contains($0 - 1) && Int(firstRow[$0 - 1]) != nil }
  }
}
