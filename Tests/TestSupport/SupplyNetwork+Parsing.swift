import SupplyChain
import SupplyChainFiles

extension SupplyNetwork {
  /// The network that a YAML text describes, for tests.
  ///
  /// The line `lodestone: 1` may be left out.
  ///
  /// - Throws: ``NetworkFileError`` with every diagnostic where the text is no network.
  public static func parsing(yaml: String) throws(NetworkFileError) -> SupplyNetwork {
    let text = yaml.contains("lodestone:") ? yaml : "lodestone: 1\n" + yaml
    return try NetworkReader().read(text: text, name: "test.yaml").get()
  }
}
