/// What an article's HTML is made from beside its own text. Who reads it again wherever any of this changes is ``ArticleReading``.
struct ArticleScope: Sendable {
    let registry: Registry
    let settings: Settings
    let words: Words
    /// Whether the report is to hold the articles' texts.
    let isForReport: Bool

    init(registry: Registry, settings: Settings, words: Words, isForReport: Bool = false) {
        self.registry = registry
        self.settings = settings
        self.words = words
        self.isForReport = isForReport
    }

    func target(ofStakeholder place: Int, isForReport: Bool) -> String {
        let id = registry.stakeholders[place].id
        return isForReport ? "\(SitePath.report)#stakeholder-\(id)" : SitePath.stakeholder(id)
    }

    func target(ofIssue place: Int, isForReport: Bool) -> String {
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
}
