/// Why there is no picture; ``description`` is one sentence for the user.
public enum RenderingError: Error, Sendable, Hashable {
  /// This program was built without Graphviz.
  case notAvailable
  /// Graphviz refused the drawing; what it said.
  case refused(String)
  /// Graphviz crashed, by the number of the signal that ended it.
  case crashed(signal: Int32)
  /// Drawing took longer than allowed.
  case tookTooLong(seconds: Double)
  /// The drawing or the picture is larger than allowed.
  case tooLarge(limit: Int)
  /// What came back is not a file of the format asked for.
  case notAPicture(String)
  /// The program that draws could not be started; why.
  case notStarted(String)
  /// The task that asked was canceled.
  case canceled
}

extension RenderingError: CustomStringConvertible {
  /// One sentence that says what happened and what to do.
  public var description: String {
    switch self {
    case .notAvailable:
      "SVG, PNG and PDF are not available in this build; write a .dot file, or build with the"
        + " trait Graphviz and libgraphviz-dev installed."
    case .refused(let message):
      "Graphviz could not draw this"
        + (message.isEmpty ? "" : " (\(message))") + "; write a .dot file to look at it."
    case .crashed(let signal):
      "Graphviz crashed while drawing (signal \(signal)); draw fewer nodes and links, or write a"
        + " .dot file."
    case .tookTooLong(let seconds):
      "Drawing was stopped after \(DOTWriter.fixed(seconds)) seconds; draw fewer nodes and links,"
        + " or write a .dot file."
    case .tooLarge(let limit):
      "The picture was stopped at the limit of \(limit) bytes; draw fewer nodes and links."
    case .notAPicture(let format):
      "Graphviz ended without an error, but what it wrote is not \(format)."
    case .notStarted(let reason):
      "The program that draws pictures could not be started (\(reason))."
    case .canceled: "Drawing was canceled."
    }
  }
}

/// What a picture may cost.
public struct RenderLimits: Sendable, Hashable {
  /// Seconds by the clock for one picture, all attempts together.
  public var seconds: Double

  /// Bytes of memory the child process may address.
  public var memory: Int

  /// Bytes of one picture.
  public var output: Int

  /// Bytes of DOT text that a child process reads.
  public var input: Int

  /// Limits that are generous for a drawing people can read.
  public init(
    seconds: Double = 30, memory: Int = 2 << 30, output: Int = 256 << 20, input: Int = 64 << 20
  ) {
    self.seconds = seconds
    self.memory = memory
    self.output = output
    self.input = input
  }
}
