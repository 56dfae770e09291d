import Diagnostics
import EDTF

/// A person, organisation or group that speaks, acts or is spoken of.
public struct Stakeholder: Sendable {
    public var id: String
    public var name: String
    public var aliases: [String] = []
    public var kind: Kind = .organization
    /// A free label that pages group by, such as “ministry”.
    public var classification: String?
    public var description: String?
    public var memberships: [Membership] = []
    /// The id of the organisation that this one is part of.
    public var parent: String?
    /// How the name is filed, such as “Takal, Zia Ahmad”; else the name.
    public var sortName: String?
    /// Addresses of the same stakeholder elsewhere.
    public var sameAs: [String] = []
    public var image: Picture?
    /// The body of `stakeholders/<id>.md`.
    public var profile: MarkdownBody?
    public var place: Place

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case person, organization, group, unnamed
    }

    public init(id: String, name: String, place: Place) {
        self.id = id
        self.name = name
        self.place = place
    }

    /// The memberships that hold on a day: those that neither begin after it nor end before it.
    public func memberships(asOf date: EDTF?) -> [Membership] {
        guard let date else { return memberships }
        return memberships.filter { membership in
            let begun = membership.since.map { !($0.isCertainlyAfter(date)) } ?? true
            let going = membership.until.map { !($0.isCertainlyBefore(date)) } ?? true
            return begun && going
        }
    }
}

/// Popolo's membership: a role in an organisation over a time.
public struct Membership: Hashable, Sendable {
    /// The organisation's id, where it is a stakeholder; else its name as written.
    public var organization: String
    public var role: String?
    public var since: EDTF?
    public var until: EDTF?
    /// What says so: an address or words.
    public var source: String?
}

/// An image with the words that stand for it.
public struct Picture: Hashable, Sendable {
    public var source: String
    public var alternative: String
    public var credit: String?
}
