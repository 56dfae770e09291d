import Diagnostics
import FileSystem
import Foundation
import Testing

@testable import BriefingKit

@Suite("The index of the cache")
struct CacheIndexTests {
    private func index() throws -> (index: CacheIndex, bytes: [UInt8]) {
        let fixture = try RebuildFixture(RichSite.text)
        let bytes = try Files.read(fixture.cacheFile("index"))
        return (try #require(CacheIndex(parsing: bytes)), bytes)
    }

    @Test("an index is read as it was written, in every property")
    func roundTrip() throws {
        let (index, _) = try index()
        let again = try #require(CacheIndex(parsing: index.bytes))
        #expect(
            propertyNames(of: index) == [
                "generation", "valuesCount", "bodiesCount", "optionsPrint", "scopePrint", "basePrint", "inputs",
                "articles", "pages", "facts", "manifestPrint", "found", "said", "planning",
            ])
        #expect(again.generation == index.generation && again.valuesCount == index.valuesCount)
        #expect(again.bodiesCount == index.bodiesCount && again.optionsPrint == index.optionsPrint)
        #expect(again.scopePrint == index.scopePrint && again.basePrint == index.basePrint)
        #expect(again.inputs == index.inputs && again.articles == index.articles)
        #expect(again.pages.map(\.path) == index.pages.map(\.path))
        #expect(again.pages.map(\.basis) == index.pages.map(\.basis))
        #expect(again.pages.map(\.facts) == index.pages.map(\.facts))
        #expect(again.pages.map(\.digest) == index.pages.map(\.digest))
        #expect(again.pages.map(\.stamp) == index.pages.map(\.stamp))
        #expect(again.facts.codes == index.facts.codes && again.facts.identities == index.facts.identities)
        #expect(again.facts.prints == index.facts.prints)
        #expect(again.manifestPrint == index.manifestPrint)
        #expect(again.found == index.found && again.found.diagnostics == index.found.diagnostics)
        #expect(again.said == index.said && again.said.diagnostics == index.said.diagnostics)
        #expect(again.planning == index.planning && again.planning.diagnostics == index.planning.diagnostics)
    }

    @Test("a real index is not empty anywhere")
    func filled() throws {
        let (index, _) = try index()
        #expect(index.inputs.count == 9 && index.articles.count == 3)
        #expect(index.articles["Content/articles/a.md"]?.archived == "Content/sources/report.txt")
        #expect(index.inputs["Content/sources/report.txt"] != nil && index.inputs["Content/static/map.png"] != nil)
        #expect(index.articles.values.allSatisfy { $0.report != nil && $0.body.count > 0 && $0.values.count > 0 })
        #expect(index.pages.allSatisfy { $0.stamp != nil } && index.pages.contains { $0.facts.count > 10 })
        #expect(index.facts.count > 50 && index.scopePrint != 0 && index.optionsPrint != 0)
    }

    @Test("each fact stands in the table once, with what it says of the site")
    func facts() throws {
        let fixture = try RebuildFixture(RichSite.text)
        let index = try #require(CacheIndex(parsing: Files.read(fixture.cacheFile("index"))))
        let site = try #require(SitePlan(fixture.options).site)
        let keys = zip(index.facts.codes, index.facts.identities).map { [$0, $1] }
        #expect(Set(keys).count == keys.count)
        #expect(FactComparison(index.facts, in: site, jobs: 2).prints == index.facts.prints.map(Optional.some))
    }

    @Test("an index of another version, of nothing, or of something else, is none")
    func otherVersion() throws {
        var (_, bytes) = try index()
        for other in [[], [UInt8](repeating: 0, count: 100), Array("briefing manifest 1\nend\n".utf8)] {
            #expect(CacheIndex(parsing: other) == nil)
        }
        bytes[0] += 1
        #expect(CacheIndex(parsing: resealed(bytes)) == nil)
    }

    @Test("an index that is cut off, or has any bit turned over, is none")
    func damaged() throws {
        let (_, bytes) = try index()
        var random = SeededNumbers(seed: 17)
        for _ in 0..<300 {
            let count = Int(random.next() % UInt64(bytes.count))
            #expect(CacheIndex(parsing: Array(bytes[..<count])) == nil, "cut off at \(count)")
            var other = bytes
            other[count] ^= 1 << UInt8(random.next() % 8)
            #expect(CacheIndex(parsing: other) == nil, "turned over at \(count)")
        }
    }

    @Test("even one that is sealed anew after the damage is read without harm")
    func resealedDamage() throws {
        let (_, bytes) = try index()
        var random = SeededNumbers(seed: 19)
        for _ in 0..<300 {
            let place = Int(random.next() % UInt64(bytes.count - 8))
            var other = bytes
            other[place] ^= 1 << UInt8(random.next() % 8)
            if random.next() % 2 == 0 { other.removeSubrange(place..<other.count - 8) }
            if let read = CacheIndex(parsing: resealed(other)) {
                let count = UInt32(read.facts.count)
                #expect(read.pages.allSatisfy { $0.facts.allSatisfy { $0 < count } })
                _ = (read.said.diagnostics, read.planning.diagnostics)
            }
        }
    }

    @Test("a build from an index that lies about everything else gives the right site, or says what is wrong")
    func liar() throws {
        let fixture = try RebuildFixture(RichSite.text)
        let path = try fixture.cacheFile("index")
        let bytes = try Files.read(path)
        var random = SeededNumbers(seed: 23)
        // The places of records, that is: the digests of what was read are believed, as they must be.
        let index = try #require(CacheIndex(parsing: bytes))
        for _ in 0..<12 {
            var other = index
            for (name, entry) in index.articles {
                var entry = entry
                switch random.next() % 4 {
                case 0: entry.values.offset = Int(random.next() % 5000)
                case 1: entry.values.count += 1
                case 2: entry.body.offset += 1
                default: entry.body.count = Int(random.next() % 5000)
                }
                other.articles[name] = entry
            }
            try Files.write(other.bytes, to: path)
            try fixture.replace("A vote", with: "A vote\(random.next() % 100)", in: "Content/articles/c.md")
            fixture.rebuild()
        }
    }

    /// The bytes with the digest that they then need to have.
    private func resealed(_ bytes: [UInt8]) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(contentHash(Array(bytes.dropLast(8))))
        return bytes.dropLast(8) + writer.bytes
    }
}
