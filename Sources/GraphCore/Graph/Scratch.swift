/// The working memory of one kernel: a fixed number of plain values that go when it returns.
///
/// Places are checked in debug builds alone, so kernels use it only for places that follow from
/// the graph.
struct Scratch<Element: BitwiseCopyable>: ~Copyable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Memory whose values are all equal.
  init(repeating value: Element, count: Int) {
    self.init(unwritten: count)
    base.initialize(repeating: value, count: count)
  }

  /// Memory of which each place must be written before it is read.
  init(unwritten count: Int) {
    base = .allocate(capacity: max(1, count))
    self.count = count
    LargePages.advise(
      UnsafeMutableRawBufferPointer(start: base, count: count * MemoryLayout<Element>.stride))
  }

  deinit { base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place >= 0 && place < count, "a place of the memory")
      return base[place]
    }
    nonmutating set {
      assert(place >= 0 && place < count, "a place of the memory")
      base[place] = newValue
    }
  }

  @inline(__always)
  subscript(place: Int32) -> Element {
    get { self[Int(place)] }
    nonmutating set { self[Int(place)] = newValue }
  }

  /// The first values as an array.
  consuming func array(_ count: Int) -> [Element] {
    Array(UnsafeBufferPointer(start: base, count: count))
  }
}

extension Span where Element == Int32 {
  /// The value at a place that follows from the graph, checked in debug builds alone.
  @inline(__always)
  func at(_ place: Int32) -> Int32 {
    assert(place >= 0 && Int(place) < count, "a place of the array")
    return self[unchecked: Int(place)]
  }
}
