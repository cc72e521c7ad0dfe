import Foundation

extension Double {
  /// The number as people read it: four significant digits below 1,000, whole with commas above.
  var readable: String {
    guard isFinite else { return isNaN ? "–" : self > 0 ? "unbounded" : "−unbounded" }
    if self == 0 { return "0" }
    let size = Swift.abs(self)
    if size >= 999.95 {
      guard size < 1e15 else { return "\(self)" }
      return grouped(String(format: "%.0f", self))
    }
    if size < 1e-6 { return String(format: "%.1e", self) }
    let digits = Swift.max(0, 3 - Int(log10(size).rounded(.down)))
    var text = String(format: "%.\(Swift.min(digits, 9))f", self)
    if text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return text
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }
}
