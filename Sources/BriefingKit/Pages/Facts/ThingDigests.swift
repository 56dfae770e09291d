/// The digests of the things that a site has most of, worked out at once: exports are written from all of them, and where those
/// are to be made, pages ask for most of them too.
struct ThingDigests: Sendable {
    let statements: [UInt64]
    let events: [UInt64]
    let articleCards: [UInt64]
    let articleFronts: [UInt64]

    init(_ site: Site) {
        let briefing = site.briefing
        func digests(_ count: Int, _ digest: @Sendable (Int) -> UInt64) -> [UInt64] {
            parallelMap(count, handedOutBy: 1024, jobs: site.jobs, digest)
        }
        statements = digests(briefing.statements.count) { briefing.statements[$0].print(site) }
        events = digests(briefing.events.count) { briefing.events[$0].print(site) }
        articleCards = digests(briefing.articles.count) { briefing.articles[$0].cardPrint }
        articleFronts = digests(briefing.articles.count) { briefing.articles[$0].frontPrint }
    }
}
