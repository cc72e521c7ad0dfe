import Subprocess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of a program with bounds on time and output.
///
/// Its every end is a value or one ``RenderingError``.
struct ChildProcess {
  var executable: String
  var arguments: [String]
  var seconds: Double
  var outputLimit: Int

  private enum End: Sendable {
    case exited(TerminationStatus, output: [UInt8], errors: String)
    case failed(RenderingError)
    case timeUp
  }

  /// What the program writes to standard output when given these bytes.
  func output(for input: [UInt8]) async throws(RenderingError) -> [UInt8] {
    // A file, not a pipe: writing to a child that has just crashed would raise SIGPIPE in this
    // process.
    guard let file = tmpfile() else { throw .notStarted("no room for a temporary file") }
    defer { fclose(file) }
    let written = input.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    guard written == input.count, fflush(file) == 0 else {
      throw .notStarted("no room for a temporary file")
    }
    rewind(file)
    let descriptor = fileno(file)

    let end = await withTaskGroup(of: End.self) { group in
      group.addTask { await run(input: descriptor) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .timeUp
      }
      let first = await group.next() ?? .timeUp
      // Cancellation kills the child; leaving the group waits until it is gone.
      group.cancelAll()
      return first
    }
    if Task.isCancelled { throw .canceled }
    switch end {
    case .timeUp: throw .tookTooLong(seconds: seconds)
    case .failed(let error): throw error
    case .exited(.exited(0), let output, _): return output
    case .exited(.exited(69), _, _): throw .notAvailable
    case .exited(.exited(let status), _, let errors):
      let said = LabelText.clean(errors, longest: 200)
      throw .refused(said.isEmpty ? "it ended with status \(status)" : said)
    case .exited(.signaled(SIGXCPU), _, _): throw .tookTooLong(seconds: seconds)
    case .exited(.signaled(let signal), _, _): throw .crashed(signal: signal)
    }
  }

  private func run(input descriptor: CInt) async -> End {
    do {
      let result = try await Subprocess.run(
        .path(.init(executable)), arguments: Arguments(arguments),
        input: .fileDescriptor(.init(rawValue: descriptor), closeAfterSpawningProcess: false),
        output: .bytes(limit: outputLimit), error: .bytes(limit: 1 << 20))
      return .exited(
        result.terminationStatus, output: result.standardOutput,
        errors: String(decoding: result.standardError, as: UTF8.self))
    } catch let error as SubprocessError {
      return .failed(
        error.code == .outputLimitExceeded
          ? .tooLarge(limit: outputLimit) : .notStarted("\(error)"))
    } catch {
      return .failed(.notStarted("\(error)"))
    }
  }
}
