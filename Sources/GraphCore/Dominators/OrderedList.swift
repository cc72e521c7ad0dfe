/// Lists into which places are put beside others, and that tell which of two comes first.
///
/// M. A. Bender, R. Cole, E. D. Demaine, M. Farach-Colton, J. Zito: Two simplified algorithms for
/// maintaining order in a list. *ESA* 2002.
/// [doi:10.1007/3-540-45749-6_17](https://doi.org/10.1007/3-540-45749-6_17): each place has a
/// label, and where none is left between two the labels around are spread anew.
struct OrderedList: ~Copyable {
  private let labels: Scratch<UInt64>
  private let previous: Scratch<Int32>
  private let next: Scratch<Int32>

  /// Lists of one sentinel each, the places from `count` on, around which they close.
  init(count: Int, lists: Int) {
    labels = Scratch(repeating: 0, count: count + lists)
    previous = Scratch(unwritten: count + lists)
    next = Scratch(unwritten: count + lists)
    for place in 0..<count + lists {
      previous[place] = Int32(place)
      next[place] = Int32(place)
    }
  }

  /// The place after another; the sentinel of the list after its last.
  func place(after place: Int32) -> Int32 { next[place] }

  /// The place before another; the sentinel of the list before its first.
  func place(before place: Int32) -> Int32 { previous[place] }

  /// Whether the first place comes before the second in the list they are in.
  func precedes(_ first: Int32, _ second: Int32) -> Bool { labels[first] < labels[second] }

  /// Puts a place right after another one of a list.
  func insert(_ place: Int32, after left: Int32) {
    var right = upper(of: left)
    if right - labels[left] < 2 {
      spread(around: left)
      right = upper(of: left)
    }
    labels[place] = labels[left] + (right - labels[left]) / 2
    let following = next[left]
    previous[place] = left
    next[place] = following
    next[left] = place
    previous[following] = place
  }

  /// The label before which all must stay that comes after a place.
  private func upper(of place: Int32) -> UInt64 {
    let label = labels[next[place]]
    return label == 0 ? 1 << 62 : label
  }

  /// Gives new labels to the least stretch around a place that is sparse enough.
  ///
  /// A stretch of 2ᵏ labels may hold (3/2)ᵏ places; the sentinel keeps the label zero.
  private func spread(around place: Int32) {
    var first = place
    var last = place
    var count: UInt64 = 1
    var allowed = 1.0
    for bits in UInt64(1)...62 {
      allowed *= 1.5
      let start = (labels[place] >> bits) << bits
      let size: UInt64 = 1 << bits
      while labels[first] > start, labels[previous[first]] >= start {
        first = previous[first]
        count += 1
      }
      while labels[next[last]] > labels[last], labels[next[last]] - start < size {
        last = next[last]
        count += 1
      }
      guard Double(count) < allowed, size / count > 3 else { continue }
      let step = size / count
      var label = start
      var member = first
      for _ in 0..<count {
        labels[member] = label
        label += step
        member = next[member]
      }
      return
    }
    preconditionFailure("labels for more places than there is memory")
  }
}
