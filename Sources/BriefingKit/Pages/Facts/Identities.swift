/// The ids of everything in a site as digests: what tells a thing of one build from those of another.
struct Identities: Sendable {
    let statements: [UInt64]
    let articles: [UInt64]
    let events: [UInt64]
    let stakeholders: [UInt64]
    let issues: [UInt64]
    let plainPages: [UInt64]
    let templates: [UInt64]

    init(of briefing: Briefing, templates: [TemplatePrint], jobs: Int) {
        // By place, so that no thing is copied for its id.
        let articles = parallelMap(briefing.articles.count, handedOutBy: 512, jobs: jobs) { place in
            Fingerprint.of(briefing.articles[place].id)
        }
        self.articles = articles
        statements = parallelMap(briefing.statements.count, handedOutBy: 512, jobs: jobs) { place in
            var print = Fingerprint()
            print.add(articles[briefing.statements[place].article])
            print.add(briefing.statements[place].anchor)
            return print.value
        }
        events = parallelMap(briefing.events.count, handedOutBy: 512, jobs: jobs) { place in
            Fingerprint.of(briefing.events[place].id)
        }
        stakeholders = briefing.stakeholders.map { Fingerprint.of($0.id) }
        issues = briefing.issues.map { Fingerprint.of($0.id) }
        plainPages = briefing.pages.map { Fingerprint.of($0.id) }
        self.templates = templates.map { Fingerprint.of($0.name) }
    }

    func identity(of subject: Fact.Subject, _ place: Int) -> UInt64 {
        switch subject {
        case .statement: statements[place]
        case .article: articles[place]
        case .event: events[place]
        case .stakeholder: stakeholders[place]
        case .issue: issues[place]
        case .plainPage: plainPages[place]
        case .template: templates[place]
        case .site: UInt64(place)
        }
    }
}
