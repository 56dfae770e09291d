import FileSystem

/// The files beside the pages: data, feeds, the sitemap and what is copied as it is.
func plannedExports(of briefing: Briefing, pages: [PlannedFile], statics: [String], site: String) -> [PlannedFile] {
    var files = [
        PlannedFile(path: "data/briefing.json", origin: .init(what: "data")) { $0 += BriefingJSON.bytes(of: briefing) },
        PlannedFile(path: "data/events.ics", origin: .init(what: "calendar")) { $0 += Calendar.bytes(of: briefing) },
        PlannedFile(path: "data/timeline.json", origin: .init(what: "TimelineJS data")) {
            $0 += TimelineJS.bytes(of: briefing)
        },
        PlannedFile(path: "robots.txt", origin: .init(what: "robots.txt")) {
            $0 += Sitemap.robots(baseURL: briefing.settings.baseURL)
        },
    ]
    if let baseURL = briefing.settings.baseURL {
        files.append(
            PlannedFile(path: "feed.xml", origin: .init(what: "feed")) {
                $0 += AtomFeed.bytes(of: briefing, baseURL: baseURL)
            })
        files.append(
            PlannedFile(path: "feed.json", origin: .init(what: "feed")) {
                $0 += JSONFeed.bytes(of: briefing, baseURL: baseURL)
            })
        files += Sitemap.files(of: pages.filter(\.isIndexed).map(\.path), baseURL: baseURL)
    }
    return files
        + statics.map { file in
            // Content/static/logo.svg is published as logo.svg.
            let path = file.split(separator: "/").dropFirst(2).joined(separator: "/")
            return PlannedFile(path: path, origin: .init(what: "copied file", sources: [file])) {
                $0 = try Files.read(site + "/" + file)
            }
        }
}
