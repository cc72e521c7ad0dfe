import Foundation
import GraphvizRendering

/// A picture on its way into a file.
struct PictureFile {
  let path: String
  let format: PictureFormat

  /// Draws in a child process and writes the file; where there is no picture, the DOT text is kept
  /// beside it.
  func draw(_ drawing: Drawing) async throws(Failure) -> Picture {
    let picture: Picture
    do throws(RenderingError) {
      picture = try await IsolatedRenderer(executable: Self.executable)
        .picture(of: drawing, as: format)
    } catch {
      try keepDOT(of: drawing, because: error)
    }
    try Output.write(Data(picture.bytes), to: path)
    return picture
  }

  private func keepDOT(of drawing: Drawing, because error: RenderingError) throws(Failure) -> Never
  {
    let kept = (path as NSString).deletingPathExtension + ".dot"
    try Output.write(Data(drawing.dot.utf8), to: kept)
    throw Failure(.unavailable, "\(error.description) The drawing is kept as '\(kept)'.")
  }

  /// The path of this program, whatever it was called by.
  static var executable: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? Bundle.main.executablePath ?? CommandLine.arguments[0]
  }
}
