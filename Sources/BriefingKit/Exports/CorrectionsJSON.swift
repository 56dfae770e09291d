import JSON

/// `data/corrections.json`: what articles say was put right in them, which SPEC §6 has no place for in `data/briefing.json`.
enum CorrectionsJSON {
    /// By article, as `data/briefing.json` has them, then as the article lists them.
    static func bytes(of briefing: Briefing) -> [UInt8] {
        var json = JSONWriter(indents: true)
        json.object { json in
            json.key("version")
            json.integer(1)
            json.key("corrections")
            json.array { json in
                // Most articles have none, and are not to be copied to find that out.
                for place in briefing.articles.indices where !briefing.articles[place].corrections.isEmpty {
                    let article = briefing.articles[place]
                    for correction in article.corrections { write(correction, of: article, &json) }
                }
            }
        }
        return json.bytes(endsLine: true)
    }

    private static func write(_ correction: Correction, of article: Article, _ json: inout JSONWriter) {
        json.object { json in
            json.field("article", article.id)
            json.field("title", article.title)
            json.field("url", article.path)
            json.field("date", correction.date.text)
            json.field("note", correction.note)
        }
    }
}
