/// The positions on each issue in the orders in which pages show them.
struct PositionOrders: Sendable {
    /// For each issue, by stance, then by name: the order of the matrix.
    let matrix: [[Position]]
    /// For each issue and stance, latest first.
    let held: [[[Position]]]

    init(_ site: Site) {
        let stakeholders = site.briefing.stakeholders
        let filingNames = stakeholders.map(\.filingName)
        matrix = site.briefing.positionsOfIssue.map { positions in
            positions.sorted {
                ($0.latest.stance, filingNames[$0.stakeholder], $0.stakeholder)
                    < ($1.latest.stance, filingNames[$1.stakeholder], $1.stakeholder)
            }
        }
        let (rank, count) = (site.rank, site.briefing.settings.stances.count)
        held = site.briefing.positionsOfIssue.map { positions in
            var byStance = [[Position]](repeating: [], count: count)
            for position in positions { byStance[position.latest.stance].append(position) }
            return byStance.map { $0.sorted { rank[$0.latest.statement] < rank[$1.latest.statement] } }
        }
    }
}
