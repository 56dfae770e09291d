/// Stakeholders of one classification, or of one kind where they have none.
struct StakeholderGroup: Sendable {
    /// Unique among the groups, fit for an `id`.
    var key: String
    var label: String
    /// Places in `Briefing.stakeholders`: by organisation, then by the name they are filed under.
    var members: [Int]
}

/// All stakeholders in groups: those of bodies first, then those of persons, each in the order of their labels.
struct StakeholderGroups: Sendable, FactValue {
    private(set) var groups: [StakeholderGroup] = []
    /// For each stakeholder its place in `groups`.
    private(set) var groupOf: [Int]
    /// Places of stakeholders, group by group.
    private(set) var order: [Int] = []
    /// For each group the page of the list on which it begins, from 1.
    private(set) var pages: [Int] = []

    init(_ site: Site) {
        let (briefing, words, places) = (site.briefing, site.words, site.stakeholderPlaces)
        var members: [String: [Int]] = [:]
        for (place, stakeholder) in briefing.stakeholders.enumerated() {
            members[groupLabel(stakeholder, words), default: []].append(place)
        }
        func persons(_ label: String) -> Bool {
            members[label, default: []].allSatisfy { briefing.stakeholders[$0].kind == .person }
        }
        let labels = members.keys.sorted { (persons($0) ? 1 : 0, $0) < (persons($1) ? 1 : 0, $1) }
        var keys = Set<String>()
        groupOf = [Int](repeating: 0, count: briefing.stakeholders.count)
        for label in labels {
            let key = uniqueKey(for: label, among: &keys)
            let filed = members[label, default: []].map { place in
                let stakeholder = briefing.stakeholders[place]
                let organization = stakeholder.wholeID.map { places[$0].map { briefing.stakeholders[$0].name } ?? $0 }
                return (place: place, organization: organization ?? "\u{10FFFF}", name: stakeholder.filingName)
            }
            let ordered = filed.sorted { ($0.organization, $0.name, $0.place) < ($1.organization, $1.name, $1.place) }
            for entry in ordered { groupOf[entry.place] = groups.count }
            pages.append(order.count / site.pageLength + 1)
            groups.append(StakeholderGroup(key: key, label: label, members: ordered.map(\.place)))
            order += ordered.map(\.place)
        }
    }

    func combine(into print: inout Fingerprint, _ site: Site) {
        for group in groups {
            print.add(group.key)
            print.add(group.label)
            Places<Stakeholder>(group.members).combine(into: &print, site)
        }
    }
}

private func groupLabel(_ stakeholder: Stakeholder, _ words: Words) -> String {
    guard let label = stakeholder.classification, !label.isEmpty else {
        return words["kind_of.\(stakeholder.kind.rawValue)"]
    }
    return sentenceCased(label)
}

/// The letters and digits of a label in lower case, the rest as hyphens; numbered where another label has the same.
private func uniqueKey(for label: String, among keys: inout Set<String>) -> String {
    let joined = String(label.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "-" })
    var key = joined
    var number = 2
    while !keys.insert(key).inserted {
        key = "\(joined)-\(number)"
        number += 1
    }
    return key
}

extension Stakeholder {
    /// What the name is filed under.
    var filingName: String { sortName ?? name }

    /// The id or name of the organisation that it is shown under: its parent, else that of its latest membership
    /// that has not ended.
    var wholeID: String? { parent ?? currentMemberships.first?.organization }

    /// The memberships with no end, else the one that ended last.
    var currentMemberships: [Membership] {
        let lasting = memberships.filter { $0.until?.latest.day == nil }
        guard lasting.isEmpty else { return lasting }
        let last = memberships.max { ($0.until?.latest.day?.number ?? .min) < ($1.until?.latest.day?.number ?? .min) }
        return [last].compactMap { $0 }
    }
}
