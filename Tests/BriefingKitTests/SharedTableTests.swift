import Testing

@testable import BriefingKit

@Suite("A table that threads share")
struct SharedTableTests {
    private struct Key: Equatable {
        var number: Int
        var digest: UInt64
    }

    private final class Entry: SharedEntry {
        let key: Key
        let round: Int

        init(_ key: Key, round: Int = 0) {
            self.key = key
            self.round = round
        }

        static func digest(of key: Key) -> UInt64 { key.digest }
        func isFound(by key: Key) -> Bool { self.key == key }
    }

    private static func mixed(_ number: Int) -> UInt64 { UInt64(number) &* 0x9E37_79B9_7F4A_7C15 }

    @Test("what is added is found, the first of each key, however alike the digests are")
    func found() {
        let digests: [@Sendable (Int) -> UInt64] = [Self.mixed, { _ in 0 }, { UInt64($0) << 58 }, { _ in .max }]
        for digest in digests {
            let table = SharedTable<Entry>()
            let keys = (0..<200).map { Key(number: $0, digest: digest($0)) }
            for round in 0..<2 {
                for key in keys {
                    let known = table.add(Entry(key, round: round), for: key).takeUnretainedValue()
                    #expect(known.key == key && known.round == 0)
                }
                for key in keys { #expect(table.entry(key)?.takeUnretainedValue().key == key) }
            }
            #expect(table.entry(Key(number: 200, digest: digest(200))) == nil)
        }
    }

    @Test("it holds its entries as long as it is there, and no longer")
    func holds() {
        weak var first: Entry?
        weak var second: Entry?
        do {
            let table = SharedTable<Entry>()
            let key = Key(number: 0, digest: 0)
            for number in 0..<100 {
                let entry = Entry(Key(number: number, digest: UInt64(number)))
                if number == 0 { first = entry }
                table.add(entry, for: entry.key)
            }
            let again = Entry(key)
            second = again
            table.add(again, for: key)
            #expect(first != nil && table.entry(key) != nil)
        }
        #expect(first == nil && second == nil)
    }

    @Test("many threads add to it and look at once")
    func threads() async {
        let table = SharedTable<Entry>()
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<8 {
                group.addTask {
                    for number in 0..<5000 {
                        let key = Key(number: number, digest: Self.mixed(number))
                        if let known = table.entry(key) { #expect(known.takeUnretainedValue().key == key) }
                        // Half of them are added by two threads.
                        guard number % 8 == thread || number % 4 == thread else { continue }
                        let added = table.add(Entry(key), for: key)
                        #expect(table.entry(key)?.toOpaque() == added.toOpaque())
                    }
                }
            }
        }
        for number in 0..<5000 {
            let key = Key(number: number, digest: Self.mixed(number))
            #expect(table.entry(key)?.takeUnretainedValue().key == key)
        }
    }
}
