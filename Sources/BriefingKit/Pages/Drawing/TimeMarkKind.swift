/// A kind of mark, for the legend, in its order.
enum TimeMarkKind: Int, CaseIterable {
    case exact, within, approximate, uncertain, lasting, open, unknown, oneOf, planned, beyond, columns
}

/// The kinds of mark that a date is drawn with.
func markKinds(_ mark: TimeMark) -> Set<TimeMarkKind> {
    switch mark {
    case .day: return [.exact]
    case .within(_, _, let doubt):
        var kinds: Set<TimeMarkKind> = doubt.isEmpty ? [.within] : []
        if doubt.contains(.approximate) { kinds.insert(.approximate) }
        if doubt.contains(.uncertain) { kinds.insert(.uncertain) }
        return kinds
    case .several(let marks, let isOneOf):
        return marks.reduce(into: isOneOf ? [.oneOf] : []) { $0.formUnion(markKinds($1)) }
    case .lasting(let start, let end):
        var kinds: Set<TimeMarkKind> = []
        for bound in [start, end] {
            switch bound {
            case .day(let day): kinds.formUnion(markKinds(.day(day)))
            case .within(let first, let last, let doubt): kinds.formUnion(markKinds(.within(first, last, doubt)))
            case .open: kinds.insert(.open)
            case .unknown: kinds.insert(.unknown)
            }
        }
        if start.first != nil, end.first != nil { kinds.insert(.lasting) }
        return kinds
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
