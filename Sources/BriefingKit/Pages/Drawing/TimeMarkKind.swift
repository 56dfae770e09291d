import EDTF

/// A kind of mark, for the legend, in its order.
enum TimeMarkKind: Int, CaseIterable {
    case exact, within, approximate, uncertain, lasting, open, unknown, oneOf, planned, beyond, columns
}

/// Kinds of mark, for what is asked of every event of a drawing.
struct TimeMarkKinds: Hashable, Sendable {
    private var bits: UInt16 = 0

    mutating func insert(_ kind: TimeMarkKind) { bits |= 1 << UInt16(kind.rawValue) }
    mutating func formUnion(_ other: TimeMarkKinds) { bits |= other.bits }
    func contains(_ kind: TimeMarkKind) -> Bool { bits & 1 << UInt16(kind.rawValue) != 0 }

    /// In the order of the legend.
    var inOrder: [TimeMarkKind] { bits == 0 ? [] : TimeMarkKind.allCases.filter(contains) }

    /// Takes in the kinds of mark that a date is drawn with.
    mutating func insert(kindsOf mark: TimeMark) {
        switch mark {
        case .day: insert(.exact)
        case .within(_, _, let doubt): insert(kindsOfSpan: doubt)
        case .several(let marks, let isOneOf):
            if isOneOf { insert(.oneOf) }
            for mark in marks { insert(kindsOf: mark) }
        case .lasting(let start, let end):
            insert(kindsOf: start)
            insert(kindsOf: end)
            if start.first != nil, end.first != nil { insert(.lasting) }
        }
    }

    private mutating func insert(kindsOf end: TimeMark.End) {
        switch end {
        case .day: insert(.exact)
        case .within(_, _, let doubt): insert(kindsOfSpan: doubt)
        case .open: insert(.open)
        case .unknown: insert(.unknown)
        }
    }

    private mutating func insert(kindsOfSpan doubt: EDTF.Qualification) {
        if doubt.isEmpty { insert(.within) }
        if doubt.contains(.approximate) { insert(.approximate) }
        if doubt.contains(.uncertain) { insert(.uncertain) }
    }
}

extension TimeMarkKind {
    /// The word for it in the legend.
    var word: String {
        switch self {
        case .exact: "exact_day"
        case .within: "within"
        case .approximate: "about_then"
        case .uncertain: "doubted"
        case .lasting: "lasting"
        case .open: "goes_on"
        case .unknown: "open_end"
        case .oneOf: "one_of"
        case .planned: "planned"
        case .beyond: "beyond"
        case .columns: "columns"
        }
    }

    /// The mark as the legend shows it.
    func sample(questionMark: String) -> String {
        let content =
            switch self {
            case .exact: "<circle class=\"dot\" cx=\"14\" cy=\"7\" r=\"5\"/>"
            case .within: box(1, 26) + "<rect class=\"o\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/>"
            case .approximate:
                box(1, 4, ".35") + box(5, 18) + box(23, 4, ".35") + "<path class=\"o\" d=\"M5 1h18M5 13h18\"/>"
            case .uncertain:
                "<rect class=\"o plan\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/><text class=\"q\" x=\"11\" y=\"11\">\(questionMark)</text>"
            case .lasting:
                "<rect class=\"hl\" x=\"4\" y=\"5\" width=\"20\" height=\"4\"/><circle class=\"dot\" cx=\"5\" cy=\"7\" r=\"4\"/><circle class=\"dot\" cx=\"23\" cy=\"7\" r=\"4\"/>"
            case .open:
                "<rect class=\"hl\" x=\"1\" y=\"5\" width=\"20\" height=\"4\"/><path class=\"arr\" d=\"M20 1l7 6-7 6M20 7h7\"/>"
            case .unknown:
                box(1, 6) + box(7, 6, ".6") + box(13, 6, ".25")
                    + "<text class=\"q\" x=\"20\" y=\"11\">\(questionMark)</text>"
            case .oneOf:
                "<path class=\"o link\" d=\"M5 7h18\"/><g class=\"ghost\"><circle class=\"dot\" cx=\"5\" cy=\"7\" r=\"4\"/><circle class=\"dot\" cx=\"23\" cy=\"7\" r=\"4\"/></g>"
            case .planned:
                box(1, 26, ".45") + "<rect class=\"o plan\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/>"
            case .beyond: "<path class=\"arr\" d=\"M9 3l4 4-4 4M14 3l4 4-4 4\"/>"
            case .columns:
                "<rect class=\"dot\" x=\"4\" y=\"7\" width=\"9\" height=\"6\"/><rect class=\"o\" x=\"4\" y=\"2\" width=\"9\" height=\"5\"/><rect class=\"dot\" x=\"15\" y=\"4\" width=\"9\" height=\"9\"/>"
            }
        return "<svg viewBox=\"0 0 28 14\" aria-hidden=\"true\" focusable=\"false\">\(content)</svg>"
    }

    private func box(_ x: Int, _ width: Int, _ opacity: String = "1") -> String {
        "<rect fill=\"url(#pg-hatch)\" x=\"\(x)\" y=\"1\" width=\"\(width)\" height=\"12\" opacity=\"\(opacity)\"/>"
    }
}
