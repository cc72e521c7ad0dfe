import ArgumentParser
import GraphvizRendering

/// `lodestone render-child`: what the command runs to draw, so that a crash of Graphviz is none of
/// its own.
struct RenderChildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render-child", abstract: "Draws DOT from standard input.", shouldDisplay: false)

  @Option var format: String
  @Option var layout: String

  func run() throws {
    RenderChild.run(format: format, layout: layout)
  }
}
