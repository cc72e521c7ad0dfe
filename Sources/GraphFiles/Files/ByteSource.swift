import Foundation

/// The bytes of a file, of standard input or of memory, unpacked where they are compressed.
package final class ByteSource {
  /// Why there are no more bytes.
  package enum Failure: Error {
    /// The system could not read.
    case system(String)
    /// The compressed bytes are damaged or end too soon.
    case gzip(String)
  }

  private enum Origin {
    case descriptor(Int32)
    case memory([UInt8])
  }

  private let origin: Origin
  /// The number of bytes as they are stored, where that is known.
  package let size: Int?
  /// The number of stored bytes that were taken.
  package private(set) var taken = 0
  /// The number of bytes that were read, unpacked where they are compressed.
  package private(set) var given = 0
  private var inflater: Inflater?
  /// Stored bytes that were taken to look at them.
  private var rawAhead: ArraySlice<UInt8> = []
  /// Unpacked bytes that were read to look at them.
  private var ahead: ArraySlice<UInt8> = []

  /// Opens a file, or standard input (`-`).
  package init(path: String) throws(FileBytes.Failure) {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missing : .system(FileBytes.reason())
    }
    origin = .descriptor(descriptor)
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    size = isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    if isKnown, status.st_mode & S_IFMT == S_IFDIR { throw .folder }
  }

  /// Opens standard input.
  package static func standardInput() throws(Failure) -> ByteSource {
    do throws(FileBytes.Failure) {
      return try ByteSource(path: "-")
    } catch {
      throw .system("it is no stream of bytes")
    }
  }

  /// Bytes that are at hand.
  package init(_ bytes: [UInt8]) {
    origin = .memory(bytes)
    size = bytes.count
  }

  deinit {
    if case .descriptor(let descriptor) = origin, descriptor > 0 { close(descriptor) }
  }

  /// Whether the stored bytes are compressed; known after the first bytes are read.
  package var isCompressed: Bool { inflater != nil }

  /// The first bytes, which are read again afterwards.
  package func peek(_ count: Int) throws(Failure) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let start = filled
      let count = try chunk.withUnsafeMutableBufferPointer {
        (bytes) throws(Failure) -> Int in
        try self.read(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
        )
      }
      if count == 0 { break }
      filled += count
    }
    chunk.removeLast(count - filled)
    ahead = chunk[...] + ahead
    return chunk
  }

  /// Fills a part of a buffer that is not empty; zero is the end.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    if !ahead.isEmpty { return Self.move(&ahead, to: buffer) }
    if taken == 0 { try start() }
    let count: Int
    if let inflater {
      count = try inflater.read(into: buffer) { (raw) throws(Failure) -> Int in
        try self.readRaw(into: raw)
      }
    } else {
      count = try readRaw(into: buffer)
    }
    given += count
    return count
  }

  /// How many places for values of attributes a graph of so many bytes may have.
  ///
  /// Every node and edge has a place in every column, also for what is missing, so a short file
  /// could ask for all memory.
  package var roomLimit: Int { max(1 << 24, 8 * given) }

  /// Looks for the two bytes with which compressed files begin.
  private func start() throws(Failure) {
    var magic = [UInt8](repeating: 0, count: 2)
    var count = 0
    while count < 2 {
      let start = count
      let more = try magic.withUnsafeMutableBufferPointer {
        (bytes) throws(Failure) -> Int in
        try self.readRaw(
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
        )
      }
      if more == 0 { break }
      count += more
    }
    rawAhead = magic[..<count]
    if magic == [0x1F, 0x8B] { inflater = Inflater() }
  }

  private func readRaw(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
    if !rawAhead.isEmpty { return Self.move(&rawAhead, to: buffer) }
    switch origin {
    case .memory(let bytes):
      let count = min(buffer.count, bytes.count - taken)
      bytes.withUnsafeBytes { buffer.copyMemory(from: .init(rebasing: $0[taken..<taken + count])) }
      taken += count
      return count
    case .descriptor(let descriptor):
      while true {
        let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { throw .system(FileBytes.reason()) }
        taken += count
        return count
      }
    }
  }

  private static func move(
    _ bytes: inout ArraySlice<UInt8>, to buffer: UnsafeMutableRawBufferPointer
  ) -> Int {
    let count = min(bytes.count, buffer.count)
    buffer.copyBytes(from: bytes.prefix(count))
    bytes.removeFirst(count)
    return count
  }
}
