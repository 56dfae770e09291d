/// When a file is sent. What a page needs is there before the page, and what announces pages comes after them.
public enum Stage: Int, Sendable, CaseIterable, Comparable {
    case assets
    case pages
    /// Feeds, data, the sitemap, and what steers a host.
    case indexes

    public static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }

    /// The stage of a file, by its path from the site's root. A compressed copy goes with what it is a copy of.
    public init(of path: String) {
        var path = path
        for ending in [".gz", ".br"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let ending = name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
        if ending == "html" || ending == "htm" {
            self = .pages
        } else if ["xml", "json", "csv", "ics", "jsonld", "graphml", "gexf"].contains(ending) || path.hasPrefix("data/")
            || ["robots.txt", "_headers", "_redirects"].contains(path)
        {
            self = .indexes
        } else {
            self = .assets
        }
    }

    /// What it holds, in words.
    var words: String {
        switch self {
        case .assets: "styles, scripts, pictures and documents"
        case .pages: "pages"
        case .indexes: "feeds and data"
        }
    }
}
