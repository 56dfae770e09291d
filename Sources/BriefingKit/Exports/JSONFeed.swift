import JSON

/// `feed.json`: JSON Feed 1.1.
enum JSONFeed {
    static func bytes(of briefing: Briefing, baseURL: String) -> [UInt8] {
        let settings = briefing.settings
        var json = JSONWriter(indents: true)
        json.object { json in
            json.field("version", "https://jsonfeed.org/version/1.1")
            json.field("title", settings.title)
            json.field("home_page_url", baseURL + "index.html")
            json.field("feed_url", baseURL + "feed.json")
            if let description = settings.description { json.field("description", description) }
            json.field("language", settings.language)
            json.key("authors")
            json.array { json in json.object { $0.field("name", settings.author ?? settings.title) } }
            json.key("items")
            json.array(FeedEntry.latest(of: briefing, baseURL: baseURL)) { json, entry in
                json.object { json in
                    json.field("id", entry.url)
                    json.field("url", entry.url)
                    json.field("title", entry.title)
                    json.field("content_text", entry.summary)
                    if let published = entry.published { json.field("date_published", published) }
                    json.field("date_modified", entry.updated)
                    if let language = entry.language { json.field("language", language) }
                }
            }
        }
        return json.bytes(endsLine: true)
    }
}
