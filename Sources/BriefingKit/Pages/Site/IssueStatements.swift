/// The statements on an issue by stance, latest first, those that only speak of it last.
struct IssueStatements: Sendable {
    /// `stance` is a place in `Settings.stances`, `nil` for those without a position.
    private var sections: [(stance: Int?, statements: [Int])]

    init(issue: Int, site: Site) {
        let briefing = site.briefing
        var byStance: [Int: [Int]] = [:]
        var others: [Int] = []
        let spoken = briefing.statementsOfIssue[issue].filter { briefing.statements[$0].countsOnce }
        for place in spoken.sorted(by: { site.rank[$0] < site.rank[$1] }) {
            let taken = briefing.statements[place].stances.filter { $0.issue == issue }.map(\.stance)
            for stance in Set(taken) { byStance[stance, default: []].append(place) }
            if taken.isEmpty { others.append(place) }
        }
        sections = site.columns.map { ($0, byStance[$0] ?? []) }
        if !others.isEmpty { sections.append((nil, others)) }
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
