extension Rule {
  /// What a file must be before anything in it can be understood.
  static let fileRules = [
    noNetworkFile, tableAlone, missingTable, unreadableTable, pathOutside, tooLarge, binaryFile,
    notUTF8, emptyFile, unreadableYAML, aliasRefused, tooDeep, severalDocuments, unreadableJSON,
    unreadableCSV, unterminatedQuote, raggedRow, andMore,
  ]

  static let noNetworkFile = Rule(
    "no-network-file", .error,
    "A folder is a network when it holds a file network.yaml (or .yml, or .json).")
  static let tableAlone = Rule(
    "table-alone", .error,
    "A CSV file is one table of a network; the network is the YAML or JSON file that names it.")
  static let missingTable = Rule(
    "missing-table", .error, "The CSV file that `sites` or `links` names must exist.")
  static let unreadableTable = Rule(
    "unreadable-table", .error, "The CSV file that `sites` or `links` names must be readable.")
  static let pathOutside = Rule(
    "path-outside", .error,
    "A CSV file stands beside the network file or below it: no absolute path, no `..`.")
  static let tooLarge = Rule(
    "too-large", .error, "A network file has at most 16 MiB, a table at most 256 MiB.")
  static let binaryFile = Rule("binary-file", .error, "A file is text, without NUL bytes.")
  static let notUTF8 = Rule(
    "not-utf-8", .error, "Text is UTF-8, with or without a byte order mark.")
  static let emptyFile = Rule("empty-file", .error, "A file has something in it.")
  static let unreadableYAML = Rule("unreadable-yaml", .error, "A YAML file follows YAML 1.1.")
  static let aliasRefused = Rule(
    "alias-refused", .error, "Values are written out: YAML aliases (`*name`) are not followed.")
  static let tooDeep = Rule(
    "too-deep", .error, "Lists and maps stand in each other at most 40 deep.")
  static let severalDocuments = Rule(
    "several-documents", .error, "A YAML file holds one document.")
  static let unreadableJSON = Rule("unreadable-json", .error, "A JSON file follows RFC 8259.")
  static let unreadableCSV = Rule(
    "unreadable-csv", .error,
    "In CSV a cell with a quote in it is quoted as a whole, and the quote written twice.")
  static let unterminatedQuote = Rule(
    "unterminated-quote", .error, "In CSV every quote that opens also closes.")
  static let raggedRow = Rule(
    "ragged-row", .error, "Every row of a table has as many cells as its header.")
  static let andMore = Rule(
    "and-more", .error, "So many findings of one code that the rest is only counted.")
}
