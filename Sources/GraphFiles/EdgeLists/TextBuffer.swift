/// A window on a stream of bytes that moves on by whole rows.
final class TextBuffer {
  /// The longest row or statement.
  static let rowLimit = 4 << 20
  /// So many zero bytes follow the text, so that eight bytes can be read at every place.
  static let padding = 64

  private let source: ByteSource
  private var memory: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0
  /// Whether the stream has ended.
  private(set) var isAtEnd = false
  /// Whether lines end in carriage returns alone, which are then taken for line feeds.
  private var endsLinesInReturns: Bool?

  /// A window of 1 MiB; of less where the file is smaller.
  init(_ source: ByteSource) {
    self.source = source
    let capacity = min(1 << 20, max(1 << 16, (source.size ?? 1 << 20) + 1))
    memory = .allocate(byteCount: capacity + Self.padding, alignment: 64)
  }

  deinit { memory.deallocate() }

  /// The bytes that are in the window.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: UnsafeRawBufferPointer(memory).assumingMemoryBound(to: UInt8.self)[start..<end])
  }

  /// Moves the window past some bytes.
  func drop(_ count: Int) { start += count }

  /// Fills the window; it grows where it is full.
  ///
  /// - Returns: Whether there is room: `false` means that one row is longer than ``rowLimit``.
  func fill() throws(ByteSource.Failure) -> Bool {
    if start > 0 {
      memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[start..<end]))
      (start, end) = (0, end - start)
    }
    if end == memory.count - Self.padding, !isAtEnd {
      guard end < Self.rowLimit else { return false }
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: (memory.count - Self.padding) * 4 + Self.padding, alignment: 64)
      larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<end]))
      memory.deallocate()
      memory = larger
    }
    let filled = end
    while end < memory.count - Self.padding, !isAtEnd {
      let room = UnsafeMutableRawBufferPointer(
        rebasing: memory[end..<(memory.count - Self.padding)])
      let count = try source.read(into: room)
      end += count
      isAtEnd = count == 0
    }
    turnReturns(from: filled)
    if isAtEnd, end > 0, memory[end - 1] != 10 {
      memory[end] = 10
      end += 1
    }
    for offset in 0..<Self.padding / 2 { memory[end + offset] = 0 }
    return true
  }

  /// Turns carriage returns into line feeds, where the first window has no other line ends.
  private func turnReturns(from start: Int) {
    if endsLinesInReturns == nil {
      endsLinesInReturns = !memory[..<end].contains(10) && memory[..<end].contains(13)
    }
    guard endsLinesInReturns == true else { return }
    for place in start..<end where memory[place] == 13 { memory[place] = 10 }
  }
}
