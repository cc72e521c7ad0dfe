import Testing

@testable import SupplyChainReports
