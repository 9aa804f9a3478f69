/// What a cell means. A theme turns roles into colours and attributes; views never name a colour.
public enum Role: UInt8, CaseIterable, Sendable {
    case text, textDim, textStrong
    case title, titleFocused, breadcrumb, rule, ruleFocused
    case listHeading, listRow
    /// The current row of the pane that has the focus.
    case listSelected
    /// The current row of a pane without the focus.
    case listSelectedBlurred
    case listMatch
    case fieldLabel, field, fieldFocused, fieldReadOnly, fieldError, fieldPlaceholder
    case hint, hintKey, hintBlocked
    case statusNormal, statusOK, statusWarning, statusError
    case saveSaved, saveUnsaved, saveLost
    case barFilled, barEmpty, barRequired, barShort, barOver
    case ratingAbove, ratingMeets, ratingBelow
    case quadrant, quadrantCurrent
    case popup, popupTitle, popupSelected, popupRule
    case tabActive, tabInactive
    case badge
}

extension Role {
    /// The name in theme files, such as `list.selected-blurred`.
    public var rawName: String {
        switch self {
        case .text: "text"
        case .textDim: "text.dim"
        case .textStrong: "text.strong"
        case .title: "title"
        case .titleFocused: "title.focused"
        case .breadcrumb: "breadcrumb"
        case .rule: "rule"
        case .ruleFocused: "rule.focused"
        case .listHeading: "list.heading"
        case .listRow: "list.row"
        case .listSelected: "list.selected"
        case .listSelectedBlurred: "list.selected-blurred"
        case .listMatch: "list.match"
        case .fieldLabel: "field.label"
        case .field: "field"
        case .fieldFocused: "field.focused"
        case .fieldReadOnly: "field.read-only"
        case .fieldError: "field.error"
        case .fieldPlaceholder: "field.placeholder"
        case .hint: "hint"
        case .hintKey: "hint.key"
        case .hintBlocked: "hint.blocked"
        default: rawNameOfState
        }
    }

    private var rawNameOfState: String {
        switch self {
        case .statusNormal: "status.normal"
        case .statusOK: "status.ok"
        case .statusWarning: "status.warning"
        case .statusError: "status.error"
        case .saveSaved: "save.saved"
        case .saveUnsaved: "save.unsaved"
        case .saveLost: "save.lost"
        case .barFilled: "bar.filled"
        case .barEmpty: "bar.empty"
        case .barRequired: "bar.required"
        case .barShort: "bar.short"
        case .barOver: "bar.over"
        case .ratingAbove: "rating.above"
        case .ratingMeets: "rating.meets"
        case .ratingBelow: "rating.below"
        case .quadrant: "quadrant"
        case .quadrantCurrent: "quadrant.current"
        case .popup: "popup"
        case .popupTitle: "popup.title"
        case .popupSelected: "popup.selected"
        case .popupRule: "popup.rule"
        case .tabActive: "tab.active"
        case .tabInactive: "tab.inactive"
        default: "badge"
        }
    }

    /// The role with this name in theme files; nil when there is none.
    public init?(rawName: String) {
        guard let role = Role.allCases.first(where: { $0.rawName == rawName }) else { return nil }
        self = role
    }

    /// One letter per role for `Canvas.rolePlane(legend:)`: a…z, then A…Z, in the order declared.
    public static let letters: [Role: Character] = Dictionary(
        uniqueKeysWithValues: zip(
            allCases, Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")))
}
