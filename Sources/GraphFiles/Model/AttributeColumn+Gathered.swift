extension AttributeColumn {
  /// The values at some positions; at -1 there is none.
  func gathered(_ positions: [Int32]) -> AttributeColumn {
    var marks = [UInt64](repeating: 0, count: (positions.count + 63) >> 6)
    var hasMissing = false
    for (place, position) in positions.enumerated()
    where position < 0 || isMissing(Int(position)) {
      marks[place >> 6] |= 1 &<< UInt64(place & 63)
      hasMissing = true
    }
    func gather<Value>(_ values: [Value], _ none: Value) -> [Value] {
      positions.map { $0 < 0 ? none : values[Int($0)] }
    }
    let gathered: Storage =
      switch storage {
      case .numbers(let values): .numbers(gather(values, 0))
      case .small(let values): .small(gather(values, 0))
      case .integers(let values): .integers(gather(values, 0))
      case .flags(let values): .flags(gather(values, false))
      case .texts(let codes, let words): .texts(codes: gather(codes, 0), words: words)
      }
    return AttributeColumn(name: name, storage: gathered, missing: hasMissing ? marks : [])
  }
}
