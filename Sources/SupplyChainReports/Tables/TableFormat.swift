/// How a table is written.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// Aligned columns and notes, to be read.
  case table
  /// Comma-separated values (RFC 4180): a header, the rows, nothing else.
  case csv
  /// One object with full precision.
  case json
  /// A table of GitHub's Markdown.
  case markdown
}

extension Table {
  /// The table as text in a format, ending in a line break.
  public func text(as format: TableFormat) -> String {
    switch format {
    case .table: alignedText
    case .csv: csvText
    case .json: jsonText
    case .markdown: markdownText
    }
  }
}
