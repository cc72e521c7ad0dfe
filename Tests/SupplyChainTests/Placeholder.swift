import Testing

@testable import SupplyChain
