import SupplyChain

extension SupplyNetwork {
  /// Every element of every kind.
  var allElements: [Element] { Element.Kind.allCases.flatMap { elements(of: $0) } }

  /// The element a selector names.
  func element(_ selector: String) throws -> Element { try element(matching: Selector(selector)) }

  /// The demands a selector names.
  func demands(_ selector: String) throws -> [Demand] { try demands(matching: Selector(selector)) }
}
