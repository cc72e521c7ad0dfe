import Foundation

/// The seeds of a test on random cases: those of the range, and more after them where
/// `LODESTONE_CASES` in the environment says how many times as many.
///
/// Debug builds run few cases; `make heavy` runs a release build with many.
public func seeds(_ range: Range<Int>) -> Range<Int> {
  let factor = ProcessInfo.processInfo.environment["LODESTONE_CASES"].flatMap(Int.init) ?? 1
  return range.lowerBound..<(range.lowerBound + range.count * max(1, factor))
}
