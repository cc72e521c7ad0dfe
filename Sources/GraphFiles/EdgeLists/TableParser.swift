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
  /// A second block, for what is read at the same time some way on.
  private let cellsAhead: UnsafeMutablePointer<Int64>
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

  /// Where the lines of rows that follow each other do not: a row, and the line it begins in.
  private var lineSteps: [(row: Int, line: Int)]

  init(
    layout: TableLayout, modes: [TableKernel.Mode], numbering: NodeNumbering, line: Int,
    skipsBadRows: Bool, log: FindingLog
  ) {
    self.layout = layout
    self.numbering = numbering
    self.line = line
    lineSteps = [(0, line)]
    self.skipsBadRows = skipsBadRows
    self.log = log
    self.modes = modes
    stores = zip(layout.attributes, modes).map { ColumnStore(name: $0 ?? "", mode: $1) }
    cells = .allocate(capacity: TableKernel.stride * modes.count)
    cellsAhead = .allocate(capacity: TableKernel.stride * modes.count)
    nodes = .allocate(capacity: TableKernel.capacity * 2)
    kernel = TableKernel(
      delimiter: layout.delimiter, joinsDelimiters: layout.joinsDelimiters,
      directLimit: UInt64(numbering.directLimit), nodeSymbols: numbering.symbols,
      symbols: stores.map(\.symbols), cells: cells)
  }

  deinit {
    cells.deallocate()
    cellsAhead.deallocate()
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
      takeOver()
      guard let middle = middle(of: place, to: end) else {
        _ = read(from: &place, to: end, of: bytes, isAtEnd: isAtEnd)
        break
      }
      var first = TableKernel.Part(start: place, end: middle, cells: cells)
      var second = TableKernel.Part(start: middle, end: end, cells: cellsAhead)
      kernel.run(&first, &second, modes: modes)
      (place, rows) = (first.start, first.rows)
      line += first.rows
      let modes = modes
      guard read(from: &place, to: middle, of: bytes, isAtEnd: isAtEnd) else { break }
      // Where a quoted cell ran on past the middle, what was read from there is nothing.
      guard place == middle, modes == self.modes else { continue }
      takeOver()
      takeOver(cellsAhead, count: second.rows)
      line += second.rows
      place = second.start
    }
    return place - base
  }

  /// Reads the rows from a place to the end of one.
  ///
  /// - Returns: Whether all could be read; `false` where the end of one is not there yet.
  private func read(
    from place: inout UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>,
    of bytes: UnsafeBufferPointer<UInt8>, isAtEnd: Bool
  ) -> Bool {
    guard let base = bytes.baseAddress else { return false }
    while place < end {
      let before = rows
      let stop = kernel.run(from: &place, to: end, rows: &rows, modes: modes)
      line += rows - before
      switch stop {
      case .exhausted: break
      case .full: takeOver()
      case .oddRow:
        let rest = UnsafeBufferPointer(rebasing: bytes[(place - base)...])
        guard let length = readOddRow(rest, isAtEnd: isAtEnd) else { return false }
        place += length
      }
    }
    return true
  }

  /// The end of a row about half a block of text on, or `nil` where there is less than that.
  private func middle(
    of place: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8>? {
    var middle = place + min(Self.partSize, (end - place) / 2)
    while middle < end, middle.pointee != 10 { middle += 1 }
    return end - middle > 1 ? middle + 1 : nil
  }

  /// The bytes of one of two parts that are read at the same time.
  private static let partSize = 1 << 14

  /// Takes over the rows of the block.
  func takeOver() {
    takeOver(cells, count: rows)
    rows = 0
  }

  private func takeOver(_ cells: UnsafeMutablePointer<Int64>, count rows: Int) {
    guard rows > 0 else { return }
    if count + rows > expectedRows { reserve(count + rows) }
    let (capacity, stride) = (TableKernel.capacity, TableKernel.stride)
    let second = layout.keys.count > 1 ? cells + layout.keys[1] * stride : nil
    numbering.translate(
      cells + layout.keys[0] * stride, second, count: rows, into: nodes, nodes + capacity)
    firstNodes.append(contentsOf: UnsafeBufferPointer(start: nodes, count: rows))
    if second != nil {
      secondNodes.append(contentsOf: UnsafeBufferPointer(start: nodes + capacity, count: rows))
    }
    for column in stores.indices {
      stores[column].append(cells + column * stride, count: rows, through: nodes)
    }
  }

  /// Expects as many rows in all as in the part of the file that was read.
  func expect(part: Double) {
    takeOver()
    if part > 0 { rowsInAll = min(Double(count) / part * 1.02, 1e10) }
  }

  private var rowsInAll = 0.0

  private func reserve(_ minimum: Int) {
    let inAll = Int(rowsInAll)
    expectedRows =
      inAll > minimum ? inAll + TableKernel.capacity : minimum + minimum / (inAll > 0 ? 16 : 2)
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

  /// Notes the line of the next row of a table of nodes, where it is not the line that follows.
  func noteLine() {
    guard layout.keys.count == 1, line(ofRow: count + rows) != line else { return }
    lineSteps.append((count + rows, line))
  }

  /// The line in which a row of a table of nodes begins.
  func line(ofRow row: Int) -> Int {
    var places = 0..<lineSteps.count
    while places.count > 1 {
      let middle = places.lowerBound + places.count / 2
      places =
        lineSteps[middle].row <= row
        ? middle..<places.upperBound : places.lowerBound..<middle
    }
    let step = lineSteps[places.lowerBound]
    return step.line + row - step.row
  }

  /// Counts a row that is left out.
  func skipRow() { skippedRows += 1 }

  /// Puts a cell into the next row of the block.
  func put(_ value: Int64, column: Int) {
    cells[column * TableKernel.stride + rows] = value
  }
}
