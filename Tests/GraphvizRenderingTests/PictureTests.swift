#if Graphviz
  import Testing

  @testable import GraphvizRendering

  @Suite("Pictures, drawn in this process")
  struct PictureTests {
    @Test("Every format begins as it should, and twice the same", arguments: PictureFormat.allCases)
    func formats(_ format: PictureFormat) throws {
      let drawing = Sample.chain(nodes: 12, edges: 16, columns: 3)
      let picture = try drawing.picture(as: format)
      #expect(format.begins(picture.bytes))
      #expect(picture.layout == .layered)
      let same = try drawing.picture(as: format) == picture
      #expect(same)
    }

    @Test("The DOT text is a graph to libgvc, whatever the labels", arguments: Sample.hostile)
    func hostileLabels(_ text: String) throws {
      var drawing = Drawing(title: text, subtitle: text, columns: [.init(text), .init("b")])
      let first = drawing.add(Drawing.Node([text], column: 0, group: text, badge: .init(text)))
      let second = drawing.add(Drawing.Node(["b", text], column: 1, tooltip: text))
      drawing.add(Drawing.Edge(from: first, to: second, label: text))
      drawing.legend = [.line(text, color: .blue)]
      drawing.sources = [text]
      drawing.leftOut = text
      _ = try Engine.run(drawing.dot, layout: .dot, output: .svg)
      let svg = try drawing.picture(as: .svg)
      let isXML = wellFormed(svg.bytes)
      #expect(isXML)
    }

    @Test("Odd drawings are drawings too")
    func odd() throws {
      var drawing = Drawing(title: "")
      #expect(wellFormed(try drawing.picture(as: .svg).bytes))
      let node = drawing.add(Drawing.Node([], column: nil, borderWidth: .nan))
      drawing.add(Drawing.Edge(from: node, to: node, width: .infinity, weight: .max))
      drawing.add(Drawing.Node(["a", "b", "c", "d"], column: 7, borderWidth: -1))
      #expect(wellFormed(try drawing.picture(as: .svg).bytes))
      drawing.columns = [.init(""), .init("empty")]
      drawing.nodes[node].column = 0
      #expect(wellFormed(try drawing.picture(as: .svg).bytes))
    }

    @Test("Boxes and lines have titles for screen readers; names of ours do not show")
    func titles() throws {
      var drawing = Drawing(title: "Message", columns: [.init("a"), .init("b")])
      drawing.add(Drawing.Node(["Mine <A>"], column: 0))
      drawing.add(Drawing.Node(["Plant"], column: 1, tooltip: "B & C"))
      drawing.add(Drawing.Edge(from: 0, to: 1))
      let svg = String(decoding: try drawing.picture(as: .svg).bytes, as: UTF8.self)
      for title in ["Message", "Mine &lt;A&gt;", "B &amp; C", "Mine &lt;A&gt; → Plant"] {
        #expect(svg.contains("<title>\(title)</title>"))
      }
      #expect(svg.components(of: "<title>") == 4)
    }

    @Test("What is not one graph ends in a sentence, and the next picture is as before")
    func garbage() throws {
      let drawing = Sample.chain(nodes: 6, edges: 6, columns: 3)
      let before = try drawing.picture(as: .svg)
      let texts = [
        "", "digraph {", "digraph \"a\" { a -> b } garbage {", "digraph { } digraph { }", "}",
        "\u{0}",
        "digraph { a [label=<<b>] }", "digraph { a [label=<<i>x</b>>] }", "strict", "\"",
        "digraph { /*", "digraph { a [label=<<b>",
      ]
      for text in texts {
        #expect(throws: RenderingError.self, "\(text)") {
          try Engine.run(text, layout: .dot, output: .svg)
        }
        let same = try drawing.picture(as: .svg) == before
        #expect(same, "after \(text)")
      }
    }

    @Test("Twenty tasks draw at once")
    func concurrently() async throws {
      let drawing = Sample.chain(nodes: 12, edges: 16, columns: 3)
      let expected = try drawing.picture(as: .svg)
      try await withThrowingTaskGroup(of: Picture.self) { group in
        for _ in 0..<20 { group.addTask { try drawing.picture(as: .svg) } }
        for try await picture in group {
          let same = picture == expected
          #expect(same)
        }
      }
    }

    @Test("Many boxes and lines are drawn with ranks, not in plain columns")
    func large() throws {
      let drawing = Sample.chain(nodes: 200, edges: 500)
      #expect(try drawing.picture(as: .svg).layout == .layered)
    }
  }

  extension String {
    /// How often a text occurs.
    func components(of text: String) -> Int {
      split(separator: text, omittingEmptySubsequences: false).count - 1
    }
  }
#endif
