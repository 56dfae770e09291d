import Synchronization
import Testing

@testable import Liquid

@Suite struct PropertyNameTests {
    private enum Name: String, CaseIterable {
        case title, url
        case neverMentioned = "never_mentioned_anywhere"
    }

    /// Answers to names by their number, and counts how it was asked.
    private final class Numbered: LiquidObject {
        static let table = PropertyTable<Name>()
        let askedByText = Atomic(0)
        let askedByNumber = Atomic(0)

        func property(_ name: PropertyName) -> Value? {
            askedByNumber.add(1, ordering: .relaxed)
            switch Self.table[name] {
            case .title: return "T"
            case .url: return "U"
            case .neverMentioned: return "N"
            case nil: return nil
            }
        }

        func property(_ name: String) -> Value? {
            askedByText.add(1, ordering: .relaxed)
            return PropertyName.known(name).flatMap { property($0) }
        }

        var propertyNames: [String] { Name.allCases.map(\.rawValue) }
    }

    @Test func `A table finds its names, and no others`() {
        let table = PropertyTable<Name>()
        for name in Name.allCases { #expect(table[PropertyName(name.rawValue)] == name) }
        #expect(table[PropertyName("a name that came after the table")] == nil)
        #expect(table[PropertyName("titl")] == nil)
        #expect(table[PropertyName("")] == nil)
    }

    @Test func `One name has one number, and another has another`() {
        let first = PropertyName("one")
        let second = PropertyName("two")
        #expect(first.id == PropertyName("one").id)
        #expect(first.id != second.id)
        #expect(PropertyName.known("one")?.id == first.id)
        #expect(PropertyName.known("nobody ever wrote this name") == nil)
    }

    @Test func `Names that differ in their bytes alone are two`() {
        #expect(PropertyName("caf\u{E9}").id != PropertyName("cafe\u{301}").id)
    }

    @Test func `Names are numbered alike by many threads at once`() async {
        let names = (0..<200).map { "threaded\($0)" }
        await withTaskGroup(of: [Int].self) { group in
            for _ in 0..<8 { group.addTask { names.map { PropertyName($0).id } } }
            let expected = names.map { PropertyName($0).id }
            #expect(Set(expected).count == names.count)
            for await ids in group { #expect(ids == expected) }
        }
    }

    @Test func `Names in a template are asked for by number, computed ones by text`() throws {
        let object = Numbered()
        let source =
            "{{ o.title }}{% if o.url %}{{ o.url | upcase }}{% endif %}{% assign p = o %}{{ p.title }}{{ o['url'] }}"
        #expect(try render(source, ["o": .object(object)]) == "TUTU")
        #expect(object.askedByText.load(ordering: .relaxed) == 1)
        #expect(object.askedByNumber.load(ordering: .relaxed) == 5)
    }

    @Test func `Globals are asked by number too`() throws {
        let globals = Numbered()
        #expect(try render("{{ title }}{{ url }}", [:], Liquid.Environment(), globals: globals) == "TU")
        #expect(globals.askedByText.load(ordering: .relaxed) == 0)
    }

    @Test func `An unknown name is still an error that names the nearest`() {
        let found = errors("{{ o.titel }}", ["o": .object(Numbered())])
        #expect(found.map(\.code) == [.unknownProperty])
        #expect(found.first?.suggestion == "title")
    }
}
