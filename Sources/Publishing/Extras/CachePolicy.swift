/// How long a browser may keep a file before it asks again.
///
/// Names do not change with the contents, so nothing may be kept for long: pages and data not at all without asking, styles and
/// scripts for ten minutes, pictures and fonts for a day.
enum CachePolicy: CaseIterable {
    case askEachTime, minutes, day

    init(for path: String) {
        guard Stage(of: path) == .assets else {
            self = .askEachTime
            return
        }
        let ending = path.split(separator: ".").last?.lowercased() ?? ""
        let lasting: Set<String> = [
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "ico", "woff", "woff2", "ttf", "otf",
        ]
        self = lasting.contains(ending) ? .day : .minutes
    }

    /// The value of the `Cache-Control` header.
    var header: String {
        switch self {
        case .askEachTime: "public, max-age=0, must-revalidate"
        case .minutes: "public, max-age=600"
        case .day: "public, max-age=86400"
        }
    }
}
