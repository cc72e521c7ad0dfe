#if Graphviz
  import Testing

  @testable import GraphvizRendering

  @Suite("Drawing in a child process")
  struct IsolationTests {
    private let drawing = Sample.chain(nodes: 6, edges: 6, columns: 3)

    /// A renderer whose child is a shell script.
    private func renderer(
      _ script: String, seconds: Double = 600, output: Int = 1 << 20
    ) -> IsolatedRenderer {
      IsolatedRenderer(
        executable: "/bin/sh", arguments: ["-c", script, "child"],
        limits: RenderLimits(seconds: seconds, output: output))
    }

    /// The script never ends by itself, so the error can only come from its being stopped.
    private let endless = "while :; do sleep 1; done"

    @Test("A child that hangs is killed", .timeLimit(.minutes(10)))
    func hang() async {
      let error = await #expect(throws: RenderingError.self) {
        try await renderer(endless, seconds: 0.5).picture(of: drawing, as: .svg)
      }
      guard case .tookTooLong = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      await #expect(throws: RenderingError.tookTooLong(seconds: 0.1)) {
        try await ChildProcess(
          executable: "/bin/sh", arguments: ["-c", endless], seconds: 0.1, outputLimit: 10
        ).output(for: [])
      }
    }

    @Test("A crash is an error that names the signal")
    func crash() async {
      await #expect(throws: RenderingError.crashed(signal: 11)) {
        try await renderer("kill -SEGV $$").picture(of: drawing, as: .svg)
      }
    }

    @Test("A crash before the input is read does no harm here")
    func crashWithLargeInput() async {
      await #expect(throws: RenderingError.crashed(signal: 6)) {
        try await ChildProcess(
          executable: "/bin/sh", arguments: ["-c", "kill -ABRT $$"], seconds: 600, outputLimit: 10
        ).output(for: Array(repeating: 32, count: 4 << 20))
      }
    }

    @Test("A flood of output is stopped at the limit")
    func flood() async {
      await #expect(throws: RenderingError.tooLarge(limit: 1 << 20)) {
        try await renderer("yes").picture(of: drawing, as: .svg)
      }
    }

    @Test("Garbage is not taken for a picture")
    func garbage() async {
      await #expect(throws: RenderingError.notAPicture("png")) {
        try await renderer("echo garbage").picture(of: drawing, as: .png)
      }
    }

    @Test("What the child says is passed on in one line")
    func refusal() async {
      await #expect(throws: RenderingError.refused("first second")) {
        try await renderer("printf 'first\\nsecond\\n' >&2; exit 65").picture(of: drawing, as: .svg)
      }
      await #expect(throws: RenderingError.notAvailable) {
        try await renderer("exit 69").picture(of: drawing, as: .svg)
      }
    }

    @Test("A program that is not there is named")
    func missing() async {
      let renderer = IsolatedRenderer(executable: "/no/such/program")
      let error = await #expect(throws: RenderingError.self) {
        try await renderer.picture(of: drawing, as: .pdf)
      }
      #expect(error?.description.contains("/no/such/program") == true)
    }

    @Test("The input arrives in full, and the output comes back in full")
    func echo() async throws {
      let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0) }
      let output = try await ChildProcess(
        executable: "/bin/cat", arguments: [], seconds: 600, outputLimit: 2 << 20
      ).output(for: input)
      #expect(output == input)
    }

    @Test("A canceled task leaves no child behind", .timeLimit(.minutes(10)))
    func cancellation() async {
      let task = Task { try await renderer(endless).picture(of: drawing, as: .svg) }
      task.cancel()
      await #expect(throws: RenderingError.canceled) { try await task.value }
    }

    @Test("Where places cannot be found, plain columns are drawn")
    func fallback() async throws {
      // `$2` is the format asked for.
      let script = "if [ $2 = plain ]; then kill -SEGV $$; else echo '<?xml?>'; fi"
      let picture = try await renderer(script).picture(of: drawing, as: .svg)
      #expect(picture.layout == .columns)
    }

    @Test("DOT needs no child")
    func dot() async throws {
      let picture = try await IsolatedRenderer(executable: "/no").picture(of: drawing, as: .dot)
      #expect(picture.bytes == Array(drawing.dot.utf8))
    }
  }
#endif
