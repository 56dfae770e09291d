import EDTF

/// The drawing of some events: one row each along one axis or, where they are many, in groups by period with an axis each.
struct TimeChart: Sendable {
    /// What the ids of the drawing's parts begin with, its own in a page.
    let id: String
    /// The axis of the rows; `nil` where the events are grouped.
    let axis: TimeAxis?
    /// Places in `Briefing.events`, those that can be drawn.
    let events: [Int]
    /// Empty where each event has a row.
    let groups: [TimeGroup]
    /// The kinds of mark in it, in the legend's order.
    let kinds: [TimeMarkKind]
    /// How many events have no place on any axis.
    let leftOut: Int
    /// Whether the groups hold their events' rows; else they lead to the timeline.
    let opensHere: Bool

    /// How many events have a row each.
    static let rowLimit = 24

    /// - Parameters:
    ///   - places: places in `Briefing.events`.
    ///   - opensHere: whether groups hold their events' rows; else they lead to the page that lists them.
    /// - Returns: `nil` where none has a day to draw.
    init?(_ places: some Sequence<Int>, of site: Site, id: String = "pg-chart", opensHere: Bool = true) {
        let all = Array(places)
        let drawn = all.filter { site.briefing.events[$0].isDrawn }
        guard !drawn.isEmpty else { return nil }
        self.id = id
        self.opensHere = opensHere
        events = drawn
        leftOut = all.count - drawn.count
        if drawn.count <= TimeChart.rowLimit, !areCrowded(drawn, of: site) {
            groups = []
            axis = commonAxis(drawn, of: site)
        } else {
            groups = timeGroups(drawn, of: site)
            axis = nil
        }
        var found = Set<TimeMarkKind>()
        for place in drawn where axis != nil || opensHere {
            found.formUnion(site.briefing.events[place].kinds(site.briefing))
        }
        for group in groups {
            if group.lane.lines == nil {
                found.insert(.columns)
            } else {
                for place in group.events {
                    found.formUnion(site.briefing.events[place].kinds(site.briefing))
                    let last = site.briefing.events[place].accountMarks.compactMap(\.days).map(\.last).max()
                    if let last, last >= group.axis.end { found.insert(.beyond) }
                }
            }
        }
        kinds = TimeMarkKind.allCases.filter(found.contains)
    }
}

/// Whether one axis would have most events in a small part of it, as where one is of another century.
private func areCrowded(_ places: [Int], of site: Site) -> Bool {
    let days = places.compactMap { site.briefing.events[$0].mark.days }.sorted { $0.first < $1.first }
    guard days.count >= 6, let first = days.first?.first, let last = days.map(\.last).max() else { return false }
    let most = days.count * 3 / 4
    let windows = days.indices.dropLast(most - 1).map { start in
        (days[start..<(start + most)].map(\.last).max() ?? last) - days[start].first
    }
    return (windows.min() ?? 0) < (last - first) / 12
}

/// An axis that has room for some events, all of which can be drawn.
func commonAxis(_ places: [Int], of site: Site) -> TimeAxis? {
    let marks = places.flatMap { site.briefing.events[$0].accountMarks }
    let days = marks.compactMap(\.days)
    guard let first = days.map(\.first).min().flatMap(EDTF.Day.init(number:)),
        let last = days.map(\.last).max().flatMap(EDTF.Day.init(number:))
    else { return nil }
    let goesOn = (marks.contains { $0.goesOn.before }, marks.contains { $0.goesOn.after })
    return TimeAxis(first: first, last: last, goesOn: goesOn, words: site.dates)
}

extension Event {
    /// How it is drawn in one: where the accounts differ, each of them.
    var mark: TimeMark {
        isDisputed ? .several(accountMarks, isOneOf: true) : TimeMark(date)
    }

    /// How it is drawn with a line for each account that gives another date.
    var accountMarks: [TimeMark] { accountDates.map(TimeMark.init) }

    /// Whether it has a place on an axis: it is dated to within three thousand years, and not too long ago to be counted in days.
    var isDrawn: Bool {
        guard let days = mark.days else { return false }
        return days.last - days.first < 3000 * 366 && abs(days.first) < 20_000 * 366
    }

    /// Whether every account told of it before it can have begun.
    func layAhead(in briefing: Briefing) -> Bool {
        accounts.allSatisfy { $0.date.isCertainlyAfter(briefing.articles[$0.article].date) }
    }

    func laneMark(in briefing: Briefing) -> TimeLane.Mark {
        TimeLane.Mark(accounts: accountMarks, isPlanned: layAhead(in: briefing))
    }
}
