extension AttributeColumn {
  /// A column of values of any kinds, which become values of one.
  ///
  /// Whole numbers among numbers become numbers; where kinds differ otherwise all become texts; a
  /// column without any value is one of texts.
  ///
  /// - Precondition: No number is NaN.
  public init(_ name: String, _ values: [AttributeValue?]) {
    var builder = AttributeColumnBuilder(name)
    for value in values { builder.append(value) }
    self = builder.column()
  }
}

extension AttributeColumn: Equatable {
  /// Whether two columns have the same name, the same kind and the same values in the same order.
  public static func == (left: AttributeColumn, right: AttributeColumn) -> Bool {
    left.name == right.name && left.kind == right.kind && left.count == right.count
      && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }
}
