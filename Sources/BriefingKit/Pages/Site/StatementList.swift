import EDTF

/// The lists of all statements, and of those of one stance, kind or year.
enum StatementList: Hashable, Sendable {
    case all
    /// By place in `Settings.stances`.
    case stance(Int)
    case kind(Statement.Kind)
    case year(Int)

    /// The list as a number that means the same in every build with the same settings; `nil` for a year of geology.
    var code: Int? {
        switch self {
        case .all: 0
        case .stance(let place): 1 << 28 | place
        case .kind(let kind): 2 << 28 | kind.place
        case .year(let year): abs(year) < StatementList.yearLimit ? 3 << 28 | (year + StatementList.yearLimit) : nil
        }
    }

    private static let yearLimit = 1 << 26

    init(code: Int) {
        let rest = code & (1 << 28 - 1)
        switch code >> 28 {
        case 1: self = .stance(rest)
        case 2: self = .kind(Statement.Kind.allCases[min(rest, Statement.Kind.allCases.count - 1)])
        case 3: self = .year(rest - StatementList.yearLimit)
        default: self = .all
        }
    }
}

/// The ways in which all statements are parted, each with its statements, latest first.
struct StatementFacets: Sendable, FactValue {
    /// By place in `Settings.stances`; those that no statement takes are left out.
    var stances: [(stance: Int, statements: [Int])] = []
    /// In the order of `Statement.Kind`; those that no statement has are left out.
    var kinds: [(kind: Statement.Kind, statements: [Int])] = []
    /// Latest first; statements that lie in no one year are in none.
    var years: [(year: Int, statements: [Int])] = []
    /// By place in `Briefing.issues`, in the issues' order.
    var issues: [(issue: Int, count: Int)] = []
    /// By place in `Briefing.stakeholders`, those with the most statements first.
    var speakers: [(speaker: Int, count: Int)] = []

    init(_ site: Site) {
        let briefing = site.briefing
        var byStance = [[Int]](repeating: [], count: briefing.settings.stances.count)
        var byKind = [[Int]](repeating: [], count: Statement.Kind.allCases.count)
        var byYear: [Int: [Int]] = [:]
        // Those of one year mostly stand side by side: they are gathered before the table is asked.
        var (year, ofYear): (Int?, [Int]) = (nil, [])
        func keepYear() {
            if let year { byYear[year, default: []] += ofYear }
            ofYear.removeAll(keepingCapacity: true)
        }
        for place in site.latestFirst {
            briefing.statements.withElement(at: place) { statement in
                for (number, taken) in statement.stances.enumerated()
                where !statement.stances[..<number].contains(where: { $0.stance == taken.stance }) {
                    byStance[taken.stance].append(place)
                }
                byKind[statement.kind.place].append(place)
                guard let own = statementYear(statement) else { return }
                if own != year {
                    keepYear()
                    year = own
                }
                ofYear.append(place)
            }
        }
        keepYear()
        stances = byStance.enumerated().filter { !$1.isEmpty }.map { ($0, $1) }
        kinds = Statement.Kind.allCases.map { ($0, byKind[$0.place]) }.filter { !$0.1.isEmpty }
        years = byYear.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
        issues = briefing.issueOrder.map { ($0, site.statementCountOfIssue[$0]) }.filter { $0.1 > 0 }
        speakers = briefing.stakeholders.indices.map { ($0, site.statementCountOfStakeholder[$0]) }
            .filter { $0.1 > 0 }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : briefing.stakeholders[$0.0].name < briefing.stakeholders[$1.0].name }
    }

    /// The lists that there are.
    var lists: [StatementList] {
        [.all] + stances.map { .stance($0.stance) } + kinds.map { .kind($0.kind) } + years.map { .year($0.year) }
    }

    /// The choices and how many statements each has; which ones they are is asked for page by page.
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(stances.count)
        for entry in stances {
            print.add(entry.stance)
            print.add(entry.statements.count)
        }
        for entry in kinds {
            print.add(entry.kind.place)
            print.add(entry.statements.count)
        }
        print.add(years.count)
        for entry in years {
            print.add(entry.year)
            print.add(entry.statements.count)
        }
        for entry in issues {
            print.add(site.identity(of: .issue, entry.issue))
            print.add(entry.count)
        }
        for entry in speakers {
            print.add(site.identity(of: .stakeholder, entry.speaker))
            print.add(entry.count)
        }
    }
}

extension Statement.Kind {
    /// Its place among all kinds.
    var place: Int {
        switch self {
        case .direct: 0
        case .mixed: 1
        case .indirect: 2
        case .reported: 3
        case .act: 4
        }
    }
}

/// The year of a statement's date where it lies in one; `nil` where nobody knows.
func statementYear(_ statement: borrowing Statement) -> Int? {
    guard let first = statement.date.earliest.day, let last = statement.date.latest.day, first.year == last.year
    else { return nil }
    return first.year
}

/// A year as addresses write it: at least four digits.
func yearText(_ year: Int) -> String {
    EDTF.Day(year: year, month: 1, day: 1).map { String(Substring($0.iso.utf8.dropLast(6))) } ?? String(year)
}

extension Array {
    /// Lends an element, which is not copied for it.
    func withElement<Result>(at place: Int, _ body: (borrowing Element) -> Result) -> Result {
        withUnsafeBufferPointer { body($0[place]) }
    }

    /// Lends each element.
    func withEachElement(_ body: (borrowing Element) -> Void) {
        for place in indices { withElement(at: place, body) }
    }
}
