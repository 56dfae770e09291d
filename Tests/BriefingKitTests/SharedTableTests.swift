import Testing

@testable import BriefingKit

@Suite("A table that threads share")
struct SharedTableTests {
    private struct Key: SharedKey {
        var number: Int
        var digest: UInt64
    }

    @Test("what is kept is found, the latest of each key, however alike the digests are")
    func found() {
        let digests: [@Sendable (Int) -> UInt64] = [
            { UInt64($0) &* 0x9E37_79B9_7F4A_7C15 }, { _ in 0 }, { UInt64($0) << 60 }, { _ in .max },
        ]
        for digest in digests {
            let table = SharedTable<Key, String>()
            let keys = (0..<200).map { Key(number: $0, digest: digest($0)) }
            for round in 0..<2 {
                for key in keys { table.keep("\(key.number) \(round)", for: key) }
                for key in keys { #expect(table[key] == "\(key.number) \(round)") }
            }
            #expect(table[Key(number: 200, digest: digest(200))] == nil)
        }
    }

    @Test("many threads add to it at once")
    func threads() async {
        let table = SharedTable<Key, Int>()
        await withTaskGroup(of: Void.self) { group in
            for thread in 0..<8 {
                group.addTask {
                    for number in 0..<500 {
                        let key = Key(number: number, digest: UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
                        if let known = table[key] { #expect(known == number) }
                        if number % 8 == thread { table.keep(number, for: key) }
                    }
                }
            }
        }
        #expect((0..<500).allSatisfy { table[Key(number: $0, digest: UInt64($0) &* 0x9E37_79B9_7F4A_7C15)] == $0 })
    }
}
