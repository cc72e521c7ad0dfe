/// A finished picture: the bytes of a file, and how they came about.
public struct Picture: Sendable, Hashable {
  /// What found the places of the boxes.
  public enum Layout: String, Sendable, Hashable, CaseIterable {
    /// Graphviz's `dot`, with its full effort.
    case layered
    /// `dot` with less effort and straight lines, since the full effort failed or took too long.
    case hurried
    /// Plain columns, since `dot` failed altogether; lines may cross boxes.
    case columns
  }

  /// The bytes of the file.
  public var bytes: [UInt8]

  /// What the bytes are.
  public var format: PictureFormat

  /// What found the places of the boxes.
  ///
  /// Anything but ``Layout/layered`` is worth a note to the reader.
  public var layout: Layout
}
