/// What an article's HTML is made from beside its own text. Who reads it again wherever any of this changes is ``ArticleReading``.
struct ArticleScope: Sendable {
    let registry: Registry
    let settings: Settings
    let words: Words
    /// Whether the report is to hold the articles' texts.
    var isForReport = false

    func target(ofStakeholder place: Int) -> String {
        let id = registry.stakeholders[place].id
        return isForReport ? "\(SitePath.report)#stakeholder-\(id)" : SitePath.stakeholder(id)
    }

    func target(ofIssue place: Int) -> String {
        let id = registry.issues[place].id
        return isForReport ? "\(SitePath.report)#issue-\(id)" : SitePath.issue(id)
    }

    /// A digest of everything that an article's statements and HTML depend on beside the article's own files.
    var print: UInt64 { print(by: programPrint) }

    /// - Parameter program: of the program that reads: another version may read the same file otherwise.
    func print(by program: UInt64) -> UInt64 {
        var print = Fingerprint()
        print.add(program)
        print.add(settings.print)
        print.add(words.print)
        print.add(isForReport)
        print.add(registry.stakeholders.count)
        for stakeholder in registry.stakeholders {
            print.add(stakeholder.id)
            print.add(stakeholder.name)
            print.add(stakeholder.aliases)
        }
        print.add(registry.issues.count)
        for issue in registry.issues {
            print.add(issue.id)
            print.add(issue.title)
        }
        return print.value
    }

    /// The HTML of an article that was read with this.
    func body(of read: ReadArticle) -> ArticleBody? {
        guard let text = read.annotated else { return nil }
        var own = self
        own.isForReport = false
        var writer = ArticleHTML(own, read, text)
        let page = writer.html()
        var print = Fingerprint()
        print.add(contentHash(page))
        var report: [UInt8]?
        if isForReport {
            var writer = ArticleHTML(
                self, read, text, idPrefix: reportPrefix(read.article.id), firstHeading: 3)
            let html = writer.html()
            print.add(contentHash(html))
            report = html
        }
        return ArticleBody(page: .memory(page), report: report.map { .memory($0) }, print: print.value)
    }
}
