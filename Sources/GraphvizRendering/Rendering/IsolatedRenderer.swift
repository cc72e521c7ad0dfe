/// Draws in child processes, so that a crash, a hang or a flood of Graphviz ends as one sentence.
///
/// Each step runs the given program with `--format F --layout L` added to its arguments, with DOT
/// on standard input and the picture on standard output; ``RenderChild`` is what that program
/// calls. A picture costs some 30 milliseconds more than one drawn in this process.
public struct IsolatedRenderer: Sendable {
  /// The path of the program that draws, most often this program itself.
  public var executable: String

  /// What stands before `--format` in its arguments, such as the name of a hidden subcommand.
  public var arguments: [String]

  /// What one picture may cost.
  public var limits: RenderLimits

  /// A renderer that runs a program.
  public init(
    executable: String, arguments: [String] = ["render-child"],
    limits: RenderLimits = RenderLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.limits = limits
  }

  /// Draws the picture; where Graphviz cannot place the boxes in time, with less effort.
  ///
  /// The search for places may take three fifths of the time allowed, the hurried one a fifth; what
  /// is left is for drawing.
  ///
  /// - Throws: One sentence on what went wrong, when even that picture cannot be drawn.
  public func picture(
    of drawing: Drawing, as format: PictureFormat
  ) async throws(RenderingError) -> Picture {
    guard let output = Engine.Output(rawValue: format.rawValue) else {
      return try drawing.picture(as: format)
    }
    #if !Graphviz
      throw .notAvailable
    #else
      var layout = Picture.Layout.columns
      var placement: Placement?
      let clock = ContinuousClock()
      let start = clock.now
      for ((attempt, purpose), share) in zip(Drawing.attempts, [0.6, 0.2]) {
        do {
          let plain = try await run(
            drawing.graph(for: purpose), layout: .dot, output: .plain,
            seconds: limits.seconds * share)
          placement = Placement(plain: String(decoding: plain, as: UTF8.self), for: drawing)
          layout = attempt
        } catch {
          // Only what another attempt could mend leads on.
          switch error {
          case .refused, .crashed, .tookTooLong, .notAPicture, .tooLarge: continue
          case .notAvailable, .notStarted, .canceled: throw error
          }
        }
        if placement != nil { break }
      }
      if placement == nil { layout = .columns }
      let page = Page(drawing, placement ?? .inColumns(drawing))
      let bytes = try await run(
        page.dot(for: output), layout: .asGiven, output: output,
        seconds: max(limits.seconds - (clock.now - start) / .seconds(1), limits.seconds * 0.2))
      return Picture(bytes: drawing.finished(bytes, as: format), format: format, layout: layout)
    #endif
  }

  private func run(
    _ dot: String, layout: Engine.Layout, output: Engine.Output, seconds: Double
  ) async throws(RenderingError) -> [UInt8] {
    let bytes = try await ChildProcess(
      executable: executable,
      arguments: arguments + ["--format", output.rawValue, "--layout", layout.rawValue],
      seconds: seconds, outputLimit: limits.output
    ).output(for: Array(dot.utf8))
    guard output.begins(bytes) else { throw .notAPicture(output.rawValue) }
    return bytes
  }
}
