#if Graphviz
  import CGraphviz
#endif

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The side of ``IsolatedRenderer`` that runs in the child process.
///
/// A program that draws through ``IsolatedRenderer`` calls ``run(format:layout:limits:)`` from a
/// hidden subcommand.
public enum RenderChild {
  /// Reads DOT on standard input, writes the picture to standard output, and exits.
  ///
  /// - Exit status 0: the picture is complete. 65: refused; one sentence is on standard error. 64:
  ///   unknown format or layout. 69: not available in this build. 74: the picture could not be
  ///   written.
  /// - Limits of time, memory and core files are set first, so that nothing the input does escapes
  ///   them.
  ///
  /// - Parameters:
  ///   - format: `svg`, `png`, `pdf` or `plain`.
  ///   - layout: `dot` or `nop2`.
  ///   - limits: What the child may use.
  public static func run(
    format: String, layout: String, limits: RenderLimits = RenderLimits()
  ) -> Never {
    guard let output = Engine.Output(rawValue: format),
      let layout = Engine.Layout(rawValue: layout)
    else { end(64, "unknown format or layout") }
    restrict(limits)
    do throws(RenderingError) {
      let dot = try standardInput(limit: limits.input)
      let bytes = try Engine.run(dot, layout: layout, output: output)
      guard writeAll(bytes, to: STDOUT_FILENO) else { end(74, "the picture could not be written") }
    } catch {
      switch error {
      case .refused(let message): end(65, message)
      case .notAvailable: end(69, error.description)
      default: end(65, error.description)
      }
    }
    end(0, "")
  }

  private static func restrict(_ limits: RenderLimits) {
    #if Graphviz
      let seconds = min(max(limits.seconds, 1), 86_400).rounded(.up)
      lodestone_gv_restrict(UInt64(seconds), UInt64(max(limits.memory, 0)))
    #endif
  }

  private static func standardInput(limit: Int) throws(RenderingError) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
      if bytes.count > limit { throw .tooLarge(limit: limit) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Ends the process without the exit handlers of libraries.
  ///
  /// libgvc leaves some of them in disorder.
  private static func end(_ status: Int32, _ message: String) -> Never {
    if !message.isEmpty { _ = writeAll(Array((message + "\n").utf8), to: STDERR_FILENO) }
    _exit(status)
  }
}

/// Writes all bytes; false where the other side is gone or the disk is full.
private func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  bytes.withUnsafeBytes { buffer in
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
