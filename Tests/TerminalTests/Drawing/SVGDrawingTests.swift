import Terminal
import Testing

@Suite struct SVGDrawingTests {
    @Test func `a picture has the text, the colours, the title and no markup of the text`() {
        var canvas = Canvas(size: Size(columns: 20, rows: 2))
        canvas.put("<b>&\u{1B}[2J 作", at: Point(column: 0, row: 0), role: .fieldFocused)
        canvas.cursor = Point(column: 1, row: 1)
        let svg = SVGDrawing.svg(
            of: canvas, theme: .fallback, charset: .unicode, title: "Tema \"default\"")
        #expect(svg.contains("<title>Tema &quot;default&quot;</title>"))
        #expect(svg.contains("&lt;b&gt;&amp;·[2J作"))
        #expect(svg.contains("fill=\"#005f87\""))
        #expect(svg.contains("stroke=\"#ffffff\""))
        #expect(svg.contains("width=\"180\" height=\"36\""))
        #expect(!svg.contains("\u{1B}"))
    }

    @Test func `an empty canvas is a picture too`() {
        let canvas = Canvas(size: Size(columns: 0, rows: 0))
        let svg = SVGDrawing.svg(of: canvas, theme: .fallback, charset: .ascii)
        #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    }
}
