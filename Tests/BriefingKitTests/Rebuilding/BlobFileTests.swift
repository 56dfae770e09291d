import Testing

@testable import BriefingKit

@Suite("The file of what a build keeps")
struct BlobFileTests {
    private let site: SiteFixture

    init() throws { site = try SiteFixture("=== a.txt\nwords\n", basics: "") }

    @Test("pieces stand where they are said to, whichever threads add them and however many there are")
    func pieces() throws {
        let path = site.folder + "/blob"
        let blob = try BlobFile(making: path, generation: 7)
        @Sendable func piece(_ number: Int) -> [UInt8] {
            [UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 1 + number * 37 % 9000)
        }
        // More than a buffer holds, several times over.
        let offsets = parallelMap(1500, jobs: 4) { number in (try? blob.append(piece(number))) ?? -1 }
        try blob.flush()
        var end = 16
        for (number, offset) in offsets.enumerated() {
            #expect(try blob.file.read(offset, piece(number).count) == piece(number))
        }
        for number in offsets.indices.sorted(by: { offsets[$0] < offsets[$1] }) {
            #expect(offsets[number] == end)
            end += piece(number).count
        }
        #expect(blob.count == end)
        let again = try #require(BlobFile(path, generation: 7, count: end))
        let next = try again.append([1, 2, 3])
        try again.flush()
        #expect(next == end)
        #expect(try again.file.read(next, 3) == [1, 2, 3])
    }

    @Test("another index's file, and one that is too short, are none")
    func others() throws {
        let path = site.folder + "/blob"
        let blob = try BlobFile(making: path, generation: 7)
        try blob.flush()
        #expect(BlobFile(path, generation: 7, count: 16) != nil)
        #expect(BlobFile(path, generation: 8, count: 16) == nil)
        #expect(BlobFile(path, generation: 7, count: 17) == nil)
        #expect(BlobFile(path, generation: 7, count: 0) == nil)
    }
}
