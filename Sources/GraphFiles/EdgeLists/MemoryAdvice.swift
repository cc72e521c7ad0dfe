import GraphCore

extension Array {
  /// Tells the system that the memory of a large array will be filled soon.
  mutating func adviseLargePages() {
    let room = capacity
    withUnsafeMutableBufferPointer { values in
      LargePages.advise(
        UnsafeMutableRawBufferPointer(
          start: values.baseAddress, count: room * MemoryLayout<Element>.stride))
    }
  }
}
