import CZlib

/// Unpacks `.gz` piece by piece, also where several are joined into one.
final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var isAtEnd = false
  private var isInMember = true

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: 1 << 16, alignment: 16)
    // 15: the largest window; 16: with the header of a .gz.
    let status = inflateInit2_(
      stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "zlib has memory for one stream")
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
    input.deallocate()
  }

  /// Passes over the zero bytes that archives put after what they hold.
  private func skipPadding() throws(ByteSource.Failure) {
    while stream.pointee.avail_in > 0, let next = stream.pointee.next_in {
      guard next.pointee == 0 else {
        // The first byte of another compressed file.
        if next.pointee == 0x1F { return }
        throw .gzip("something else follows the compressed file")
      }
      stream.pointee.next_in = next + 1
      stream.pointee.avail_in -= 1
    }
  }

  /// Fills a part of a buffer that is not empty; zero is the end.
  func read(
    into buffer: UnsafeMutableRawBufferPointer,
    from raw: (UnsafeMutableRawBufferPointer) throws(ByteSource.Failure) -> Int
  ) throws(ByteSource.Failure) -> Int {
    let room = min(buffer.count, 1 << 30)
    while true {
      if stream.pointee.avail_in == 0, !isAtEnd {
        let count = try raw(input)
        isAtEnd = count == 0
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(count)
      }
      if !isInMember {
        try skipPadding()
        if stream.pointee.avail_in == 0 {
          if isAtEnd { return 0 }
          continue
        }
        inflateReset(stream)
        isInMember = true
      }
      stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(room)
      let status = inflate(stream, Z_NO_FLUSH)
      let count = room - Int(stream.pointee.avail_out)
      switch status {
      case Z_STREAM_END: isInMember = false
      case Z_OK: break
      case Z_BUF_ERROR where isAtEnd:
        throw .gzip("the compressed file ends too soon")
      case Z_BUF_ERROR: break
      default:
        let reason = stream.pointee.msg.map { String(cString: $0) } ?? "error \(status)"
        throw .gzip("the compressed file is damaged: \(reason)")
      }
      if count > 0 { return count }
    }
  }
}
