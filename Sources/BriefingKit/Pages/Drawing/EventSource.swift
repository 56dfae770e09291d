import EDTF

/// Where drawings have events from: a page, which notes what it asks for, or the site.
protocol EventSource {
    subscript(event place: Int) -> Event { get }
    subscript(mark place: Int) -> EventMark { get }
    /// Whether every account told of an event before it can have begun.
    func layAhead(_ place: Int) -> Bool
    var words: Words { get }
    var dates: DateWords { get }
}

extension PageContext: EventSource {}

extension Site: EventSource {
    subscript(event place: Int) -> Event { _read { yield briefing.events[place] } }
    subscript(mark place: Int) -> EventMark { marks[place] }
    func layAhead(_ place: Int) -> Bool { accountsFromBefore[place] == briefing.events[place].accounts.count }
}

extension EventSource {
    func isDrawn(_ place: Int) -> Bool { self[mark: place].isDrawn }

    /// The kinds of mark that an event is drawn with.
    func kinds(_ place: Int) -> TimeMarkKinds {
        var kinds = self[mark: place].kinds
        if layAhead(place) { kinds.insert(.planned) }
        return kinds
    }

    func laneMark(_ place: Int) -> TimeLane.Mark {
        TimeLane.Mark(accounts: self[mark: place].accountMarks, isPlanned: layAhead(place))
    }
}
