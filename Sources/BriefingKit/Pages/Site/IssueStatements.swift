/// The statements on an issue by stance, latest first, those that only speak of it last.
struct IssueStatements: Sendable {
    /// `stance` is a place in `Settings.stances`, `nil` for those without a position.
    private let sections: [(stance: Int?, statements: [Int])]

    /// Those of each issue, in the order of the issues' places.
    static func all(_ site: Site) -> [IssueStatements] {
        let briefing = site.briefing
        let stances = briefing.settings.stances.indices
        // For each issue the statements of each stance, then those of none.
        var lists = briefing.issues.map { _ in [[Int]](repeating: [], count: stances.count + 1) }
        for place in site.latestFirst {
            briefing.statements.withElement(at: place) { statement in
                let taken = statement.stances
                for taken in taken { lists[taken.issue][taken.stance].appendOnce(place) }
                for issue in statement.about where !taken.contains(where: { $0.issue == issue }) {
                    lists[issue][stances.count].appendOnce(place)
                }
            }
        }
        return lists.map { lists in
            var sections: [(stance: Int?, statements: [Int])] = site.columns.map { ($0, lists[$0]) }
            if let others = lists.last, !others.isEmpty { sections.append((nil, others)) }
            return IssueStatements(sections: sections)
        }
    }

    var count: Int { sections.reduce(0) { $0 + $1.statements.count } }

    /// A section as far as one page shows it.
    struct Shown: FactValue {
        var stance: Int?
        /// How many statements the section has in all.
        var count: Int
        var statements: Places<Statement>

        func combine(into print: inout Fingerprint, _ site: Site) {
            print.add(stance ?? -1)
            print.add(count)
            statements.combine(into: &print, site)
        }
    }

    /// The stretch of the list that a page holds, in its sections. The first page names the empty ones too.
    func shown(_ range: Range<Int>) -> [Shown] {
        var start = 0
        var shown: [Shown] = []
        for section in sections {
            let here = start..<(start + section.statements.count)
            let part = here.overlaps(range) ? here.clamped(to: range) : here.lowerBound..<here.lowerBound
            if !part.isEmpty || (range.lowerBound == 0 && section.statements.isEmpty) {
                let places = section.statements[(part.lowerBound - start)..<(part.upperBound - start)]
                shown.append(
                    Shown(stance: section.stance, count: section.statements.count, statements: Places(places)))
            }
            start = here.upperBound
        }
        return shown
    }
}
