/// A rectangle on the page in points.
struct Rectangle: Hashable {
  var center: Point
  var width: Double
  var height: Double

  var left: Double { center.x - width / 2 }
  var right: Double { center.x + width / 2 }
  var top: Double { center.y - height / 2 }
  var bottom: Double { center.y + height / 2 }

  init(center: Point, width: Double, height: Double) {
    self.center = center
    self.width = width
    self.height = height
  }

  init(left: Double, top: Double, width: Double, height: Double) {
    self.init(
      center: Point(x: left + width / 2, y: top + height / 2), width: width, height: height)
  }

  func intersects(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }
}

/// One thing on a page, placed.
enum Mark {
  /// A rectangle under everything else.
  case band(Rectangle, Color)
  /// A chain of Bézier curves; ends in an arrowhead where there is a tip.
  case curve(Curve)
  /// A box with a label, by the name it has in the output.
  case box(Box)
  /// Lines of text, without a box.
  case text(
    Rectangle, [String], size: Double, color: Color, leftJustified: Bool, bold: Bool = false)
}

extension Mark {
  struct Curve {
    var from = "p"
    var to = "q"
    var points: [Point]
    var tip: Point?
    var width: Double
    var color: Color
    var style: Drawing.LineStyle
  }

  struct Box {
    var name: String?
    var frame: Rectangle
    var lines: [String]
    var size: Double
    var fill: Color
    var border: Color
    var borderWidth: Double
    var borderStyle = Drawing.LineStyle.solid
    var ink: Color?
    var rounded = true
    var group: Int?
  }
}
