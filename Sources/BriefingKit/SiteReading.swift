import Diagnostics
import EDTF

/// What a run takes from its command line rather than from the site.
public struct BuildOptions: Sendable {
    /// The site's folder.
    public var site = "."
    /// Where the site is written; `nil`: `Output` in the site's folder.
    public var output: String?
    /// Replaces the settings' `base-url`.
    public var baseURL: String?
    public var includesDrafts = false
    public var jobs = availableCores()
    /// The day that counts as today; `nil`: nothing asked for one, and the site must not depend on it.
    public var now: EDTF.Day?

    public init() {}

    public var outputFolder: String { output ?? (site == "." ? "Output" : site + "/Output") }
}

/// A site as it was read: the gathered briefing and everything that there is to say of its files.
public struct SiteReading: Sendable {
    public var files: SiteFiles
    /// `nil` where the settings can't be read.
    public var briefing: Briefing?
    /// Sorted.
    public var diagnostics: [Diagnostic]

    /// Settings → Reading → Model → Gathering, with all complaints of all stages together.
    public init(_ options: BuildOptions) {
        var diagnostics: [Diagnostic] = []
        defer { self.diagnostics = diagnostics.sorted() }
        files = SiteFiles(site: options.site, diagnostics: &diagnostics)
        self.diagnostics = []
        guard let settings = SiteReading.settings(files, options, &diagnostics) else { return }
        let registry = Registry.reading(files, site: options.site, settings: settings, diagnostics: &diagnostics)
        let articles = SiteReading.articles(files, registry, settings, options, &diagnostics)
        var pages: [PlainPage] = []
        for file in files.pages {
            guard let page = PlainPage(reading: file, site: options.site, diagnostics: &diagnostics) else { continue }
            if page.isDraft, !options.includesDrafts { diagnostics.append(.leftOut(file)) } else { pages.append(page) }
        }
        briefing = Briefing(
            settings: settings, registry: registry, articles: articles, pages: pages, diagnostics: &diagnostics)
    }

    private static func settings(
        _ files: SiteFiles, _ options: BuildOptions, _ diagnostics: inout [Diagnostic]
    ) -> Settings? {
        guard let file = files.settings else {
            if !diagnostics.contains(where: { $0.code == "no-content" }) {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-settings", "there is no Content/briefing.yml",
                        at: Place(file: "Content/briefing.yml"),
                        advice: "it needs at least ‘title: …’"))
            }
            return nil
        }
        guard
            let source = SourceText(file: file, site: options.site, diagnostics: &diagnostics),
            var settings = Settings(reading: source, diagnostics: &diagnostics)
        else { return nil }
        settings.baseURL = options.baseURL ?? settings.baseURL
        return settings
    }

    /// Reads the articles side by side; drafts are left out, and said.
    private static func articles(
        _ files: SiteFiles, _ registry: Registry, _ settings: Settings, _ options: BuildOptions,
        _ diagnostics: inout [Diagnostic]
    ) -> [ReadArticle] {
        let reading = ArticleReading(site: options.site, registry: registry, settings: settings)
        let results = parallelMap(files.articles.count, jobs: options.jobs) { reading.read(files.articles[$0]) }
        var kept: [ReadArticle] = []
        for (article, complaints) in results {
            guard let article else {
                diagnostics += complaints
                continue
            }
            if article.article.isDraft, !options.includesDrafts {
                // A draft may be unfinished; it is said to be left out, and its faults wait until it is not.
                diagnostics.append(.leftOut(article.article.file))
            } else {
                diagnostics += complaints
                kept.append(article)
            }
        }
        return kept
    }
}

extension Diagnostic {
    fileprivate static func leftOut(_ file: String) -> Diagnostic {
        Diagnostic(.note, "draft", "a draft, left out", at: Place(file: file), advice: "‘--drafts’ includes it")
    }
}
