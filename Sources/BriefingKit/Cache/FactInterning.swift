/// Gathers the facts of a build's pages into one table, each once.
struct FactInterning {
    private let site: Site
    private var codes: [UInt64] = []
    private var identities: [UInt64] = []
    private var prints: [UInt64?] = []
    /// Facts of this build that the table still lacks the answers of.
    private var asked: [(index: Int, fact: Fact)] = []
    /// For each kind, by place, the index of the fact of the whole thing plus one; 0 where it has none.
    private var whole: [[UInt32]]
    private var others: [Key: UInt32] = [:]
    /// For each fact of the last build's table its index in this one plus one; 0 where no page needs it any more.
    private var carried: [UInt32]
    private let old: FactTable
    private let oldPrints: [UInt64?]
    /// Where the facts of the last build are about what is there no longer, no page keeps them.
    private let places: SubjectPlaces?

    private struct Key: Hashable {
        var code: UInt64
        var identity: UInt64
    }

    /// - Parameters:
    ///   - old: the table of the last build, from which pages that stayed have their facts.
    ///   - oldPrints: what those say now.
    init(_ site: Site, old: FactTable, oldPrints: [UInt64?]) {
        self.site = site
        self.old = old
        self.oldPrints = oldPrints
        whole = Array(repeating: [], count: 256)
        carried = Array(repeating: 0, count: old.count)
        places = old.count > 0 ? SubjectPlaces(site) : nil
    }

    /// The facts that a page asked for in this build, as places in the table.
    mutating func intern(_ facts: [Fact]) -> [UInt32] { facts.map { intern($0) } }

    /// The facts of a page that stayed as it was.
    mutating func carry(_ facts: ArraySlice<UInt32>) -> [UInt32] {
        facts.map { index in
            let index = Int(index)
            if carried[index] != 0 { return carried[index] - 1 }
            let place: UInt32
            if let here = places?.fact(old.codes[index], old.identities[index]) {
                place = intern(here, print: oldPrints.isEmpty ? nil : oldPrints[index])
            } else {
                place = add(old.codes[index], old.identities[index], print: old.prints[index])
            }
            carried[index] = place + 1
            return place
        }
    }

    private mutating func intern(_ fact: Fact, print: UInt64? = nil) -> UInt32 {
        // Most have been met before, on another page.
        let row = Int(fact.code >> 56)
        if fact.part == 0, fact.place < whole[row].count, case let index = whole[row][fact.place], index != 0 {
            return index - 1
        }
        guard let kind = fact.kind else { return 0 }
        let subject = kind.subject
        if fact.part == 0, subject != .site {
            if fact.place >= whole[row].count {
                whole[row] += Array(repeating: 0, count: max(fact.place + 1, 256) * 2 - whole[row].count)
            }
            let index = add(fact, subject, print: print)
            whole[row][fact.place] = index + 1
            return index
        }
        let key = Key(code: fact.codeWithoutPlace, identity: site.identity(of: subject, fact.place))
        if let index = others[key] { return index }
        let index = add(fact, subject, print: print)
        others[key] = index
        return index
    }

    private mutating func add(_ fact: Fact, _ subject: Fact.Subject, print: UInt64?) -> UInt32 {
        let index = add(
            fact.codeWithoutPlace, site.identity(of: subject, fact.place), print: print)
        if print == nil { asked.append((Int(index), fact)) }
        return index
    }

    private mutating func add(_ code: UInt64, _ identity: UInt64, print: UInt64?) -> UInt32 {
        codes.append(code)
        identities.append(identity)
        prints.append(print)
        return UInt32(codes.count - 1)
    }

    /// The table, every fact with what it says in this build.
    func table(jobs: Int) -> FactTable {
        let asked = asked
        let answers = FactPrints(site, mostAreAsked: asked.contains { $0.fact.kind == .everything })
        let said = parallelMap(asked.count, handedOutBy: 1024, jobs: jobs) { answers[asked[$0].fact] ?? 0 }
        var prints = prints
        for (entry, print) in zip(asked, said) { prints[entry.index] = print }
        return FactTable(codes: codes, identities: identities, prints: prints.map { $0 ?? 0 })
    }
}
