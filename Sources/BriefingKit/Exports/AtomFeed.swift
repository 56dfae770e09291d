/// `feed.xml`: Atom (RFC 4287).
enum AtomFeed {
    static func bytes(of briefing: Briefing, baseURL: String) -> [UInt8] {
        let settings = briefing.settings
        let entries = FeedEntry.latest(of: briefing, baseURL: baseURL)
        let updated = entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z"
        var xml = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escapedXML(settings.language))">
            <title>\(escapedXML(settings.title))</title>
            <id>\(escapedXML(baseURL))</id>
            <link rel="self" type="application/atom+xml" href="\(escapedXML(baseURL))feed.xml"/>
            <link rel="alternate" type="text/html" href="\(escapedXML(baseURL))index.html"/>
            <updated>\(updated)</updated>
            <author><name>\(escapedXML(settings.author ?? settings.title))</name></author>
            <generator version="\(briefingVersion)">briefing</generator>

            """
        if let description = settings.description { xml += "<subtitle>\(escapedXML(description))</subtitle>\n" }
        for entry in entries { xml += element(entry) }
        return Array((xml + "</feed>\n").utf8)
    }

    private static func element(_ entry: FeedEntry) -> String {
        let language = entry.language.map { " xml:lang=\"\(escapedXML($0))\"" } ?? ""
        var xml = "<entry\(language)>\n<title>\(escapedXML(entry.title))</title>\n<id>\(escapedXML(entry.url))</id>\n"
        xml += "<link rel=\"alternate\" type=\"text/html\" href=\"\(escapedXML(entry.url))\"/>\n"
        xml += "<updated>\(entry.updated)</updated>\n"
        if let published = entry.published { xml += "<published>\(published)</published>\n" }
        return xml + "<summary>\(escapedXML(entry.summary))</summary>\n</entry>\n"
    }
}
