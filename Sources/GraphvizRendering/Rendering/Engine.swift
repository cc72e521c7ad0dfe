import Synchronization

#if Graphviz
  import CGraphviz
#endif

/// libgvc, one call at a time.
enum Engine {
  /// The layout engines used.
  enum Layout: String, CaseIterable {
    /// Ranks from left to right.
    case dot
    /// Moves nothing: every place is given.
    case asGiven = "nop2"
  }

  /// The output formats used.
  enum Output: String, CaseIterable {
    case svg, png, pdf
    /// Places, as text.
    case plain

    func begins(_ bytes: [UInt8]) -> Bool {
      PictureFormat(rawValue: rawValue)?.begins(bytes) ?? bytes.starts(with: Array("graph ".utf8))
    }
  }

  /// Guards all of libgvc: two threads crash it even with contexts of their own.
  private static let lock = Mutex(())

  /// Lays out and writes one DOT graph.
  static func run(
    _ dot: String, layout: Layout, output: Output
  ) throws(RenderingError) -> [UInt8] {
    #if Graphviz
      // A zero byte would end the text early in C, and no DOT of ours has one.
      guard !dot.utf8.contains(0) else { throw .refused("the text contains a zero byte") }
      let (status, bytes, message) = lock.withLock { _ in call(dot, layout, output) }
      switch status {
      case LODESTONE_GV_OK:
        guard output.begins(bytes) else { throw .notAPicture(output.rawValue) }
        return output == .pdf ? PDFDate.removed(from: bytes) : bytes
      case LODESTONE_GV_UNAVAILABLE: throw .notAvailable
      default: throw .refused(message)
      }
    #else
      throw .notAvailable
    #endif
  }

  #if Graphviz
    private static func call(
      _ dot: String, _ layout: Layout, _ output: Output
    ) -> (lodestone_gv_status, [UInt8], String) {
      var bytes: UnsafeMutablePointer<CChar>?
      var messages: UnsafeMutablePointer<CChar>?
      var length = 0
      defer {
        lodestone_gv_free(bytes)
        lodestone_gv_free(messages)
      }
      // Even an empty text has an address this way.
      let status = dot.withCString { text in
        lodestone_gv_render(
          text, dot.utf8.count, layout.rawValue, output.rawValue, &bytes, &length, &messages)
      }
      let copy = bytes.map { start in
        UnsafeRawBufferPointer(start: start, count: length).map { $0 }
      }
      let said = messages.map { LabelText.clean(String(cString: $0), longest: 200) } ?? ""
      return (status, copy ?? [], said)
    }
  #endif
}
