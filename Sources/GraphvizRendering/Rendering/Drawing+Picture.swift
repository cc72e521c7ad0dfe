extension Drawing {
  /// Draws the picture in this process.
  ///
  /// - Only for drawings of a size a reader can take in: a crash of Graphviz is a crash of this
  ///   process, and nothing bounds its time. A command should use ``IsolatedRenderer``.
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
    return Picture(bytes: finished(bytes, as: format), format: format, layout: layout)
  }

  /// The file as it leaves this package.
  func finished(_ bytes: [UInt8], as format: PictureFormat) -> [UInt8] {
    format == .svg ? SVGTitles.named(bytes, for: self) : bytes
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
    // 144 dots make 9.5-point text 19 pixels tall. Twelve million pixels are what viewers open with
    // ease, and cairo draws in seconds.
    let finest = 72 * (12_000_000 / (width * height)).squareRoot()
    return dot(resolution: min(144, finest, 72 * 30_000 / max(width, height)))
  }
}
