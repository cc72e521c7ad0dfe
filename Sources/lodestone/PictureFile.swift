import Foundation
import GraphvizRendering

/// A picture on its way into a file.
struct PictureFile {
  let path: String
  let format: PictureFormat
  /// What draws: this command itself, in a child process.
  var renderer = IsolatedRenderer(executable: PictureFile.executable)

  /// Draws and writes the file, whole or not at all; where there is no picture, the DOT text is
  /// kept beside it.
  func draw(_ drawing: Drawing) async throws(Failure) -> Picture {
    let picture: Picture
    do throws(RenderingError) {
      picture = try await renderer.picture(of: drawing, as: format)
    } catch {
      try Output.write(drawing.dot, to: keptPath)
      throw Failure(error, kept: keptPath)
    }
    try Output.write(picture.bytes, to: path)
    return picture
  }

  /// Where the DOT text is kept if need be: `x.svg.dot` for `x.svg`, which nobody has written.
  var keptPath: String { path + ".dot" }

  /// The absolute path of this program, whatever it was called by.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
