import GraphFiles
import Testing

@Suite struct ColumnTests {
  @Test(
    arguments: [
      ([.integer(1), nil, .integer(2)], AttributeColumn.Kind.integer),
      ([nil, .integer(1 << 40), .integer(-1)], .integer),
      ([.integer(1), nil, .number(0.5)], .number),
      ([.number(0.5), .integer(3)], .number),
      ([.integer(1 << 60 + 1), .number(0.5)], .text),
      ([.flag(true), nil, .flag(false)], .flag),
      ([.flag(true), .integer(1), nil], .text),
      ([.text("a"), nil, .text("a"), .integer(7)], .text),
      ([nil, nil], .text), ([], .text),
    ] as [([AttributeValue?], AttributeColumn.Kind)])
  func theNarrowestKindHoldsAll(_ values: [AttributeValue?], _ kind: AttributeColumn.Kind) {
    let column = AttributeColumn("x", values)
    #expect(column.kind == kind)
    #expect(column.count == values.count)
    #expect(column.missingCount == values.count { $0 == nil })
    for (position, value) in values.enumerated() {
      #expect(column[position]?.text == value?.text)
    }
  }
}
