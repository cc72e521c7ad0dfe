/// What a picture is written as.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  /// Text for Graphviz tools; available without libgvc.
  case dot
  /// Scalable, for browsers and word processors.
  case svg
  /// Pixels.
  case png
  /// For print.
  case pdf

  /// The format that the end of a file name asks for, in upper or lower case; nil for any other.
  public init?(fileName: String) {
    guard let period = fileName.lastIndex(of: ".") else { return nil }
    let ending = fileName[fileName.index(after: period)...].lowercased()
    self.init(rawValue: ending == "gv" ? "dot" : ending)
  }

  /// True where the bytes begin as a file of this format does.
  func begins(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .dot: bytes.starts(with: Array("digraph".utf8))
    case .svg: bytes.starts(with: Array("<?xml".utf8))
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .pdf: bytes.starts(with: Array("%PDF-".utf8))
    }
  }
}
