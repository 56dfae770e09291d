/// Who is spoken to, who belongs to whom, and whose events stand where in the timeline.
struct Relations: Sendable {
    /// For each stakeholder the statements that address it, latest first.
    let statementsAddressing: [[Int]]
    /// For each stakeholder the others that belong to it, as members or as parts, by place.
    let belongingTo: [[Int]]
    /// For each stakeholder the events that it takes part in, in the order of the timeline.
    let eventsOfStakeholder: [[Int]]
    /// For each issue the events that are acts on it, in the order of the timeline.
    let eventsOfIssue: [[Int]]
    /// For each stakeholder its statements, each utterance once, latest first.
    let statementsOfStakeholder: [[Int]]

    init(_ site: Site) {
        let briefing = site.briefing
        var addressing = [[Int]](repeating: [], count: briefing.stakeholders.count)
        var spoken = addressing
        for place in site.latestFirst {
            briefing.statements.withElement(at: place) { statement in
                for addressee in statement.addressees { addressing[addressee].append(place) }
                for speaker in statement.speakers { spoken[speaker].append(place) }
            }
        }
        statementsAddressing = addressing
        statementsOfStakeholder = spoken
        belongingTo = stakeholdersBelongingTogether(briefing.stakeholders, places: site.stakeholderPlaces)
        let timeline = site.timeline
        eventsOfStakeholder = briefing.eventsOfStakeholder.map(timeline.ordered)
        eventsOfIssue = eventsOfIssues(briefing).map(timeline.ordered)
    }
}

private func stakeholdersBelongingTogether(_ stakeholders: [Stakeholder], places: [String: Int]) -> [[Int]] {
    var members = [[Int]](repeating: [], count: stakeholders.count)
    for (place, stakeholder) in stakeholders.enumerated() {
        var wholes: [Int] = []
        for id in [stakeholder.parent].compactMap({ $0 }) + stakeholder.memberships.map(\.organization) {
            guard let whole = places[id], whole != place, !wholes.contains(whole) else { continue }
            wholes.append(whole)
            members[whole].append(place)
        }
    }
    return members
}

/// For each issue the events that are acts on it, as places in `Briefing.events`, in their order.
private func eventsOfIssues(_ briefing: Briefing) -> [[Int]] {
    var events = [[Int]](repeating: [], count: briefing.issues.count)
    for place in briefing.events.indices {
        for number in briefing.events[place].accounts.indices {
            guard let statement = briefing.events[place].accounts[number].statement else { continue }
            for taken in briefing.statements[statement].stances { events[taken.issue].appendOnce(place) }
            for issue in briefing.statements[statement].about { events[issue].appendOnce(place) }
        }
    }
    return events
}
