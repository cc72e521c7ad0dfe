import Testing

@testable import SupplyChainFiles
