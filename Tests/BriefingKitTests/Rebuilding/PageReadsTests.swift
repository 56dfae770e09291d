import Liquid
import Testing

@testable import BriefingKit

@Suite("What a page asks for")
struct PageReadsTests {
    private let one = Fact(.statement, 1)
    private let two = Fact(.statement, 2)
    private let three = Fact(.statement, 3)

    @Test("what a fragment asks for, the page asks for too")
    func merged() {
        let reads = PageReads()
        reads.note(one)
        reads.beginFragment()
        reads.note(two)
        reads.beginFragment()
        reads.note(three)
        #expect(reads.endFragment(Array.init) == [three])
        #expect(reads.endFragment(Array.init) == [two, three])
        #expect(reads.facts == [one, two, three])
    }

    @Test("a fragment that asked for something of the page's own is no other page's, nor is what it is in")
    func bound() {
        let reads = PageReads()
        reads.beginFragment()
        reads.beginFragment()
        reads.note(one)
        reads.bindToPage()
        #expect(reads.endFragment(Array.init) == nil)
        #expect(reads.endFragment(Array.init) == nil)
        reads.beginFragment()
        reads.note(two)
        #expect(reads.endFragment(Array.init) == [two])
        #expect(reads.facts == [one, two])
    }

    @Test("what the page itself asked for before binds no fragment after it")
    func pageItself() {
        let reads = PageReads()
        reads.bindToPage()
        reads.beginFragment()
        #expect(reads.endFragment(Array.init) == [])
    }

    @Test("a fragment knows nothing of one that ended before it, however much that asked for")
    func after() {
        let reads = PageReads()
        let many = (0..<100).map { Fact(.statement, $0) }
        for _ in 0..<3 {
            reads.beginFragment()
            for fact in many { reads.note(fact) }
            #expect(reads.endFragment(Array.init) == many)
            reads.beginFragment()
            reads.note(many[99])
            #expect(reads.endFragment(Array.init) == [many[99]])
        }
        #expect(reads.facts == many)
    }

    @Test("an end without a beginning is none")
    func unbalanced() {
        let reads = PageReads()
        reads.note(one)
        #expect(reads.endFragment(Array.init) == nil)
        reads.note(two)
        #expect(reads.facts == [one, two])
    }

    @Test("pages in one folder and in another share fragments, and each has the links from where it lies")
    func shared() throws {
        let fixture = try PagesFixture(RichSite.text)
        for (path, html) in try fixture.pages() {
            #expect(!html.utf8.contains(0xFF) && !html.utf8.contains(0xFE), "\(path)")
        }
        let there = try fixture.text("quotes.html")
        let below = try fixture.text("quotes/kinds/direct.html")
        #expect(there.contains("href=\"articles/a.html#p1\""))
        #expect(below.contains("href=\"../../articles/a.html#p1\""))
    }

    @Test("every page made after others asks for the same as it does when it is made alone")
    func alone() throws {
        let fixture = try SiteFixture(RichSite.text)
        let reading = SitePlan(fixture.options).reading
        let (briefing, theme) = (try #require(reading.briefing), try #require(reading.theme))
        let site = Site(briefing, words: theme.words, templates: theme.prints)
        let together = PageMaker(site: site, theme: theme)
        for plan in pagePlans(site).reversed() + pagePlans(site) {
            let (reads, alone) = (PageReads(), PageReads())
            var (bytes, wanted): ([UInt8], [UInt8]) = ([], [])
            try together.make(plan, reads: reads, into: &bytes)
            try PageMaker(site: site, theme: theme).make(plan, reads: alone, into: &wanted)
            #expect(bytes == wanted, "\(plan.path)")
            #expect(Set(reads.facts) == Set(alone.facts), "\(plan.path)")
        }
    }
}
