import GraphCore

/// Reads one table of edges or nodes to the end.
final class TableParser {
  let layout: TableLayout
  let numbering: NodeNumbering
  let log: FindingLog
  let skipsBadRows: Bool
  var stores: [ColumnStore]
  var modes: [TableKernel.Mode]
  let kernel: TableKernel
  private let cells: UnsafeMutablePointer<Int64>
  private let nodes: UnsafeMutablePointer<Int32>
  /// The rows that stand in the block.
  var rows = 0
  /// The line that comes next.
  var line: Int
  private(set) var skippedRows = 0
  /// The nodes of the first and the second key of each row.
  private(set) var firstNodes: [Int32] = []
  private(set) var secondNodes: [Int32] = []
  /// How many rows there seem to be, from how much of the file was read.
  private var expectedRows = 0

  init(
    layout: TableLayout, modes: [TableKernel.Mode], numbering: NodeNumbering, line: Int,
    skipsBadRows: Bool, log: FindingLog
  ) {
    self.layout = layout
    self.numbering = numbering
    self.line = line
    self.skipsBadRows = skipsBadRows
    self.log = log
    self.modes = modes
    stores = zip(layout.attributes, modes).map { ColumnStore(name: $0 ?? "", mode: $1) }
    cells = .allocate(capacity: TableKernel.capacity * modes.count)
    nodes = .allocate(capacity: TableKernel.capacity * 2)
    kernel = TableKernel(
      delimiter: layout.delimiter, joinsDelimiters: layout.joinsDelimiters,
      directLimit: UInt64(numbering.directLimit), nodeSymbols: numbering.symbols,
      symbols: stores.map(\.symbols), cells: cells)
  }

  deinit {
    cells.deallocate()
    nodes.deallocate()
  }

  /// The number of rows that are taken over.
  var count: Int { firstNodes.count }

  /// Reads whole rows, and as much as can be read of what follows them.
  ///
  /// - Parameters:
  ///   - bytes: Text from the start of a row; eight bytes past its end can be read.
  ///   - isAtEnd: Whether nothing follows.
  /// - Returns: The number of bytes that are done with.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    guard let lastBreak = bytes.lastIndex(of: 10) else { return 0 }
    let end = base + lastBreak + 1
    var place = base
    while place < end {
      let before = rows
      let stop = kernel.run(from: &place, to: end, rows: &rows, modes: modes)
      line += rows - before
      switch stop {
      case .exhausted: break
      case .full: takeOver()
      case .oddRow:
        let rest = UnsafeBufferPointer(rebasing: bytes[(place - base)...])
        guard let length = readOddRow(rest, isAtEnd: isAtEnd) else { return place - base }
        place += length
      }
    }
    return place - base
  }

  /// Takes over the rows of the block.
  func takeOver() {
    guard rows > 0 else { return }
    if count + rows > expectedRows { reserve(count + rows) }
    let capacity = TableKernel.capacity
    let second = layout.keys.count > 1 ? cells + layout.keys[1] * capacity : nil
    numbering.translate(
      cells + layout.keys[0] * capacity, second, count: rows, into: nodes, nodes + capacity)
    firstNodes.append(contentsOf: UnsafeBufferPointer(start: nodes, count: rows))
    if second != nil {
      secondNodes.append(contentsOf: UnsafeBufferPointer(start: nodes + capacity, count: rows))
    }
    for column in stores.indices {
      stores[column].append(cells + column * capacity, count: rows, through: nodes)
    }
    rows = 0
  }

  /// Expects as many rows in all as in the part of the file that was read.
  func expect(part: Double) {
    expectation = part > 0 ? part : nil
  }

  private var expectation: Double?

  private func reserve(_ minimum: Int) {
    let guess = expectation.map { min(Double(minimum) / $0 * 1.03, 1e10) } ?? 0
    let total = max(minimum + minimum / 2 + TableKernel.capacity, Int(guess))
    expectedRows = guess > 0 ? max(Int(guess), minimum + TableKernel.capacity) : total
    firstNodes.reserveCapacity(expectedRows)
    if layout.keys.count > 1 { secondNodes.reserveCapacity(expectedRows) }
    for column in stores.indices { stores[column].reserve(expectedRows) }
    if expectedRows > 1 << 20 { prepareMemory() }
  }

  private func prepareMemory() {
    firstNodes.adviseLargePages()
    secondNodes.adviseLargePages()
    for column in stores.indices { stores[column].adviseLargePages() }
  }

  /// Counts a row that is left out.
  func skipRow() { skippedRows += 1 }

  /// Puts a cell into the next row of the block.
  func put(_ value: Int64, column: Int) {
    cells[column * TableKernel.capacity + rows] = value
  }
}
