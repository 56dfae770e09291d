import Liquid
import Synchronization

/// What a page is about: nothing but places in the site's lists. All else is asked of the site while the page is made, so that
/// it is known what the page was made from.
protocol PageSubject: Sendable {
    /// The one thing that it is about; `nil` where that follows from the page's path.
    var thing: Thing? { get }
    func head(_ page: PageContext) -> PageHead
    /// What the template sees beside `site`, `page`, `words` and the head's `pager`.
    func variables(_ page: PageContext) -> LiquidDictionary
}

/// Something that a page can be about, by its place in its list.
struct Thing: Sendable {
    var kind: Fact.Subject
    var place: Int
}

/// A page of the site before it is made: where it is, what it is about, and which template makes it. A class, since it is
/// handed on several times.
final class PagePlan: Sendable {
    /// From the site's root.
    let path: String
    /// The template, from `Templates`.
    let template: String
    /// What it is, for people: “article”, “list of statements”.
    let what: String
    /// The content files that it is about.
    let sources: [String]
    /// Whether the layout is put around it.
    let hasLayout: Bool
    /// Whether readers and search engines are to find it.
    let isIndexed: Bool
    let subject: any PageSubject

    init(
        path: String, template: String, what: String, sources: [String] = [], hasLayout: Bool = true,
        isIndexed: Bool = true, subject: any PageSubject
    ) {
        self.path = path
        self.template = template
        self.what = what
        self.sources = sources
        self.hasLayout = hasLayout
        self.isIndexed = isIndexed
        self.subject = subject
    }

    /// Of what the plan itself decides about the page's bytes; what the page is about enters by its id.
    func print(_ site: Site) -> UInt64 {
        var print = Fingerprint()
        print.add(path)
        print.add(template)
        print.add(hasLayout)
        print.add(isIndexed)
        if let thing = subject.thing {
            print.add(Int(thing.kind.rawValue))
            print.add(site.identity(of: thing.kind, thing.place))
        }
        return print.value
    }
}

/// Makes the pages of a site, on any number of threads. A class, since each page holds it till it is made.
final class PageMaker: Sendable {
    let site: Site
    let theme: Theme
    /// What several pages show alike.
    let fragments = Fragments()
    /// Memory that no page is being made in: as much as there are threads.
    private let memory = Mutex<[PageParts]>([])

    init(site: Site, theme: Theme) {
        self.site = site
        self.theme = theme
    }

    /// Appends a page's bytes, and notes what was asked for to make it.
    /// - Throws: `LiquidErrors`, every error of its templates.
    func make(_ plan: PagePlan, reads: PageReads, into bytes: inout [UInt8]) throws {
        let page = PageContext(site, path: plan.path, reads: reads)
        let rendering = PageRendering(
            templates: theme.templates, page: page, reads: reads, now: site.now, path: plan.path,
            fragments: page.sharesFragments ? fragments : nil)
        let head = plan.subject.head(page)
        let globals = ThemeGlobals(page: page, head: head)
        var variables = plan.subject.variables(page)
        if let pager = head.pager { variables["pager"] = .view(pager) }
        var parts = memory.withLock { $0.popLast() } ?? PageParts()
        try rendering.render(plan.template, variables: variables, globals: globals, into: &parts.content)
        let made: [UInt8]
        if plan.hasLayout {
            try rendering.render(
                "layout.html", variables: ["content": .object(RenderedContent(parts: parts))], globals: globals,
                into: &parts.layout)
            made = parts.layout.withBytes { layout in parts.content.withBytes { page.resolved(layout, content: $0) } }
        } else {
            made = parts.content.withBytes { page.resolved($0) }
        }
        if bytes.isEmpty { bytes = made } else { bytes += made }
        if parts.areWorthKeeping, isKnownUniquelyReferenced(&parts) { memory.withLock { [parts] in $0.append(parts) } }
    }
}

/// What the page's own template rendered, and the layout around it. Their memory goes from page to page.
///
/// Unchecked: the call that makes a page is the only one that has it, and hands it on when nothing else refers to it. The layout
/// sees the content while that is not written any more.
private final class PageParts: @unchecked Sendable {
    var content = LiquidOutput()
    var layout = LiquidOutput()

    /// Few pages are so large that they would rather have memory of their own.
    var areWorthKeeping: Bool { max(content.room, layout.room) <= 1 << 20 }
}

/// The page's own part, as the layout sees it.
private struct RenderedContent: LiquidObject {
    let parts: PageParts

    func property(_ name: String) -> Value? { nil }
    var propertyNames: [String] { [] }
    var liquidText: Value { .html(parts.content.withBytes { String(decoding: $0, as: UTF8.self) }) }

    func write(into output: inout LiquidOutput) -> Bool {
        parts.content.withBytes { content in
            if content.isEmpty { return }
            output.append(ContentMark.byte)
            output.setAside(content.count - 1)
        }
        return true
    }
}

/// What every template of a page sees, made once for all its partials.
private struct ThemeGlobals: View {
    let site: Value
    let page: Value
    let words: Value

    init(page: PageContext, head: PageHead) {
        site = .view(SiteView(page: page))
        self.page = .view(PageView(page: page, head: head))
        words = .object(WordsView(words: page.words))
    }

    enum Name: String, CaseIterable { case site, page, words }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .site: site
        case .page: page
        case .words: words
        }
    }
}
