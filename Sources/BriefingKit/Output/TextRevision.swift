/// What has to be done where nothing but the running text of articles changed since the last build: which pages show these texts
/// stands in what that build left, and so does all that planning the others would give.
struct TextRevision: Sendable {
    let site: Site
    /// What the last build left.
    let old: CacheIndex
    /// The pages that have to be made, in the order of the index.
    let pages: [Page]
    /// What the texts' facts say now.
    let changes: [FactChange]

    struct Page: Sendable {
        /// Its place in the index.
        var place: Int
        var file: PlannedFile
        var reason: MakingReason
    }

    /// `nil` where more may have changed, or a page shows a text that is planned elsewhere than here.
    init?(_ reading: SiteReading, _ options: BuildOptions, old: CacheIndex?, survey: InputSurvey) {
        guard let old, old.optionsPrint == options.print,
            let texts = reading.onlyTextsChanged(since: old, survey: survey),
            let site = Site(reading, options), let theme = reading.theme
        else { return nil }
        let facts = TextRevision.facts(of: site.articles(from: texts), in: old.facts, site)
        var isChanged = [Bool](repeating: false, count: old.facts.count)
        for fact in facts { isChanged[fact.change.fact] = true }
        let maker = PageMaker(site: site, theme: theme)
        var pages: [Page] = []
        for place in old.pages.indices {
            guard let fact = old.pages[place].facts.first(where: { isChanged[Int($0)] }).map(Int.init) else { continue }
            let (path, basis) = (old.pages[place].path, old.pages[place].basis)
            guard let article = facts.first(where: { $0.change.fact == fact })?.article,
                let plan = TextRevision.plan(of: path, showing: article, site), plan.print(site) == basis
            else { return nil }
            pages.append(Page(place: place, file: maker.planned(plan), reason: .fact(fact)))
        }
        self.site = site
        self.old = old
        self.pages = pages
        changes = facts.map(\.change)
    }

    /// The facts of the texts that say something else, each with the place of its article.
    /// - Parameter articles: places by identity.
    private static func facts(
        of articles: [UInt64: Int], in table: FactTable, _ site: Site
    ) -> [(change: FactChange, article: Int)] {
        let answers = FactPrints(site)
        let text = Fact(.articleBody).code
        var facts: [(change: FactChange, article: Int)] = []
        for fact in table.codes.indices where table.codes[fact] == text {
            guard let article = articles[table.identities[fact]], let print = answers[Fact(.articleBody, article)],
                print != table.prints[fact]
            else { continue }
            facts.append((FactChange(fact: fact, print: print), article))
        }
        return facts
    }

    /// The plan of a page that shows an article's text; `nil` where it is neither the article's own nor the report.
    private static func plan(of path: String, showing article: Int, _ site: Site) -> PagePlan? {
        if path == SitePath.report { return reportPlan(site) }
        let plan = articlePlan(site.briefing.articles[article], place: article)
        return plan.path == path ? plan : nil
    }
}
