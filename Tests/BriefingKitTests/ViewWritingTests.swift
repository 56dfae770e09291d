import Bytes
import EDTF
import Liquid
import Synchronization
import Testing

@testable import BriefingKit

/// Views write straight into a page what templates mostly print, and tell conditions what they ask. Filters and captures get
/// values instead: both have to say the same.
@Suite("What views write and what they give")
struct ViewWritingTests {
    private let page: PageContext
    private let site: Site

    init() throws {
        let dates = (1...28).map { "2023-02-\($0 < 10 ? "0" : "")\($0)" } + ["2023", "2023-05~", "2023-21?", "2024/.."]
        let events = dates.enumerated().map { "[It’s “\($0)” & done]{when=\($1) event=e\($0) who=takal}" }
        let body =
            events.joined(separator: ", ")
            + "\n\n[Either]{when=2023-12-01 event=fall}, or [later]{when=2024-02 event=fall}.\n"
        site = try PagesFixture(SiteFixture.article(body), pageLength: 10).site
        page = PageContext(site, path: "timeline.html")
    }

    private func compare<Viewed: View>(_ view: Viewed, _ place: SourceLocation = #_sourceLocation) {
        for name in Viewed.Name.allCases {
            let value = view.value(name)
            var isWritten = false
            let written = LiquidOutput.text { isWritten = view.write(name, into: &$0) }
            // A reference becomes a link when the page is done.
            if isWritten, !written.unicodeScalars.contains("\u{FFFD}") {
                let expected: String? =
                    switch value {
                    case .string(let text): escapedHTML(text)
                    case .html(let html): html
                    case .null: ""
                    default: nil
                    }
                #expect(written == expected, "\(Viewed.self).\(name)", sourceLocation: place)
            }
            guard let key = PropertyName.known(name.rawValue) else { continue }
            compare(view, key, of: value, place)
            if let isTrue = view.isTrue(key) {
                let expected =
                    switch value {
                    case .null, .bool(false): false
                    default: true
                    }
                #expect(isTrue == expected, "\(Viewed.self).\(name)", sourceLocation: place)
            }
            if let size = view.size(of: key) {
                guard case .array(let items) = value else {
                    Testing.Issue.record("\(Viewed.self).\(name) has a size and is no array")
                    continue
                }
                #expect(size == items.count, "\(Viewed.self).\(name)", sourceLocation: place)
            }
        }
    }

    /// What is written of a property’s property without a view of the property is what that view gives.
    private func compare(
        _ view: some View, _ key: PropertyName, of value: Value, _ place: SourceLocation
    ) {
        guard case .object(let between) = value else { return }
        for name in between.object.propertyNames {
            guard let last = PropertyName.known(name) else { continue }
            var isWritten = false
            let written = LiquidOutput.text { isWritten = view.write(key, then: last, into: &$0) }
            guard isWritten else { continue }
            let expected = LiquidOutput.text { isWritten = between.object.write(last, into: &$0) }
            #expect(isWritten && written == expected, "\(type(of: view)).\(key.name).\(name)", sourceLocation: place)
        }
    }

    @Test("drawings in groups and in rows")
    func charts() throws {
        let many = try #require(TimeChart(site.briefing.events.indices, of: page))
        #expect(many.groups.count > 1)
        for chart in [many, try #require(TimeChart(0..<5, of: page))] {
            compare(ChartView(page: page, chart: chart))
            for place in chart.groups.indices { compare(ChartGroupView(page: page, chart: chart, place: place)) }
            for kind in chart.kinds { compare(ChartKeyView(page: page, kind: kind)) }
        }
        let axis = try #require(commonAxis(Array(site.briefing.events.indices), of: page))
        let grid = GridID(drawing: "pg-chart", number: 2)
        for place in site.briefing.events.indices {
            compare(ChartRowView(page: page, axis: axis, grid: grid, place: place))
            compare(EventView(page: page, place: place))
            compare(LaneEventView(page: page, place: place))
        }
    }

    @Test("statements, articles and positions")
    func records() throws {
        let body = """
            [“We <agree>”]{says=takal supports=delisting to=kazakhstan via=front}. [He agreed]{says=mfa via="A & B"}.

            [“No”]{says=takal opposes=delisting when=2022}. [They left]{when=2023-02-01 event=gone who=takal}.
            """
        let more = """
            updated: 2024-02
            source: {title: A & B, publisher: P, author: C, published: 2023-12, retrieved: 2024, grade: B2}

            """
        let site = try PagesFixture(
            SiteFixture.article(body, more: more) + SiteFixture.article("[Yes]{says=takal}.", name: "b")
        ).site
        let page = PageContext(site, path: "quotes.html")
        #expect(!site.briefing.statements.isEmpty)
        for place in site.briefing.statements.indices {
            compare(StatementView(page: page, place: place))
            let statement = site.briefing.statements[place]
            for taken in statement.stances { compare(TakenStanceView(page: page, taken: taken)) }
            for stance in statement.stances.map(\.stance) {
                compare(ChipView(page: page, paragraph: 1, stance: stance))
            }
        }
        for place in site.briefing.articles.indices {
            compare(ArticleView(page: page, place: place))
            compare(SourceView(page: page, article: place))
        }
        for issue in site.briefing.positionsOfIssue {
            for position in issue {
                compare(PositionView(page: page, position: position))
                compare(MatrixRowView(page: page, position: position))
            }
        }
    }

    @Test("what stands around a page’s content")
    func surroundings() {
        for (number, heading) in [(1, "Who & what"), (2, page.settings.title), (4, "")] {
            let pager = PagerView(
                page: page, paging: Paging(count: 40, length: 10), number: number, path: SitePath.timeline)
            compare(pager)
            let head = PageHead(heading: heading, description: "<b>", data: [], pager: pager, isIndexed: number < 4)
            compare(PageView(page: page, head: head))
        }
        compare(SiteView(page: page))
        for item in page.menu {
            compare(MenuEntryView(title: item.title, url: .elsewhere(item.target), isCurrent: true, isPage: true))
        }
    }

    @Test("a reference to a page of a list leads where its path does")
    func pages() {
        for path in [SitePath.timeline, SitePath.articles, SitePath.issue("a")] {
            for number in [1, 2, 11] {
                var page = ByteOutput()
                AddressReference.append(to: &page) { SitePath.writePage(number, of: path, into: &$0) }
                let written = SitePath.page(number, of: path)
                #expect(page.bytes().dropFirst(3).elementsEqual(written.utf8))
            }
        }
    }

    @Test("a lazy value is worked out once, whoever asks first")
    func lazy() async {
        let calls = Calls()
        let lazy = Lazy<Int, Int> { owner in
            calls.count.wrappingAdd(1, ordering: .relaxed)
            return owner * 2
        }
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<64 { group.addTask { lazy.value(of: 21) } }
            for await value in group { #expect(value == 42) }
        }
        #expect(calls.count.load(ordering: .relaxed) == 1)
    }

    private final class Calls: Sendable {
        let count = Atomic<Int>(0)
    }
}
