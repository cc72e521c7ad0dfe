import Foundation

/// What standard error is connected to.
enum Terminal {
  /// Whether somebody looks on.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// The columns of a line, 80 where the terminal does not say.
  static var width: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
