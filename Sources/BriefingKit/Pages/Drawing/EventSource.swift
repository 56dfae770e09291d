import EDTF

/// Where drawings have events from: a page, which notes what it asks for, or the site.
protocol EventSource {
    subscript(event place: Int) -> Event { get }
    subscript(mark place: Int) -> EventMark { get }
    func date(ofArticle place: Int) -> EDTF
    var words: Words { get }
    var dates: DateWords { get }
}

extension PageContext: EventSource {
    func date(ofArticle place: Int) -> EDTF { self[card: place].date }
}

extension Site: EventSource {
    subscript(event place: Int) -> Event { _read { yield briefing.events[place] } }
    subscript(mark place: Int) -> EventMark { marks[place] }
    func date(ofArticle place: Int) -> EDTF { briefing.articles[place].date }
}

extension EventSource {
    func isDrawn(_ place: Int) -> Bool { self[mark: place].isDrawn }

    /// Whether every account told of an event before it can have begun.
    func layAhead(_ place: Int) -> Bool {
        self[event: place].accounts.allSatisfy { $0.date.isCertainlyAfter(date(ofArticle: $0.article)) }
    }

    /// The kinds of mark that an event is drawn with.
    func kinds(_ place: Int) -> Set<TimeMarkKind> {
        var kinds = self[mark: place].accountMarks.reduce(into: Set<TimeMarkKind>()) { $0.formUnion(markKinds($1)) }
        if layAhead(place) { kinds.insert(.planned) }
        return kinds
    }

    func laneMark(_ place: Int) -> TimeLane.Mark {
        TimeLane.Mark(accounts: self[mark: place].accountMarks, isPlanned: layAhead(place))
    }
}
