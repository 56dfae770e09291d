/// The ways in which all statements are parted, each with its statements, latest first.
struct StatementFacets: Sendable {
    /// By place in `Settings.stances`; those that no statement takes are left out.
    var stances: [(stance: Int, statements: [Int])] = []
    /// In the order of `Statement.Kind`; those that no statement has are left out.
    var kinds: [(kind: Statement.Kind, statements: [Int])] = []
    /// Latest first; statements that lie in no one year are in none.
    var years: [(year: String, statements: [Int])] = []
    /// By place in `Briefing.issues`, in the issues' order.
    var issues: [(issue: Int, count: Int)] = []
    /// By place in `Briefing.stakeholders`, those with the most statements first.
    var speakers: [(speaker: Int, count: Int)] = []

    init(_ briefing: Briefing, latestFirst: [Int]) {
        var byStance = [[Int]](repeating: [], count: briefing.settings.stances.count)
        var byKind: [Statement.Kind: [Int]] = [:]
        var byYear: [String: [Int]] = [:]
        for place in latestFirst {
            let statement = briefing.statements[place]
            for stance in Set(statement.stances.map(\.stance)) { byStance[stance].append(place) }
            byKind[statement.kind, default: []].append(place)
            if let year = statementYear(statement) { byYear[year, default: []].append(place) }
        }
        stances = byStance.enumerated().filter { !$1.isEmpty }.map { ($0, $1) }
        kinds = Statement.Kind.allCases.compactMap { kind in byKind[kind].map { (kind, $0) } }
        years = byYear.sorted { (Int($0.key) ?? 0, $0.key) > (Int($1.key) ?? 0, $1.key) }.map { ($0.key, $0.value) }
        func count(_ statements: [Int]) -> Int { statements.count { briefing.statements[$0].countsOnce } }
        issues = briefing.issueOrder.map { ($0, count(briefing.statementsOfIssue[$0])) }.filter { $0.1 > 0 }
        speakers = briefing.stakeholders.indices.map { ($0, count(briefing.statementsOfStakeholder[$0])) }
            .filter { $0.1 > 0 }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : briefing.stakeholders[$0.0].name < briefing.stakeholders[$1.0].name }
    }
}
