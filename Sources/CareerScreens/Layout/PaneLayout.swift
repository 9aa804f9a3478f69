import CareerViewModels
import Terminal

/// Where everything stands on a screen of a given size: a pure function of
/// size and arrangement.
///
/// From 120 columns all three panes, from 72 the list beside one of the two,
/// below that one pane with tabs; a zoomed pane has the whole body. A form that
/// is being filled in takes the body by itself where its pane would be narrower
/// than `formColumns`.
public struct PaneLayout: Equatable, Sendable {
    /// Columns a form needs to be comfortable.
    static let formColumns = 60
    /// The smallest screen on which the program is drawn.
    public static let smallest = Size(columns: 40, rows: 10)

    public var size: Size
    public var title: Rect
    public var tabs: Rect?
    public var panes: [Pane: Rect]
    /// Columns of the rules between panes.
    public var rules: [Int]
    public var body: Rect
    /// Explanation of the focused field; none at 16 rows or fewer.
    public var help: Rect?
    public var status: Rect
    public var footer: Rect

    public var isTooSmall: Bool {
        size.columns < Self.smallest.columns || size.rows < Self.smallest.rows
    }

    public init(
        size: Size, focus: Pane, companion: Pane, isZoomed: Bool, formNeedsWidth: Bool
    ) {
        self.size = size
        let screen = Rect(size: size)
        let (title, belowTitle) = screen.splitTop(1)
        let (aboveFooter, footer) = belowTitle.splitBottom(1)
        let (aboveStatus, status) = aboveFooter.splitBottom(1)
        var area = aboveStatus
        self.title = title
        self.footer = footer
        self.status = status
        help = nil
        if size.rows > 16 {
            let parts = area.splitBottom(1)
            (area, help) = (parts.rest, parts.bottom)
        }
        tabs = nil
        if size.columns < 72 {
            let parts = area.splitTop(1)
            (tabs, area) = (parts.top, parts.rest)
        }
        body = area
        (panes, rules) = Self.panes(
            in: area, columns: size.columns, focus: focus, companion: companion,
            isZoomed: isZoomed, formNeedsWidth: formNeedsWidth)
    }

    private static func panes(
        in body: Rect, columns: Int, focus: Pane, companion: Pane, isZoomed: Bool,
        formNeedsWidth: Bool
    ) -> ([Pane: Rect], [Int]) {
        if isZoomed || columns < 72 { return ([focus: body], []) }
        let (panes, rules) =
            columns >= 120 ? three(in: body) : two(in: body, companion: companion)
        if formNeedsWidth, (panes[.form]?.columns ?? 0) < formColumns {
            return ([.form: body], [])
        }
        return (panes, rules)
    }

    private static func two(in body: Rect, companion: Pane) -> ([Pane: Rect], [Int]) {
        let listColumns = max(30, body.columns * 48 / 100)
        let (list, rest) = body.splitLeft(listColumns)
        let (rule, right) = rest.splitLeft(1)
        return ([.list: list, companion: right], [rule.column])
    }

    private static func three(in body: Rect) -> ([Pane: Rect], [Int]) {
        let listColumns = body.columns * 36 / 100
        let profileColumns = max(39, body.columns * 30 / 100)
        let (list, afterList) = body.splitLeft(listColumns)
        let (firstRule, afterRule) = afterList.splitLeft(1)
        let (profile, afterProfile) = afterRule.splitLeft(profileColumns)
        let (secondRule, form) = afterProfile.splitLeft(1)
        return (
            [.list: list, .profile: profile, .form: form],
            [firstRule.column, secondRule.column]
        )
    }

    public var visiblePanes: [Pane] { Pane.allCases.filter { panes[$0] != nil } }

    /// People the list can show: its pane less heading, narrowing and column
    /// heads.
    public var listRows: Int {
        max(1, (panes[.list]?.rows ?? body.rows) - EmployeeListScreen.headRows)
    }
}
