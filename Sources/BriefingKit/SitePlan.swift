import Diagnostics
import FileSystem

/// A site that can be made: everything that was read, and the files that are to be written.
public struct SitePlan: Sendable {
    public var reading: SiteReading
    /// Empty where the settings or the theme can't be read.
    public var files: [PlannedFile] = []
    /// Of reading and planning, sorted.
    public var diagnostics: [Diagnostic]

    /// Reads the site and plans its files.
    public init(_ options: BuildOptions) {
        reading = SiteReading(options)
        diagnostics = reading.diagnostics
        guard let briefing = reading.briefing else { return }
        let overrides = SitePlan.templates(reading.files, site: options.site, &diagnostics)
        var theme = Theme(
            overrides: overrides, language: briefing.settings.language, diagnostics: &diagnostics)
        theme.now = (options.now ?? briefing.latestDay)?.number ?? 0
        theme.now *= 86_400
        let pages = plannedPages(of: briefing, theme: theme)
        files = pages + plannedExports(of: briefing, pages: pages, statics: reading.files.statics, site: options.site)
        diagnostics += collisions(among: files)
        if let note = Diagnostic(leftOut: Calendar.leftOut(of: briefing)) { diagnostics.append(note) }
        diagnostics.sort()
    }

    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

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
