/// Something that pages ask about the site, and how it is answered. What a page is given and what decides whether it is made
/// again are one answer, so that neither can say more than the other.
struct Question<Answer: FactValue>: Sendable {
    let kind: Fact.Kind
    /// - Parameters: the site, the place of what is asked about, the part that is asked for.
    let answer: @Sendable (_ site: Site, _ place: Int, _ part: Int) -> Answer

    init(_ kind: Fact.Kind, _ answer: @escaping @Sendable (_ site: Site, _ place: Int, _ part: Int) -> Answer) {
        self.kind = kind
        self.answer = answer
    }

    /// The question without the type of its answer, for asking it again of another build's site.
    var fingerprint: @Sendable (_ site: Site, _ place: Int, _ part: Int) -> UInt64 {
        { site, place, part in
            var print = Fingerprint()
            answer(site, place, part).combine(into: &print, site)
            return print.value
        }
    }
}

/// An answer that can be compared with that of another build: places enter as the ids of what they are places of.
protocol FactValue: SendableMetatype {
    func combine(into print: inout Fingerprint, _ site: Site)
}

/// Places in one of the briefing's lists.
struct Places<Thing: ListedThing>: FactValue, RandomAccessCollection {
    let list: ArraySlice<Int>

    init(_ list: ArraySlice<Int>) { self.list = list }
    init(_ list: [Int]) { self.list = list[...] }

    var startIndex: Int { 0 }
    var endIndex: Int { list.count }
    subscript(position: Int) -> Int { list[list.startIndex + position] }

    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(list.count)
        for place in list { print.add(site.identity(of: Thing.subject, place)) }
    }
}

/// What stands in a list of the briefing and has an id.
protocol ListedThing {
    static var subject: Fact.Subject { get }
}

extension Statement: ListedThing { static var subject: Fact.Subject { .statement } }
extension Article: ListedThing { static var subject: Fact.Subject { .article } }
extension Event: ListedThing { static var subject: Fact.Subject { .event } }
extension Stakeholder: ListedThing { static var subject: Fact.Subject { .stakeholder } }
extension Issue: ListedThing { static var subject: Fact.Subject { .issue } }
extension PlainPage: ListedThing { static var subject: Fact.Subject { .plainPage } }

extension Int: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) { print.add(self) }
}

extension UInt64: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) { print.add(self) }
}

extension String: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) { print.add(self) }
}

extension Optional: FactValue where Wrapped: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(self != nil)
        self?.combine(into: &print, site)
    }
}

extension Array: FactValue where Element: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(count)
        for element in self { element.combine(into: &print, site) }
    }
}

extension Position: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(site.identity(of: .stakeholder, stakeholder))
        print.add(site.identity(of: .issue, issue))
        print.add(history.count)
        for entry in history { entry.combine(into: &print, site) }
    }
}

extension Position.Entry: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(site.identity(of: .statement, statement))
        print.add(stance)
        print.add(condition)
    }
}

extension VerificationCount: FactValue {
    func combine(into print: inout Fingerprint, _ site: Site) {
        print.add(count)
        print.add(verified)
        print.add(hasQuotations)
    }
}
