/// Facts as they are told from one build to the next, each once, with what they said: the digest of the answer.
struct FactTable: Sendable {
    /// ``Fact/codeWithoutPlace``.
    private(set) var codes: [UInt64] = []
    /// The ids of what the facts are about, as digests.
    private(set) var identities: [UInt64] = []
    private(set) var prints: [UInt64] = []

    var count: Int { codes.count }

    init() {}

    init(codes: [UInt64], identities: [UInt64], prints: [UInt64]) {
        self.codes = codes
        self.identities = identities
        self.prints = prints
    }

    /// The same facts, of which some say something else.
    func saying(_ changes: [FactChange]) -> FactTable {
        var copy = self
        for change in changes { copy.prints[change.fact] = change.print }
        return copy
    }

    /// Whether the facts at these places are those that a page of this site asked for.
    func are(_ asked: [Fact], at places: ArraySlice<UInt32>, in site: Site) -> Bool {
        asked.count == places.count
            && zip(asked, places).allSatisfy { fact, place in
                guard let kind = fact.kind, codes[Int(place)] == fact.codeWithoutPlace else { return false }
                return identities[Int(place)] == site.identity(of: kind.subject, fact.place)
            }
    }

    func write(to writer: inout ByteWriter) {
        writer.numbers(codes)
        writer.numbers(identities)
        writer.numbers(prints)
    }

    init(_ reader: inout ByteReader) {
        codes = reader.numbers()
        identities = reader.numbers()
        prints = reader.numbers()
        if codes.count != identities.count || codes.count != prints.count { reader.fail() }
    }
}

/// A fact of a table that says something else now.
struct FactChange: Hashable, Sendable {
    /// Place in the table.
    var fact: Int
    var print: UInt64
}

/// Finds the places of things by the digests of their ids.
struct PlacesByIdentity: Sendable {
    /// An open table of places plus one, 0 where free.
    private var table: [UInt32]
    private let identities: [UInt64]

    init(_ identities: [UInt64]) {
        self.identities = identities
        var size = 16
        while size < identities.count * 2 { size *= 2 }
        table = [UInt32](repeating: 0, count: size)
        let mask = UInt64(size - 1)
        for (place, identity) in identities.enumerated() {
            var index = Int(identity & mask)
            while table[index] != 0 { index = (index + 1) & (size - 1) }
            table[index] = UInt32(place + 1)
        }
    }

    func place(of identity: UInt64) -> Int? {
        let mask = table.count - 1
        var index = Int(identity & UInt64(mask))
        while table[index] != 0 {
            let place = Int(table[index]) - 1
            if identities[place] == identity { return place }
            index = (index + 1) & mask
        }
        return nil
    }
}

/// What the facts of an earlier build say in a site.
struct FactComparison: Sendable {
    /// For each fact of the table its new digest; `nil` where there is no longer what it is about.
    let prints: [UInt64?]

    init(_ table: FactTable, in site: Site, jobs: Int) {
        let places = SubjectPlaces(site)
        let answers = FactPrints(site, mostAreAsked: true)
        prints = parallelMap(table.count, handedOutBy: 2048, jobs: jobs) { index in
            places.fact(table.codes[index], table.identities[index]).flatMap { answers[$0] }
        }
    }
}

/// The places of everything in a site by id.
struct SubjectPlaces: Sendable {
    private let statements: PlacesByIdentity
    private let articles: PlacesByIdentity
    private let events: PlacesByIdentity
    private let stakeholders: PlacesByIdentity
    private let issues: PlacesByIdentity
    private let plainPages: PlacesByIdentity
    private let templates: PlacesByIdentity

    init(_ site: Site) {
        let identities = site.identities
        statements = PlacesByIdentity(identities.statements)
        articles = PlacesByIdentity(identities.articles)
        events = PlacesByIdentity(identities.events)
        stakeholders = PlacesByIdentity(identities.stakeholders)
        issues = PlacesByIdentity(identities.issues)
        plainPages = PlacesByIdentity(identities.plainPages)
        templates = PlacesByIdentity(identities.templates)
    }

    /// A fact of another build in this site; `nil` where there is no longer what it is about.
    func fact(_ codeWithoutPlace: UInt64, _ identity: UInt64) -> Fact? {
        let bare = Fact(code: codeWithoutPlace)
        guard let kind = bare.kind, let place = place(of: kind.subject, identity) else { return nil }
        return Fact(kind, place, bare.part)
    }

    private func place(of subject: Fact.Subject, _ identity: UInt64) -> Int? {
        switch subject {
        case .statement: statements.place(of: identity)
        case .article: articles.place(of: identity)
        case .event: events.place(of: identity)
        case .stakeholder: stakeholders.place(of: identity)
        case .issue: issues.place(of: identity)
        case .plainPage: plainPages.place(of: identity)
        case .template: templates.place(of: identity)
        case .site: Int(truncatingIfNeeded: identity)
        }
    }
}
