extension Drawing {
  /// Draws the picture in this process.
  ///
  /// - Only for drawings of a size a reader can take in: a crash of Graphviz is a crash of this process, and nothing
  ///   bounds its time. A command should use ``IsolatedRenderer``.
  /// - Safe to call from any number of tasks; they take turns.
  ///
  /// - Throws: What Graphviz said about the drawing, or that it is not available in this build.
  public func picture(as format: PictureFormat) throws(RenderingError) -> Picture {
    guard let output = Engine.Output(rawValue: format.rawValue) else {
      return Picture(bytes: Array(dot.utf8), format: format, layout: .layered)
    }
    var layout = Picture.Layout.columns
    var placement = Placement.inColumns(self)
    for (attempt, purpose) in Drawing.attempts {
      do {
        let plain = try Engine.run(graph(for: purpose), layout: .dot, output: .plain)
        guard let found = Placement(plain: String(decoding: plain, as: UTF8.self), for: self) else {
          continue
        }
        (layout, placement) = (attempt, found)
        break
      } catch .notAvailable {
        throw .notAvailable
      } catch {
        continue
      }
    }
    let page = Page(self, placement)
    let bytes = try Engine.run(page.dot(for: output), layout: .asGiven, output: output)
    return Picture(bytes: bytes, format: format, layout: layout)
  }

  /// How places are looked for, in this order.
  static let attempts: [(Picture.Layout, Purpose)] = [
    (.layered, .placing), (.hurried, .placingHurriedly),
  ]
}

extension Page {
  /// The page as DOT, with as many dots to the inch as suit the format.
  func dot(for output: Engine.Output) -> String {
    guard output == .png else { return dot(resolution: 72) }
    // 192 dots make 9.5-point text 25 pixels tall; large pages keep below what viewers and cairo can open.
    return dot(resolution: min(192, max(36, 72 * 16_000 / max(width, height))))
  }
}
