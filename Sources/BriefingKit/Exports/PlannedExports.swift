import FileSystem

/// The files beside the pages: data, feeds, the sitemap and what is copied as it is.
func plannedExports(of site: Site, pages: [PlannedFile], statics: [String], folder: String) -> [PlannedFile] {
    let briefing = site.briefing
    func export(
        _ path: String, _ what: String, from kind: Fact.Kind, _ bytes: @escaping @Sendable () -> [UInt8]
    ) -> PlannedFile {
        PlannedFile(path: path, origin: .init(what: what), basis: .facts(plan: Fingerprint.of(path))) { reads, output in
            reads.note(Fact(kind))
            output = bytes()
        }
    }
    var files = [
        export("data/briefing.json", "data", from: .everything) { BriefingJSON.bytes(of: briefing) },
        export("data/events.ics", "calendar", from: .eventRecords) {
            Calendar.bytes(of: briefing, dates: site.phrases)
        },
        export("data/timeline.json", "TimelineJS data", from: .eventRecords) {
            TimelineJS.bytes(of: briefing, dates: site.phrases)
        },
        // Few at most, so their bytes are made each time: no page's facts tell them apart from the rest of the front matter.
        fixed("data/corrections.json", "corrections", CorrectionsJSON.bytes(of: briefing)),
        fixed("robots.txt", "robots.txt", Sitemap.robots(baseURL: briefing.settings.baseURL)),
    ]
    if let baseURL = briefing.settings.baseURL {
        files.append(
            export("feed.xml", "feed", from: .latestArticles) { AtomFeed.bytes(of: briefing, baseURL: baseURL) })
        files.append(
            export("feed.json", "feed", from: .latestArticles) { JSONFeed.bytes(of: briefing, baseURL: baseURL) })
        files += Sitemap.files(of: pages.filter(\.isIndexed).map(\.path), baseURL: baseURL)
    }
    return files
        + statics.map { file in
            // Content/static/logo.svg is published as logo.svg.
            let path = file.split(separator: "/").dropFirst(2).joined(separator: "/")
            return PlannedFile(
                path: path, origin: .init(what: "copied file", sources: [file]), basis: .file(file)
            ) { _, bytes in
                bytes = try Files.read(folder + "/" + file)
            }
        }
}

/// A file whose bytes are known.
func fixed(_ path: String, _ what: String, _ content: [UInt8]) -> PlannedFile {
    PlannedFile(path: path, origin: .init(what: what), basis: .bytes(contentHash(content))) { _, bytes in
        bytes = content
    }
}
