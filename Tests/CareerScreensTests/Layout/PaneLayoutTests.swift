import CareerViewModels
import Terminal
import Testing

@testable import CareerScreens

@Suite struct `Pane layout` {
    private func sketch(
        _ columns: Int, _ rows: Int, focus: Pane = .list, companion: Pane = .profile,
        zoomed: Bool = false, filling: Bool = false
    ) -> [String] {
        let layout = PaneLayout(
            size: Size(columns: columns, rows: rows), focus: focus, companion: companion,
            isZoomed: zoomed, formNeedsWidth: filling)
        return layout.visiblePanes.map { pane in
            let rect = layout.panes[pane] ?? Rect(column: 0, row: 0, columns: 0, rows: 0)
            return "\(pane) \(rect.column),\(rect.row) \(rect.columns)x\(rect.rows)"
        }
    }

    @Test func `from 120 columns all three panes stand side by side`() {
        #expect(
            sketch(120, 40) == [
                "list 0,1 43x36", "profile 44,1 39x36", "form 84,1 36x36",
            ])
    }

    @Test func `from 72 columns the list stands beside the pane used last`() {
        #expect(sketch(80, 24) == ["list 0,1 38x20", "profile 39,1 41x20"])
        #expect(sketch(72, 24, companion: .form) == ["list 0,1 34x20", "form 35,1 37x20"])
    }

    @Test func `below 72 columns one pane stands under tabs`() {
        #expect(sketch(71, 24, focus: .profile) == ["profile 0,2 71x19"])
        #expect(sketch(60, 16, focus: .form) == ["form 0,2 60x12"])
    }

    @Test func `a zoomed pane has the body to itself`() {
        #expect(sketch(120, 40, focus: .profile, zoomed: true) == ["profile 0,1 120x36"])
    }

    @Test func `a form being filled in takes the width it needs`() {
        #expect(
            sketch(80, 24, focus: .form, companion: .form, filling: true) == ["form 0,1 80x20"])
        #expect(sketch(200, 40, focus: .form, filling: true).count == 3)
    }

    @Test func `below 40 by 10 a message stands in for the panes`() {
        let layout = PaneLayout(
            size: Size(columns: 39, rows: 9), focus: .list, companion: .profile,
            isZoomed: false, formNeedsWidth: false)
        #expect(layout.isTooSmall)
    }
}
