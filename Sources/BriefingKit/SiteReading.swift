import Diagnostics
import EDTF
import FileSystem

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
    /// Whether what the last build left is used, and something left for the next.
    public var usesCache = true
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
    /// How the pages look; `nil` where none are wanted, or the settings can't be read.
    var theme: Theme?
    /// Sorted.
    public var diagnostics: [Diagnostic]
    /// Of what every article was read with.
    private(set) var scopePrint: UInt64 = 0
    /// What became of each article's file, in the order of `files.articles`.
    private(set) var results: [ArticlesReading.Result] = []

    /// Settings → Reading → Model → Gathering, with all complaints of all stages together.
    public init(_ options: BuildOptions) {
        var diagnostics: [Diagnostic] = []
        let files = SiteFiles(site: options.site, diagnostics: &diagnostics)
        self.init(options, files, diagnostics, wantsPages: false)
    }

    /// - Parameters:
    ///   - found: what finding the files had to say.
    ///   - wantsPages: whether articles are to have their HTML, and the site its theme.
    ///   - memory: what the last build left, with the survey of the files that there are now.
    ///   - read: called after each article, from any thread.
    init(
        _ options: BuildOptions, _ files: SiteFiles, _ found: [Diagnostic], wantsPages: Bool,
        memory: (BuildMemory, InputSurvey)? = nil, read: @escaping @Sendable () -> Void = {}
    ) {
        var diagnostics = found
        defer { self.diagnostics = diagnostics.sorted() }
        self.files = files
        self.diagnostics = []
        guard let settings = SiteReading.settings(files, options, &diagnostics) else { return }
        let registry = Registry.reading(files, site: options.site, settings: settings, diagnostics: &diagnostics)
        if wantsPages {
            theme = Theme(
                overrides: SiteReading.templates(files, site: options.site, &diagnostics),
                language: settings.language, diagnostics: &diagnostics)
        }
        let scope = theme.map {
            ArticleScope(
                registry: registry, settings: settings, words: $0.words,
                isForReport: files.articles.count <= PageContext.reportLimit)
        }
        scopePrint = scope?.print ?? 0
        let reading = ArticlesReading(
            ArticleReading(site: options.site, registry: registry, settings: settings), scope: scope,
            scopePrint: scopePrint, memory: memory?.0, survey: memory?.1)
        results = reading.read(files.articles, jobs: options.jobs, step: read)
        let articles = SiteReading.kept(results, options, &diagnostics)
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

    /// The site's own templates by their path below `Templates`.
    private static func templates(
        _ files: SiteFiles, site: String, _ diagnostics: inout [Diagnostic]
    ) -> [String: [UInt8]] {
        var templates: [String: [UInt8]] = [:]
        for file in files.templates {
            let path = file.split(separator: "/").dropFirst().joined(separator: "/")
            do {
                templates[path] = try Files.read(site + "/" + file)
            } catch {
                diagnostics.append(
                    Diagnostic(.error, "unreadable", "the file can’t be read: \(error.reason)", at: Place(file: file)))
            }
        }
        return templates
    }

    /// The articles that are told of; drafts are left out, and said.
    private static func kept(
        _ results: [ArticlesReading.Result], _ options: BuildOptions, _ diagnostics: inout [Diagnostic]
    ) -> [ReadArticle] {
        var kept: [ReadArticle] = []
        kept.reserveCapacity(results.count)
        for result in results {
            guard let article = result.article else {
                diagnostics += result.diagnostics
                continue
            }
            if article.article.isDraft, !options.includesDrafts {
                // A draft may be unfinished; it is said to be left out, and its faults wait until it is not.
                diagnostics.append(.leftOut(article.article.file))
            } else {
                diagnostics += result.diagnostics
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
