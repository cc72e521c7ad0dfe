import Foundation

/// What one task took: an entry for each repetition of its kernel.
package struct Timing {
  let task: String
  let size: String
  let repeats: Int
  private var cpu: [Double] = []
  private var wall: [Double] = []

  package init(task: String, size: String, repeats: Int) {
    self.task = task
    self.size = size
    self.repeats = repeats
  }

  /// Repeats the kernel and times each repetition; what it made last can be read untimed.
  ///
  /// A repetition may ask several equal questions (`parts`): times are then of one of them.
  package mutating func time<Answer>(parts: Int = 1, _ kernel: () throws -> Answer) rethrows
    -> Answer
  {
    while true {
      let (startCPU, start) = (Self.cpuSeconds(), ContinuousClock.now)
      let answer = try kernel()
      cpu.append((Self.cpuSeconds() - startCPU) / Double(parts))
      wall.append((ContinuousClock.now - start) / .seconds(1) / Double(parts))
      if cpu.count >= repeats { return answer }
    }
  }

  /// One line of JSON.
  package func line(answer: Double) throws -> String {
    let line = Line(
      task: task, size: size, cpu: cpu, wall: wall, answer: answer, peak: Self.peakMegabytes())
    return String(decoding: try JSONEncoder().encode(line), as: UTF8.self)
  }

  private struct Line: Encodable {
    let task: String
    let size: String
    let cpu: [Double]
    let wall: [Double]
    let answer: Double
    let peak: Double
  }

  private static func usage() -> rusage {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage
  }

  private static func cpuSeconds() -> Double {
    let spent = usage()
    return Double(spent.ru_utime.tv_sec + spent.ru_stime.tv_sec)
      + Double(spent.ru_utime.tv_usec + spent.ru_stime.tv_usec) / 1e6
  }

  private static func peakMegabytes() -> Double { Double(usage().ru_maxrss) / 1024 }
}
