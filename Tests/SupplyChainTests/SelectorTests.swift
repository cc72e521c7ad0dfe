import SupplyChain
import Testing
