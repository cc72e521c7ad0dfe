import Testing

@testable import GraphvizRendering

@Suite("Formats by file name")
struct PictureFormatTests {
  @Test("The ending decides, in upper or lower case")
  func endings() {
    #expect(PictureFormat(fileName: "a.svg") == .svg)
    #expect(PictureFormat(fileName: "dir.svg/a.PNG") == .png)
    #expect(PictureFormat(fileName: "a.b.pdf") == .pdf)
    #expect(PictureFormat(fileName: "a.gv") == .dot)
    for name in ["", "svg", "a.", "a.svg.gz", "a.jpeg", "dir.svg/a"] {
      #expect(PictureFormat(fileName: name) == nil)
    }
  }

  @Test("The date of a PDF file goes, its length stays")
  func date() {
    let file = Array("x /CreationDate (D:20261121150417-05'30)\n".utf8)
    let expected = Array("x /CreationDate (D:19700101000000+00'00)\n".utf8)
    #expect(PDFDate.removed(from: file) == expected)
    for text in ["", "/CreationDate (D:", "/CreationDate (D:2026"] {
      #expect(PDFDate.removed(from: Array(text.utf8)).count == text.utf8.count)
    }
  }
}
