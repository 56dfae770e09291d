import EDTF
import JSON

/// `data/timeline.json`: the events in the form that TimelineJS3 reads.
enum TimelineJS {
    /// How many events it has no place for: those without any date that is known, and those beyond the years that it draws.
    static func leftOut(of briefing: Briefing) -> Int {
        briefing.events.indices.count { place in
            TimelineJSSpan(briefing.events[place]) == nil
        }
    }

    static func bytes(of briefing: Briefing, dates words: DatePhrases? = nil) -> [UInt8] {
        let settings = briefing.settings
        let words = words ?? DatePhrases(DateWords(language: settings.language))
        var json = JSONWriter(indents: true, expecting: 512 * briefing.events.count)
        json.object { json in
            json.field("scale", "human")
            json.key("title")
            json.object { json in
                json.field("unique_id", "title")
                text(settings.title, &json) { json in
                    guard let description = settings.description else { return }
                    json.part(plain: "<p>")
                    json.part(description, escaping: .html)
                    json.part(plain: "</p>")
                }
            }
            json.key("events")
            json.array { json in
                for event in briefing.events {
                    if let span = TimelineJSSpan(event) { slide(event, span, briefing, words, &json) }
                }
            }
        }
        return json.bytes(endsLine: true)
    }

    private static func slide(
        _ event: Event, _ span: TimelineJSSpan, _ briefing: Briefing, _ words: DatePhrases,
        _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("unique_id") { json in
                json.part(plain: "e-")
                json.part(fragmentID(ofEvent: event.id))
            }
            json.key("start_date")
            span.start.write(to: &json)
            if let end = span.end {
                json.key("end_date")
                end.write(to: &json)
            }
            json.field("display_date") { json in
                for (number, date) in event.accountDates.enumerated() {
                    if number > 0 { json.part(plain: " / ") }
                    words.withPhrase(date) { $0.withBytes(.words) { json.part($0) } }
                }
            }
            text(event.title, &json) { json in
                event.accounts.withEachElement { write($0, isDisputed: event.isDisputed, briefing, words, &json) }
            }
            // It would make links of what looks like an address in the sources' words.
            json.key("autolink")
            json.bool(false)
        }
    }

    /// - Parameter html: writes what stands below the headline.
    private static func text(_ headline: String, _ json: inout JSONWriter, _ html: (inout JSONWriter) -> Void) {
        json.key("text")
        json.object { json in
            json.field("headline") { $0.part(headline, escaping: .html) }
            json.field("text", html)
        }
    }

    /// An account: its own date where they differ, its words, where, and its article.
    private static func write(
        _ account: borrowing Event.Account, isDisputed: Bool, _ briefing: Briefing, _ words: DatePhrases,
        _ json: inout JSONWriter
    ) {
        json.part(plain: "<p>")
        if isDisputed {
            json.part(plain: "<b>")
            words.withPhrase(account.date) { $0.withBytes(.words) { json.part($0, escaping: .html) } }
            json.part(plain: "</b>: ")
        }
        json.part(account.text, escaping: .html)
        if let place = account.location {
            json.part(plain: ", ")
            json.part(place, escaping: .html)
        }
        json.part(plain: " (<a href=\\\"")
        if let baseURL = briefing.settings.baseURL {
            json.part(baseURL, escaping: .html)
        } else {
            json.part(plain: "../")
        }
        json.part(plain: SitePath.beforeArticle)
        json.part(percentEncoded(briefing.articles[account.article].id), escaping: .html)
        json.part(plain: SitePath.beforePassage)
        json.part(percentEncoded(account.anchor), escaping: .html)
        json.part(plain: "\\\">")
        json.part(briefing.articles[account.article].title, escaping: .html)
        json.part(plain: "</a>)</p>")
    }
}
