import Diagnostics

/// A site that can be made: everything that was read, and the files that are to be written.
public struct SitePlan: Sendable {
    public var reading: SiteReading
    /// Empty where the settings or the theme can't be read.
    public var files: [PlannedFile] = []
    /// Of reading and planning, sorted.
    public var diagnostics: [Diagnostic]

    /// What there was to say of planning.
    private(set) var planning: [Diagnostic] = []
    /// How many of the files are pages and their assets; the exports follow them.
    private var pageCount = 0
    /// What the pages are of; `nil` where the settings can't be read.
    var site: Site?

    /// Reads the site and plans its files.
    public init(_ options: BuildOptions) {
        var diagnostics: [Diagnostic] = []
        let files = SiteFiles(site: options.site, diagnostics: &diagnostics)
        self.init(options, SiteReading(options, files, diagnostics, wantsPages: true))
    }

    /// Plans the files of a site that was read.
    init(_ options: BuildOptions, _ reading: SiteReading) {
        self.reading = reading
        diagnostics = reading.diagnostics
        guard let briefing = reading.briefing, let theme = reading.theme, let site = Site(reading, options) else {
            return
        }
        self.site = site
        let maker = PageMaker(site: site, theme: theme)
        let pages = plannedPages(maker, jobs: options.jobs) + plannedAssets(site, theme: theme)
        pageCount = pages.count
        let statics = reading.files.statics
        let (planned, leftOut) = sideBySide(jobs: options.jobs) {
            let files = pages + plannedExports(of: site, pages: pages, statics: statics, folder: options.site)
            return (files: files, collisions: collisions(among: files))
        } _: {
            Calendar.leftOut(of: briefing)
        }
        files = planned.files
        planning += planned.collisions
        if let note = Diagnostic(leftOut: leftOut) { planning.append(note) }
        diagnostics = (diagnostics + planning).sorted()
    }

    /// The plan of the same site with other words. Its pages are the same ones, and would still have the words before: ``maker``
    /// makes them as they are now.
    func with(_ reading: SiteReading, in folder: String) -> SitePlan {
        guard let site, let briefing = reading.briefing else { return self }
        var copy = self
        let other = Site(site, with: briefing, difference: reading.difference)
        copy.site = other
        copy.reading = reading
        if reading.difference != .texts {
            let pages = Array(files.prefix(pageCount))
            copy.files = pages + plannedExports(of: other, pages: pages, statics: reading.files.statics, folder: folder)
        }
        copy.diagnostics = (reading.diagnostics + planning).sorted()
        return copy
    }

    /// What makes the site's pages.
    var maker: PageMaker? {
        guard let site, let theme = reading.theme else { return nil }
        return PageMaker(site: site, theme: theme)
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Site {
    /// What the pages of a site that was read are of; `nil` where its settings or its theme can't be.
    convenience init?(_ reading: SiteReading, _ options: BuildOptions) {
        guard let briefing = reading.briefing, let theme = reading.theme else { return nil }
        let today = (options.now ?? briefing.latestDay)?.number ?? 0
        self.init(briefing, words: theme.words, now: today * 86_400, templates: theme.prints, jobs: options.jobs)
    }
}

extension Diagnostic {
    /// How many events the calendar can't hold; `nil` where it holds all.
    fileprivate init?(leftOut: Calendar.LeftOut) {
        let count = leftOut.open + leftOut.beyond
        if count == 0 { return nil }
        let events = count == 1 ? "1 event is" : "\(count) events are"
        self.init(
            .note, "left-out", "\(events) left out of data/events.ics: a calendar needs a beginning and an end",
            advice: "the timeline has them")
    }
}
