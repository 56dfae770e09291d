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
    /// How far it differs from the earlier reading that it goes on from.
    private(set) var difference = Difference.any
    /// What was read, part by part, for the next reading of a site that is held in memory.
    private var parts = Parts()

    /// The parts of a site, each with what there was to say of it.
    private struct Parts: Sendable {
        var settings: Told<Settings?>?
        var registry: Told<Registry>?
        var theme: Told<Theme>?
        var pages: [String: Told<PlainPage?>] = [:]
    }

    private struct Told<Value: Sendable>: Sendable {
        var value: Value
        var diagnostics: [Diagnostic]

        init(_ read: (inout [Diagnostic]) -> Value) {
            var diagnostics: [Diagnostic] = []
            value = read(&diagnostics)
            self.diagnostics = diagnostics
        }
    }

    /// What a reading goes on from.
    struct Basis: Sendable {
        /// What the last build left, with the survey of the files that there are now.
        var memory: (BuildMemory, InputSurvey)?
        /// An earlier reading of the same site, and the files that may have changed since, from the site's folder.
        var previous: (reading: SiteReading, changed: Set<String>)?
    }

    /// Settings → Reading → Model → Gathering, with all complaints of all stages together.
    public init(_ options: BuildOptions) {
        var diagnostics: [Diagnostic] = []
        let files = SiteFiles(site: options.site, diagnostics: &diagnostics)
        self.init(options, files, diagnostics, wantsPages: false)
    }

    /// - Parameters:
    ///   - found: what finding the files had to say.
    ///   - wantsPages: whether articles are to have their HTML, and the site its theme.
    ///   - read: called after each article, from any thread.
    init(
        _ options: BuildOptions, _ files: SiteFiles, _ found: [Diagnostic], wantsPages: Bool,
        from basis: Basis = Basis(),
        read: @escaping @Sendable () -> Void = {}
    ) {
        if let previous = basis.previous,
            let same = SiteReading(options, files, found, sameButForWords: previous.reading, previous.changed)
        {
            self = same
            return
        }
        self.files = files
        diagnostics = []
        var said = found
        defer { diagnostics = said.sorted() }
        let old = basis.previous?.reading
        /// Whether these are the files of the earlier reading, and none of them has changed.
        func isSame(_ now: [String], _ before: [String]?) -> Bool {
            guard let changed = basis.previous?.changed else { return false }
            return now == before && !now.contains(where: changed.contains)
        }
        let isSameSettings = isSame(
            [files.settings].compactMap { $0 }, old.map { [$0.files.settings].compactMap { $0 } })
        let readSettings =
            (isSameSettings ? old?.parts.settings : nil) ?? Told { SiteReading.settings(files, options, &$0, found) }
        parts.settings = readSettings
        said += readSettings.diagnostics
        guard let settings = readSettings.value else { return }
        let registryFiles = files.stakeholders + files.issues
        let isSameRegistry =
            isSameSettings && isSame(registryFiles, old.map { $0.files.stakeholders + $0.files.issues })
        let isSameTheme = isSameSettings && isSame(files.templates, old?.files.templates)
        let (sameRegistry, sameTheme) = (
            isSameRegistry ? old?.parts.registry : nil, isSameTheme ? old?.parts.theme : nil
        )
        let (registry, readTheme) = sideBySide(jobs: options.jobs) {
            sameRegistry ?? Told { Registry.reading(files, site: options.site, settings: settings, diagnostics: &$0) }
        } _: {
            !wantsPages
                ? nil
                : sameTheme
                    ?? Told { diagnostics in
                        Theme(
                            overrides: SiteReading.templates(files, site: options.site, &diagnostics),
                            language: settings.language, diagnostics: &diagnostics)
                    }
        }
        parts.registry = registry
        said += registry.diagnostics
        if let readTheme {
            parts.theme = readTheme
            said += readTheme.diagnostics
            theme = readTheme.value
        }
        let scope = theme.map {
            ArticleScope(registry: registry.value, settings: settings, words: $0.words, of: files)
        }
        scopePrint = scope?.print ?? 0
        let reading = ArticlesReading(
            ArticleReading(site: options.site, registry: registry.value, settings: settings), scope: scope,
            scopePrint: scopePrint, memory: basis.memory?.0, survey: basis.memory?.1,
            previous: old?.scopePrint == scopePrint ? old?.resultsByFile(besides: basis.previous?.changed ?? []) : nil)
        results = reading.read(files.articles, jobs: options.jobs, step: read)
        let articles = SiteReading.kept(results, options, &said)
        var pages: [PlainPage] = []
        for file in files.pages {
            let isSamePage = basis.previous.map { !$0.changed.contains(file) } ?? false
            let page =
                (isSamePage ? old?.parts.pages[file] : nil)
                ?? Told { PlainPage(reading: file, site: options.site, diagnostics: &$0) }
            parts.pages[file] = page
            said += page.diagnostics
            guard let page = page.value else { continue }
            if page.isDraft, !options.includesDrafts { said.append(.leftOut(file)) } else { pages.append(page) }
        }
        briefing = Briefing(
            settings: settings, registry: registry.value, articles: articles, pages: pages,
            jobs: options.jobs, diagnostics: &said)
    }

    /// Goes on from an earlier reading of the same files, of which only articles changed, and of these only words that no list
    /// goes by; `nil` where more did.
    private init?(
        _ options: BuildOptions, _ files: SiteFiles, _ found: [Diagnostic], sameButForWords old: SiteReading,
        _ changed: Set<String>
    ) {
        guard files.isSame(as: old.files), let theme = old.theme, let registry = old.parts.registry?.value,
            let settings = old.parts.settings?.value, old.briefing != nil, changed.count <= 16
        else { return nil }
        var places: [Int] = []
        for file in changed {
            guard let place = files.articles.firstIndex(of: file) else { return nil }
            places.append(place)
        }
        let scope = ArticleScope(registry: registry, settings: settings, words: theme.words, of: files)
        let reading = ArticlesReading(
            ArticleReading(site: options.site, registry: registry, settings: settings), scope: scope,
            scopePrint: old.scopePrint, memory: nil, survey: nil, previous: nil)
        let fresh = reading.read(places.map { files.articles[$0] }, jobs: 1, step: {})
        var difference = Difference.texts
        for (place, result) in zip(places, fresh) {
            guard let before = old.results[place].recordPrint else { return nil }
            if before == result.recordPrint { continue }
            guard old.results[place].outlinePrint == result.outlinePrint else { return nil }
            difference = .words
        }
        self = old
        self.difference = difference
        for (place, result) in zip(places, fresh) {
            results[place] = result
            let file = files.articles[place]
            guard let read = result.article?.value, let articles = briefing?.articles,
                let article = articles.indices.first(where: { articles[$0].file == file })
            else { continue }
            if difference == .texts {
                briefing?.bodies[article] = read.body
            } else {
                briefing?.takeWords(of: read, article: article)
            }
        }
    }

    /// The articles of which only the running text changed since the last build, where nothing else at all did; `nil` where
    /// more may have.
    func onlyTextsChanged(since old: CacheIndex?, survey: InputSurvey?) -> Set<String>? {
        guard let old, let survey, old.scopePrint == scopePrint, old.articles.count == files.articles.count else {
            return nil
        }
        var changed: Set<String> = []
        for (file, result) in zip(files.articles, results) {
            switch result.change {
            case .none: break
            case .text: changed.insert(file)
            case .unknown: return nil
            }
        }
        // Every article is among the old inputs, so that these are the others.
        let others = files.others
        guard old.inputs.count == files.articles.count + others.count else { return nil }
        for path in others {
            guard let input = old.inputs[path], survey.known[path]?.print == input.print else { return nil }
        }
        return changed
    }

    /// What was read of the articles, but of those that may have changed.
    private func resultsByFile(besides changed: Set<String>) -> [String: ArticlesReading.Result] {
        var known: [String: ArticlesReading.Result] = [:]
        known.reserveCapacity(results.count)
        for (file, result) in zip(files.articles, results) where !changed.contains(file) {
            if let archived = result.article?.value.archived, changed.contains(archived) { continue }
            known[file] = result
        }
        return known
    }

    private static func settings(
        _ files: SiteFiles, _ options: BuildOptions, _ diagnostics: inout [Diagnostic], _ found: [Diagnostic]
    ) -> Settings? {
        guard let file = files.settings else {
            if !found.contains(where: { $0.code == "no-content" }) {
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
    ) -> [HeldArticle] {
        var kept: [HeldArticle] = []
        kept.reserveCapacity(results.count)
        for result in results {
            guard let article = result.article else {
                diagnostics += result.diagnostics
                continue
            }
            if article.isDraft, !options.includesDrafts {
                // A draft may be unfinished; it is said to be left out, and its faults wait until it is not.
                diagnostics.append(.leftOut(article.value.article.file))
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

extension ArticleScope {
    fileprivate init(registry: Registry, settings: Settings, words: Words, of files: SiteFiles) {
        self.init(
            registry: registry, settings: settings, words: words,
            isForReport: files.articles.count <= PageContext.reportLimit)
    }
}
