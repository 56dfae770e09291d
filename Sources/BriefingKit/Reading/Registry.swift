import Diagnostics
import FileSystem

/// The names that annotations refer to: stakeholders, issues and stances, each list by id, and the names found in texts.
public struct Registry: Sendable {
    public private(set) var stakeholders: [Stakeholder]
    public private(set) var issues: [Issue]
    public let stances: [Stance]
    public private(set) var names = NameMatcher()
    private var stakeholderPlaces: [String: Int] = [:]
    private var issuePlaces: [String: Int] = [:]
    /// What the keys of annotations mean on this site.
    let keys: KeyMeanings

    /// Sorts what was read, and says which ids are there twice, point nowhere, or which names mean several stakeholders.
    public init(
        stakeholders: [Stakeholder], issues: [Issue], settings: Settings, diagnostics: inout [Diagnostic]
    ) {
        self.stakeholders = unique(stakeholders, "the stakeholder", id: \.id, place: \.place, &diagnostics)
        self.issues = unique(issues, "the issue", id: \.id, place: \.place, &diagnostics)
        stances = settings.stances
        keys = KeyMeanings(stances: settings.stances)
        for (place, stakeholder) in self.stakeholders.enumerated() { stakeholderPlaces[stakeholder.id] = place }
        for (place, issue) in self.issues.enumerated() { issuePlaces[issue.id] = place }
        checkReferences(&diagnostics)
        if settings.mentions == .auto { addNames(&diagnostics) }
    }

    public func stakeholder(_ id: String) -> Int? { stakeholderPlaces[id] }
    public func issue(_ id: String) -> Int? { issuePlaces[id] }
    public func stance(_ key: String) -> Int? {
        stances.firstIndex { $0.key == key }
    }

    private func checkReferences(_ diagnostics: inout [Diagnostic]) {
        for stakeholder in stakeholders {
            if let parent = stakeholder.parent, self.stakeholder(parent) == nil {
                diagnostics.append(.unknownStakeholder(parent, in: self, at: stakeholder.place))
            }
            for membership in stakeholder.memberships
            where self.stakeholder(membership.organization) == nil && isIdentifier(membership.organization)
                && !membership.organization.contains(where: \.isUppercase)
            {
                // Words may name an organisation that has no entry; what is written like an id has to be one.
                diagnostics.append(.unknownStakeholder(membership.organization, in: self, at: stakeholder.place))
            }
            if isItsOwnAncestor(stakeholder) {
                diagnostics.append(
                    Diagnostic(
                        .error, "circle", "‘\(stakeholder.id)’ is, by way of ‘parent’, part of itself",
                        at: stakeholder.place))
            }
        }
    }

    private func isItsOwnAncestor(_ stakeholder: Stakeholder) -> Bool {
        var above = stakeholder.parent
        for _ in stakeholders {
            guard let id = above, let place = self.stakeholder(id) else { return false }
            if id == stakeholder.id { return true }
            above = stakeholders[place].parent
        }
        return false
    }

    private mutating func addNames(_ diagnostics: inout [Diagnostic]) {
        var owners: [String: [Int]] = [:]
        for (place, stakeholder) in stakeholders.enumerated() {
            for name in Set([stakeholder.name] + stakeholder.aliases) where !name.allSatisfy(\.isWhitespace) {
                owners[name, default: []].append(place)
            }
        }
        for (name, places) in owners.sorted(by: { $0.key < $1.key }) {
            if let only = places.first, places.count == 1 {
                names.add(name, stakeholder: only)
                continue
            }
            names.add(name, stakeholder: Int(NameMatcher.nobody))
            let ids = places.map { "‘\(stakeholders[$0].id)’" }
            diagnostics.append(
                Diagnostic(
                    .warning, "ambiguous-name", "the name ‘\(name)’ means \(ids.joined(separator: " and "))",
                    at: stakeholders[places[0]].place,
                    advice: "it is linked to none of them; mark such passages with ‘who=’",
                    related: places.dropFirst().map { .init("the other", at: stakeholders[$0].place) }))
        }
    }
}

/// Sorts by id and leaves out all but the first of those with one id. Ids that differ only in the case of their letters would
/// be one file on some systems, so they count as one.
private func unique<Item>(
    _ items: [Item], _ what: String, id: KeyPath<Item, String>, place: KeyPath<Item, Place>,
    _ diagnostics: inout [Diagnostic]
) -> [Item] {
    var first: [String: Item] = [:]
    var kept: [Item] = []
    for item in items {
        if let other = first[item[keyPath: id].lowercased()] {
            diagnostics.append(
                .duplicate(what, id: item[keyPath: id], at: item[keyPath: place], first: other[keyPath: place]))
        } else {
            first[item[keyPath: id].lowercased()] = item
            kept.append(item)
        }
    }
    return kept.sorted { precedesInBytes($0[keyPath: id], $1[keyPath: id]) }
}

extension Diagnostic {
    static func unknownStakeholder(_ id: String, in registry: Registry, at place: Place) -> Diagnostic {
        unknown("stakeholder", id, known: registry.stakeholders.map(\.id), at: place)
    }

    static func unknown(_ what: String, _ id: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            .error, "unknown-\(what)", "no \(what) has the id ‘\(id)’", at: place,
            advice: nearestName(to: id, in: known).map { "did you mean ‘\($0)’?" })
    }
}
