/// The coefficients column by column, duplicates added up: what CLP is loaded with.
struct ColumnMatrix: Sendable {
  /// Where each column begins; one more entry than columns.
  let starts: [Int32]
  let rows: [Int32]
  let values: [Double]

  init(_ program: Program) {
    precondition(program.termCount < Int(Int32.max), "32-bit positions")
    let entryRows = program.entryRows
    let entryColumns = program.entryColumns
    let entryValues = program.entryValues
    var offsets = [Int](repeating: 0, count: program.columnCount + 1)
    for column in entryColumns { offsets[Int(column) + 1] += 1 }
    for column in 0..<program.columnCount { offsets[column + 1] += offsets[column] }
    var order = [Int](repeating: 0, count: entryValues.count)
    var next = offsets
    for entry in entryColumns.indices {
      let column = Int(entryColumns[entry])
      order[next[column]] = entry
      next[column] += 1
    }

    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var values: [Double] = []
    starts.reserveCapacity(program.columnCount + 1)
    rows.reserveCapacity(entryValues.count)
    values.reserveCapacity(entryValues.count)
    /// Where a row's value of the present column stands; older positions belong to other columns.
    var positions = [Int](repeating: -1, count: program.rowCount)
    for column in 0..<program.columnCount {
      let begin = rows.count
      for entry in order[offsets[column]..<offsets[column + 1]] {
        let row = Int(entryRows[entry])
        if positions[row] >= begin {
          values[positions[row]] += entryValues[entry]
        } else {
          positions[row] = rows.count
          rows.append(entryRows[entry])
          values.append(entryValues[entry])
        }
      }
      starts.append(Int32(rows.count))
    }
    self.starts = starts
    self.rows = rows
    self.values = values
  }
}
