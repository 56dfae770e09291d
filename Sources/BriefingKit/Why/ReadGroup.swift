/// One line of what a page read: a fact about one thing or the site, or one about several things of a kind.
public struct ReadGroup: Hashable, Sendable {
    /// Such as “the number of articles”, “the text of the article ‘delisting’”, “12 statements”.
    public var words: String
    /// Of what it is about, in the order in which the page asked; empty where the words say it all.
    public var ids: [String] = []
}

extension ReadGroup {
    /// Facts by kind, things before lists and lists before what is about the site. Templates are left out.
    static func groups(of facts: [KnownFact], in site: Site) -> [ReadGroup] {
        struct Key: Hashable {
            var kind: Fact.Kind
            var part: Int
        }
        let words = FactWords(site: site)
        var things: [Key: [Fact]] = [:]
        var gone: [Fact.Subject: Set<UInt64>] = [:]
        var lines: [(rank: Int, group: ReadGroup)] = []
        for known in facts {
            guard let kind = known.kind, kind != .template else { continue }
            guard let fact = known.fact else {
                gone[kind.subject, default: []].insert(known.identity)
                continue
            }
            if kind.subject == .site {
                lines.append((kind.rank, ReadGroup(words: words.phrase(fact))))
            } else {
                things[Key(kind: kind, part: fact.part), default: []].append(fact)
            }
        }
        for (key, facts) in things {
            let group =
                facts.count == 1
                ? ReadGroup(words: words.phrase(facts[0]))
                : ReadGroup(
                    words: words.phrase(key.kind, part: key.part, count: facts.count),
                    ids: facts.compactMap(words.id))
            lines.append((key.kind.rank, group))
        }
        for (subject, identities) in gone {
            guard let noun = subject.noun else { continue }
            let count = identities.count
            lines.append(
                (.max, ReadGroup(words: "\(count) \(noun)\(count == 1 ? "" : "s") that the site no longer has")))
        }
        return lines.sorted { ($0.rank, $0.group.words) < ($1.rank, $1.group.words) }.map(\.group)
    }
}

extension Fact.Kind {
    /// Where it stands among the lines: as the kinds are listed.
    fileprivate var rank: Int { Int(rawValue) }
}

/// A fact that was kept, looked up in the present site.
struct KnownFact: Sendable {
    var code: UInt64
    var identity: UInt64
    /// `nil` where the site no longer has what it is about.
    var fact: Fact?

    var kind: Fact.Kind? { Fact(code: code).kind }
}

/// Looks up kept facts.
struct KnownFacts: Sendable {
    private let places: SubjectPlaces

    init(_ site: Site) { places = SubjectPlaces(site) }

    func find(_ code: UInt64, _ identity: UInt64) -> KnownFact {
        KnownFact(code: code, identity: identity, fact: places.fact(code, identity))
    }
}
