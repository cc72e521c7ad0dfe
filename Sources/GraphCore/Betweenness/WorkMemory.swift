/// Memory of a kernel: grows when told to, is never checked, and goes when nothing holds it.
///
/// Bounds checks in the innermost loops of betweenness cost a quarter of the time.
final class WorkMemory<Element: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Element>
  private var capacity: Int

  /// Memory for a number of elements, all of them alike.
  init(repeating element: Element, count: Int) {
    capacity = max(1, count)
    base = .allocate(capacity: capacity)
    base.initialize(repeating: element, count: capacity)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get { base[index] }
    _modify { yield &base[index] }
  }

  /// Makes room for a number of elements; the first `kept` stay, others are undefined.
  func reserve(_ count: Int, keeping kept: Int) {
    guard count > capacity else { return }
    let grown = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 2 * capacity))
    grown.initialize(from: base, count: kept)
    base.deallocate()
    base = grown
    capacity = max(count, 2 * capacity)
  }
}
