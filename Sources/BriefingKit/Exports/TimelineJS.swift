import EDTF
import JSON

/// `data/timeline.json`: the events in the form that TimelineJS3 reads.
enum TimelineJS {
    /// How many events it has no place for: those without any date that is known, and those beyond the years that it draws.
    static func leftOut(of briefing: Briefing) -> Int {
        briefing.events.count { TimelineJSSpan($0.accountDates) == nil }
    }

    static func bytes(of briefing: Briefing, dates words: DatePhrases? = nil) -> [UInt8] {
        let settings = briefing.settings
        let words = words ?? DatePhrases(DateWords(language: settings.language))
        var json = JSONWriter(indents: true)
        json.object { json in
            json.field("scale", "human")
            json.key("title")
            json.object { json in
                json.field("unique_id", "title")
                text(settings.title, settings.description.map { "<p>\(escapedHTML($0))</p>" } ?? "", &json)
            }
            json.key("events")
            json.array { json in
                for event in briefing.events {
                    guard let span = TimelineJSSpan(event.accountDates) else { continue }
                    slide(event, span, briefing, words, &json)
                }
            }
        }
        return json.bytes + [0x0A]
    }

    private static func slide(
        _ event: Event, _ span: TimelineJSSpan, _ briefing: Briefing, _ words: DatePhrases, _ json: inout JSONWriter
    ) {
        json.object { json in
            json.field("unique_id", elementID(ofEvent: event.id))
            json.key("start_date")
            span.start.write(to: &json)
            if let end = span.end {
                json.key("end_date")
                end.write(to: &json)
            }
            json.field("display_date", event.accountDates.map { words[$0].words }.joined(separator: " / "))
            text(event.title, event.accounts.map { account($0, of: event, briefing, words) }.joined(), &json)
            // It would make links of what looks like an address in the sources' words.
            json.key("autolink")
            json.bool(false)
        }
    }

    private static func text(_ headline: String, _ html: String, _ json: inout JSONWriter) {
        json.key("text")
        json.object { json in
            json.field("headline", escapedHTML(headline))
            json.field("text", html)
        }
    }

    /// An account: its own date where they differ, its words, where, and its article.
    private static func account(
        _ account: Event.Account, of event: Event, _ briefing: Briefing, _ words: DatePhrases
    ) -> String {
        let article = briefing.articles[account.article]
        let target = "\(article.path)#\(account.anchor)"
        let address =
            briefing.settings.baseURL.map { $0 + relativeAddress(from: "", to: target) }
            ?? relativeAddress(from: "data/timeline.json", to: target)
        let date = event.isDisputed ? "<b>\(escapedHTML(words[account.date].words))</b>: " : ""
        let place = account.location.map { ", \(escapedHTML($0))" } ?? ""
        return "<p>\(date)\(escapedHTML(account.text))\(place) "
            + "(<a href=\"\(escapedHTML(address))\">\(escapedHTML(article.title))</a>)</p>"
    }
}
