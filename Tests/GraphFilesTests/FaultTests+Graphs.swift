@testable import GraphFiles

extension Fault {
  private static func graphML(_ body: String, keys: String = "") -> String {
    "<graphml>\n\(keys)<graph edgedefault=\"directed\">\n\(body)</graph></graphml>"
  }

  private static let nodes = "<node id=\"a\"/><node id=\"b\"/>"

  static let ofGraphML = [
    Fault("unreadable-xml", "x.graphml", "<graphml><graph edgedefault=\"directed\">"),
    Fault("unreadable-xml", "x.graphml", "<graphml></graph>", line: 1),
    Fault("unreadable-xml", "x.graphml", graphML("<node id=\"&evil;\"/>"), line: 3),
    Fault("unreadable-xml", "x.graphml", graphML("") + "<more/>"),
    Fault("unreadable-xml", "x.graphml", "no XML"),
    Fault(
      "unreadable-xml", "x.graphml",
      Array("<graphml><graph edgedefault=\"directed\"><node id=\"".utf8) + [0xE9]
        + Array("\"/></graph></graphml>".utf8)),
    Fault(
      "doctype-refused", "x.graphml",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><graphml/>",
      line: 2),
    Fault(
      "doctype-refused", "x.graphml", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><graphml/>"),
    Fault("not-graphml", "x.graphml", "<svg/>"),
    Fault("not-graphml", "x.graphml", "<graphml><graph/></graphml>"),
    Fault("not-graphml", "x.graphml", "<graphml><graph edgedefault=\"both\"/></graphml>"),
    Fault("not-graphml", "x.graphml", graphML("<vertex id=\"a\"/>\n"), line: 3),
    Fault("no-graph", "x.graphml", "<graphml/>"),
    Fault(
      "several-graphs", "x.graphml",
      "<graphml><graph edgedefault=\"directed\"/><graph edgedefault=\"directed\"/></graphml>"),
    Fault(
      "unsupported", "x.graphml",
      graphML("<node id=\"a\"><graph edgedefault=\"directed\"/></node>")),
    Fault("unsupported", "x.graphml", graphML("\(nodes)<hyperedge/>")),
    Fault("unsupported", "x.graphml", graphML("<node id=\"a\"><port name=\"p\"/></node>")),
    Fault(
      "unsupported", "x.graphml",
      graphML("\(nodes)<edge source=\"a\" target=\"b\" sourceport=\"p\"/>")),
    Fault(
      "unknown-key", "x.graphml",
      graphML(
        "<node id=\"a\"><data key=\"k\">1</data></node>", keys: "<key id=\"l\" for=\"node\"/>")),
    Fault(
      "unknown-key", "x.graphml",
      graphML(
        "<node id=\"a\"><data key=\"k\">1</data></node>", keys: "<key id=\"k\" for=\"edge\"/>")),
    Fault(
      "duplicate-key", "x.graphml",
      graphML("", keys: "<key id=\"k\" attr.name=\"n\"/><key id=\"k\" attr.name=\"m\"/>")),
    Fault(
      "duplicate-key", "x.graphml",
      graphML(
        "<node id=\"a\"><data key=\"k\">1</data><data key=\"l\">2</data></node>",
        keys: "<key id=\"k\" attr.name=\"n\"/><key id=\"l\" attr.name=\"n\"/>")),
    Fault(
      "duplicate-key", "x.graphml",
      graphML(
        "<node id=\"a\"><data key=\"k\">1</data><data key=\"k\">2</data></node>",
        keys: "<key id=\"k\"/>")),
    Fault("unknown-type", "x.graphml", graphML("", keys: "<key id=\"k\" attr.type=\"complex\"/>")),
    Fault(
      "not-a-number", "x.graphml",
      graphML(
        "<node id=\"a\">\n<data key=\"k\">1.5</data></node>",
        keys: "<key id=\"k\" attr.type=\"int\"/>\n"), line: 5),
    Fault(
      "not-a-number", "x.graphml",
      graphML("", keys: "<key id=\"k\" attr.type=\"boolean\"><default>no</default></key>")),
    Fault("missing-id", "x.graphml", graphML("<node/>")),
    Fault("missing-id", "x.graphml", graphML("\(nodes)<edge source=\"a\"/>")),
    Fault("missing-id", "x.graphml", graphML("", keys: "<key/>")),
    Fault(
      "unknown-node", "x.graphml", graphML("\(nodes)\n<edge source=\"a\" target=\"c\"/>"), line: 4),
    Fault("duplicate-node", "x.graphml", graphML("\(nodes)<node id=\"b\"/>")),
    Fault(
      "mixed-directions", "x.graphml",
      graphML(
        "\(nodes)<edge source=\"a\" target=\"b\"/>"
          + "<edge source=\"a\" target=\"b\" directed=\"false\"/>")),
  ]

  static let ofDOT = [
    Fault("unreadable-dot", "x.dot", "digraph {\n a -- b }", line: 2, column: 4),
    Fault("unreadable-dot", "x.dot", "graph { a -> b }", line: 1, column: 11),
    Fault("unreadable-dot", "x.dot", "graph { a [x=] }", line: 1, column: 14),
    Fault("unreadable-dot", "x.dot", "graph { a [x=1 }"),
    Fault("unreadable-dot", "x.dot", "graph { a"),
    Fault("unreadable-dot", "x.dot", "graph { } }"),
    Fault("unreadable-dot", "x.dot", "tree { }"),
    Fault("unreadable-dot", "x.dot", "graph { 12ab }"),
    Fault("unreadable-dot", "x.dot", "graph { a - b }"),
    Fault("unreadable-dot", "x.dot", "graph { \"a\" + b }"),
    Fault("unreadable-dot", "x.dot", "graph { a /* b }"),
    Fault("unreadable-dot", "x.dot", "graph { a / b }"),
    Fault("unreadable-dot", "x.dot", "graph { node }"),
    Fault("unreadable-dot", "x.dot", "graph { a $ b }", line: 1, column: 11),
    Fault("no-graph", "x.dot", "// nothing\n"),
    Fault("several-graphs", "x.dot", "graph { }\ngraph { }", line: 2),
  ]
}
