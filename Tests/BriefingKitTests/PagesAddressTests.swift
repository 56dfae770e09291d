import Testing

@testable import BriefingKit

@Suite struct PagesAddressTests {
    @Test(
        "a link is as short as it can be and ends in a file's name",
        arguments: [
            ("index.html", "articles/a.html", "articles/a.html"), ("articles/a.html", "index.html", "../index.html"),
            ("articles/a.html", "articles/b.html#p4", "b.html#p4"), ("articles/a.html", "articles/a.html", "a.html"),
            ("quotes/stances/x.html", "quotes/kinds/act.html", "../kinds/act.html"),
            ("issues/delisting.html", "issues/delisting/page-2.html", "delisting/page-2.html"),
            ("issues/delisting/page-2.html", "issues/delisting.html", "../delisting.html"),
            ("articles/ab.html", "articles/abc.html", "abc.html"), ("404.html", "feed.xml", "feed.xml"),
        ])
    func relative(_ page: String, _ target: String, _ expected: String) {
        #expect(relativeAddress(from: page, to: target) == expected)
    }

    @Test func whatNoAddressMayHoldIsEncoded() {
        #expect(
            relativeAddress(from: "index.html", to: "articles/ст атья:1.html#a:b")
                == "articles/%D1%81%D1%82%20%D0%B0%D1%82%D1%8C%D1%8F%3A1.html#a%3Ab")
    }

    @Test func noIdCanTakeTheAddressOfALaterPageOfAList() {
        let lists = [SitePath.articles, SitePath.stakeholders, SitePath.issues].map { SitePath.page(2, of: $0) }
        #expect(lists == ["articles/page/2.html", "stakeholders/page/2.html", "issues/page/2.html"])
        #expect(SitePath.page(2, of: SitePath.issue("page")) == "issues/page/page-2.html")
        #expect(SitePath.page(1, of: SitePath.quotes) == "quotes.html")
    }

    @Test(
        "an old address becomes the file that answers at it",
        arguments: [
            ("/old/", "old/index.html"), ("2020/story", "2020/story.html"), ("/a.html", "a.html"),
            ("a.html#top", "a.html"),
            ("../secret", nil), ("https://x.org/a", nil), ("/", nil),
        ] as [(String, String?)])
    func alias(_ alias: String, _ expected: String?) { #expect(redirectPath(alias) == expected) }

    @Test func aListIsCutWhereItsPageIsFull() {
        let paging = Paging(count: 101, length: 50)
        #expect(paging.pages == 3)
        #expect(paging.range(of: 1) == 0..<50)
        #expect(paging.range(of: 3) == 100..<101)
        #expect(Paging(count: 0, length: 50).pages == 1)
        #expect(Paging(count: 0, length: 0).range(of: 1) == 0..<0)
    }
}
