import EDTF

/// The drawing of some events along one axis.
struct TimeChart {
    var axis: TimeAxis
    /// Places in `Briefing.events`, those with a date that can be drawn.
    var events: [Int]
    /// The kinds of mark in it, in the legend's order.
    var kinds: [Kind]

    enum Kind: Int, CaseIterable {
        case exact, within, lasting, open, vague, planned
    }

    /// - Parameter places: places in `Briefing.events`. `nil` where none has a day to draw.
    init?(_ places: some Sequence<Int>, of site: Site) {
        let drawn = places.filter {
            site.briefing.events[$0].bounds.first != nil || site.briefing.events[$0].bounds.last != nil
        }
        let days = drawn.flatMap { place in
            let bounds = site.briefing.events[place].bounds
            return [bounds.first, bounds.last].compactMap { $0 }
        }
        guard let first = days.min(), let last = days.max() else { return nil }
        // Beyond what a drawing can show, there is only the list.
        guard first.year > -20_000, last.year < 20_000 else { return nil }
        let before = drawn.contains { site.briefing.events[$0].bounds.first == nil }
        let after = drawn.contains { site.briefing.events[$0].bounds.last == nil }
        axis = TimeAxis(first: first, last: last, goesOn: (before, after), words: site.dates)
        events = drawn
        var found = Set<Kind>()
        for place in drawn { found.formUnion(kindsOfMark(site.briefing.events[place], site.briefing)) }
        kinds = Kind.allCases.filter(found.contains)
    }

    func drawing(of event: Event, briefing: Briefing) -> String {
        TimeDrawing(axis: axis, isPlanned: event.layAhead(in: briefing)).svg(event.mark)
    }
}

extension Event {
    /// The first and last day that it can touch, over all accounts.
    fileprivate var bounds: (first: EDTF.Day?, last: EDTF.Day?) {
        (earliest ?? (isDisputed ? nil : date.earliest.day), latest ?? (isDisputed ? nil : date.latest.day))
    }

    /// How it is drawn. Where accounts differ, each account's date.
    var mark: TimeMark { isDisputed ? .several(disputedDates.map(TimeMark.init)) : TimeMark(date) }

    /// The dates that the accounts give, each once, in the accounts' order.
    var disputedDates: [EDTF] {
        var dates: [EDTF] = []
        for account in accounts where !dates.contains(account.date) { dates.append(account.date) }
        return dates
    }

    /// Whether every account told of it before it can have begun.
    func layAhead(in briefing: Briefing) -> Bool {
        accounts.allSatisfy { $0.date.isCertainlyAfter(briefing.articles[$0.article].date) }
    }
}

private func kindsOfMark(_ event: Event, _ briefing: Briefing) -> Set<TimeChart.Kind> {
    var kinds = kindsOfMark(event.mark)
    if event.layAhead(in: briefing) { kinds.insert(.planned) }
    return kinds
}

private func kindsOfMark(_ mark: TimeMark) -> Set<TimeChart.Kind> {
    switch mark {
    case .day: return [.exact]
    case .within(_, _, let isVague): return isVague ? [.vague] : [.within]
    case .several(let marks): return marks.reduce(into: []) { $0.formUnion(kindsOfMark($1)) }
    case .lasting(let start, let end):
        var kinds: Set<TimeChart.Kind> = []
        for bound in [start, end] {
            switch bound {
            case .day: kinds.insert(.exact)
            case .within(_, _, let isVague): kinds.insert(isVague ? .vague : .within)
            case .unknown: kinds.insert(.open)
            }
        }
        if start != .unknown, end != .unknown { kinds.insert(.lasting) }
        return kinds
    }
}

extension TimeChart.Kind {
    /// The word for it in the legend.
    var word: String {
        switch self {
        case .exact: "exact_day"
        case .within: "within"
        case .lasting: "lasting"
        case .open: "open_end"
        case .vague: "about_then"
        case .planned: "planned"
        }
    }

    /// The mark as the legend shows it.
    var sample: String {
        let content =
            switch self {
            case .exact: "<circle class=\"dot\" cx=\"14\" cy=\"7\" r=\"5\"/>"
            case .within:
                "<rect fill=\"url(#pg-hatch)\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/><rect class=\"o\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/>"
            case .lasting:
                "<rect class=\"hl\" x=\"4\" y=\"5\" width=\"20\" height=\"4\"/><circle class=\"dot\" cx=\"5\" cy=\"7\" r=\"4\"/><circle class=\"dot\" cx=\"23\" cy=\"7\" r=\"4\"/>"
            case .open:
                "<rect fill=\"url(#pg-hatch)\" x=\"4\" y=\"1\" width=\"8\" height=\"12\" opacity=\".3\"/><rect fill=\"url(#pg-hatch)\" x=\"12\" y=\"1\" width=\"8\" height=\"12\" opacity=\".65\"/><rect fill=\"url(#pg-hatch)\" x=\"20\" y=\"1\" width=\"8\" height=\"12\"/><path class=\"arr\" d=\"M7 1 1 7l6 6\"/>"
            case .vague:
                "<rect fill=\"url(#pg-hatch)\" x=\"1\" y=\"1\" width=\"4\" height=\"12\" opacity=\".35\"/><rect fill=\"url(#pg-hatch)\" x=\"5\" y=\"1\" width=\"18\" height=\"12\"/><rect fill=\"url(#pg-hatch)\" x=\"23\" y=\"1\" width=\"4\" height=\"12\" opacity=\".35\"/>"
            case .planned:
                "<rect fill=\"url(#pg-hatch)\" opacity=\".45\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/><rect class=\"o plan\" x=\"1\" y=\"1\" width=\"26\" height=\"12\"/>"
            }
        return "<svg viewBox=\"0 0 28 14\" aria-hidden=\"true\" focusable=\"false\">\(content)</svg>"
    }
}
