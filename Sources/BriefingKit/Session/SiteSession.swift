import Diagnostics
import Dispatch
import FileSystem
import Synchronization

/// A site that is held in memory and read again as its files change. Pages are made when they are asked for.
public final class SiteSession: Sendable {
    private let options: BuildOptions
    private let isStrict: Bool
    /// The last good site.
    private let good = Mutex<SiteVersion?>(nil)
    /// What the last reading gave, and whether the good site is of it; held by whoever refreshes.
    private let last = Mutex<Last?>(nil)

    private struct Last: Sendable {
        var reading: SiteReading
        /// What finding its files had to say.
        var found: [Diagnostic]
        var isGood = false
    }

    /// - Parameter isStrict: whether warnings keep a site from being good.
    public init(_ options: BuildOptions, isStrict: Bool) {
        self.options = options
        self.isStrict = isStrict
    }

    /// What came of a refresh.
    public struct Refresh: Sendable {
        /// Everything that there is to say of the site, sorted.
        public var diagnostics: [Diagnostic]
        /// Whether what was read is a good site, which stands now. If not, the last good one still does.
        public var isGood: Bool
        /// Files other than pages that are new, gone or may be different.
        public var changedAssets: Set<String> = []
        /// Pages that somebody has looked at and that are different now.
        public var changedPages: Set<String> = []
        /// How far what was read differs from what was read before.
        var difference = Difference.any
    }

    /// The full address of the good site, with a final slash; `nil` where none is known.
    public var address: String? { good.withLock { $0?.site.briefing.settings.baseURL } }

    /// A file of the last good site; `nil` where there is none. Never waits for a refresh.
    public func file(at path: String) -> (bytes: [UInt8], digest: UInt64)? {
        good.withLock { $0 }?.file(at: path)
    }

    /// Reads again what changed.
    ///
    /// - Parameter changed: files, or folders with everything in them, from the site's folder; `nil`: anything.
    public func refresh(changed: Set<String>?) -> Refresh {
        last.withLock { last in
            var now = read(changed, last)
            var refresh: Refresh
            if now.reading.difference != .any, last?.isGood == true, let before = good.withLock({ $0 }) {
                refresh = settle(
                    before.plan.with(now.reading, in: options.site), changed: changed,
                    difference: now.reading.difference)
            } else {
                refresh = settle(SitePlan(options, now.reading), changed: changed)
            }
            refresh.difference = now.reading.difference
            now.isGood = refresh.isGood
            if let last { letGo(of: last) }
            last = now
            return refresh
        }
    }

    private func read(_ changed: Set<String>?, _ last: Last?) -> Last {
        var basis = SiteReading.Basis()
        var changed = changed
        if let last { changed = changed.map { matters($0, to: last.reading.files) } }
        if let changed, let last, changed.allSatisfy(last.reading.files.has), changed.allSatisfy(isFile) {
            // The files are those that there were: no need to look for them.
            basis.previous = (last.reading, changed)
            let reading = SiteReading(options, last.reading.files, last.found, wantsPages: true, from: basis)
            return Last(reading: reading, found: last.found)
        }
        var found: [Diagnostic] = []
        let files = SiteFiles(site: options.site, diagnostics: &found)
        if let changed, let last {
            // What a folder's change may mean is looked up; all else is as it was.
            let touched = Set(files.all.filter { file in changed.contains { file == $0 || file.hasPrefix($0 + "/") } })
            basis.previous = (last.reading, touched.union(changed))
        }
        return Last(reading: SiteReading(options, files, found, wantsPages: true, from: basis), found: found)
    }

    /// What is there, or was. Of what came and went meanwhile, as an editor's own files do, nothing is left to be read.
    private func matters(_ changed: Set<String>, to files: SiteFiles) -> Set<String> {
        changed.filter {
            files.has($0) || files.hasAny(below: $0) || Files.kind(of: options.site + "/" + $0) != nil
        }
    }

    private func isFile(_ path: String) -> Bool { Files.kind(of: options.site + "/" + path) == .file }

    /// - Parameter difference: how far the plan's site differs from the good one.
    private func settle(_ plan: SitePlan, changed: Set<String>?, difference: Difference = .any) -> Refresh {
        let diagnostics = plan.diagnostics
        let before = good.withLock { $0 }
        guard let site = plan.site, !isBad(diagnostics) else { return Refresh(diagnostics: diagnostics, isGood: false) }
        let version = SiteVersion(plan, site, withFilesOf: difference == .any ? nil : before)
        let texts = difference == .texts ? changed : nil
        let (failures, pages) = version.takeOver(before, texts: texts, jobs: options.jobs)
        if !failures.isEmpty {
            return Refresh(diagnostics: (diagnostics + failures).sorted(), isGood: false)
        }
        good.withLock { $0 = version }
        if let before { letGo(of: before) }
        return Refresh(
            diagnostics: diagnostics, isGood: true,
            changedAssets: texts == nil ? version.assetsChanged(since: before, changed) : [], changedPages: pages)
    }

    /// To take a large site apart takes as long as to read a good part of it: nobody waits for it.
    private func letGo(of site: some Sendable) {
        DispatchQueue.global(qos: .utility).async { withExtendedLifetime(site) {} }
    }

    private func isBad(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error || isStrict && $0.severity == .warning }
    }
}

extension SiteFiles {
    /// Whether these are the same files.
    func isSame(as other: SiteFiles) -> Bool {
        settings == other.settings && articles == other.articles && stakeholders == other.stakeholders
            && issues == other.issues && pages == other.pages && sources == other.sources && statics == other.statics
            && templates == other.templates
    }

    /// All files, in no order of meaning.
    var all: [String] {
        [settings].compactMap { $0 } + stakeholders + issues + articles + pages + sources + statics + templates
    }

    /// Whether a file is one of the site's.
    func has(_ path: String) -> Bool {
        settings == path || lists.contains { list in first(in: list, from: path).map { $0 == path } ?? false }
    }

    /// Whether the site has a file in a folder.
    func hasAny(below folder: String) -> Bool {
        let start = folder + "/"
        return settings?.hasPrefix(start) ?? false
            || lists.contains { list in first(in: list, from: start).map { $0.hasPrefix(start) } ?? false }
    }

    private var lists: [[String]] { [articles, stakeholders, issues, pages, sources, statics, templates] }

    /// The first path of a sorted list that does not come before another.
    private func first(in list: [String], from path: String) -> String? {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if precedesInBytes(list[middle], path) { low = middle + 1 } else { high = middle }
        }
        return low < list.count ? list[low] : nil
    }
}
