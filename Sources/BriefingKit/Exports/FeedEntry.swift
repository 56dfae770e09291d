import EDTF

/// An article as Atom and JSON Feed both tell of it.
struct FeedEntry {
    /// The article's full address, which is its id too.
    var url: String
    var title: String
    var summary: String
    var language: String?
    /// RFC 3339. Feeds must have a moment: of a vague date it is the beginning of its first day.
    var updated: String
    /// RFC 3339; `nil` where the article's day is not known.
    var published: String?

    /// How many of the latest articles a feed tells of.
    static let limit = 50

    /// The latest articles first, for a site whose address is known.
    static func latest(of briefing: Briefing, baseURL: String) -> [FeedEntry] {
        briefing.articles.suffix(limit).reversed().map { FeedEntry($0, baseURL: baseURL) }
    }

    private init(_ article: Article, baseURL: String) {
        url = baseURL + percentEncoded(article.path)
        title = article.title
        summary = article.summary ?? article.bottomLine ?? article.text.opening ?? article.title
        language = article.language
        let moment = moment(article.updated ?? article.date)
        updated = moment ?? "1970-01-01T00:00:00Z"
        published = article.date.htmlDateTime?.utf8.count ?? 0 >= 10 ? BriefingKit.moment(article.date) : nil
    }
}

/// The beginning of a date's first day, or of its last where its beginning is open; RFC 3339, UTC.
func moment(_ date: EDTF) -> String? { feedDay(date).map { $0.iso + "T00:00:00Z" } }

/// That day; `nil` where it is not known, or beyond the years that RFC 3339 and iCalendar write.
func feedDay(_ date: EDTF) -> EDTF.Day? {
    guard let day = date.earliest.day ?? date.latest.day, (1...9999).contains(day.year) else { return nil }
    return day
}
