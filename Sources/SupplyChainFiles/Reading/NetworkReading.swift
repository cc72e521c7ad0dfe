import GraphFiles
import SupplyChain

/// What came of reading a network: the network, unless something is wrong, and all that was found.
public struct NetworkReading: Sendable {
  /// The network, or `nil` where a diagnostic is an error.
  public let network: SupplyNetwork?
  /// Everything that is wrong, doubtful or worth knowing, in the order of the files.
  public let diagnostics: [Diagnostic]

  /// The network.
  ///
  /// - Throws: ``NetworkFileError/invalid(_:)`` with all diagnostics where there is none.
  public func get() throws(NetworkFileError) -> SupplyNetwork {
    guard let network else { throw .invalid(diagnostics) }
    return network
  }
}

extension SupplyNetwork {
  /// Reads a network from a file, a folder or standard input (`-`), and drops warnings.
  ///
  /// ```swift
  /// let network = try SupplyNetwork(readingFrom: "Graphs/tutorial")
  /// ```
  ///
  /// - Throws: ``NetworkFileError`` that says whether there is no file, or what is wrong with it.
  public init(readingFrom path: String) throws(NetworkFileError) {
    self = try NetworkReader().read(at: path).get()
  }
}
