import Testing

@testable import SupplyChainAnalysis
