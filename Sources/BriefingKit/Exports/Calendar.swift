import EDTF

/// `data/events.ics`: the events as iCalendar (RFC 5545), one all-day event each.
enum Calendar {
    /// How many events a calendar has no place for.
    struct LeftOut: Hashable {
        /// Those with an open or unknown end.
        var open = 0
        /// Those that touch years outside 1 to 9999.
        var beyond = 0
    }

    static func leftOut(of briefing: Briefing) -> LeftOut {
        leftOut(of: briefing.events.map(CalendarSpan.init))
    }

    private static func leftOut(of spans: [CalendarSpan]) -> LeftOut {
        spans.reduce(into: LeftOut()) { count, span in
            switch span {
            case .days: break
            case .open: count.open += 1
            case .beyond: count.beyond += 1
            }
        }
    }

    static func bytes(of briefing: Briefing, dates words: DatePhrases? = nil) -> [UInt8] {
        let settings = briefing.settings
        let words = words ?? DatePhrases(DateWords(language: settings.language))
        let spans = briefing.events.map(CalendarSpan.init)
        let leftOut = leftOut(of: spans)
        var lines = CalendarLines(expecting: 600 * briefing.events.count)
        lines.add(line: "BEGIN:VCALENDAR")
        lines.add(line: "VERSION:2.0")
        lines.add("PRODID:", text: "-//briefing//briefing \(briefingVersion)//EN")
        lines.add(line: "CALSCALE:GREGORIAN")
        lines.add(line: "METHOD:PUBLISH")
        // RFC 7986 has names for both; most programs still read only the older ones.
        lines.add("NAME:", text: settings.title)
        lines.add("X-WR-CALNAME:", text: settings.title)
        if let description = settings.description {
            lines.add("DESCRIPTION:", text: description)
            lines.add("X-WR-CALDESC:", text: description)
        }
        if let baseURL = settings.baseURL { lines.add("URL:", baseURL + "timeline.html") }
        lines.add("X-BRIEFING-LEFT-OUT-OPEN:", String(leftOut.open))
        lines.add("X-BRIEFING-LEFT-OUT-YEARS:", String(leftOut.beyond))
        let domain = domain(of: settings)
        for (event, span) in zip(briefing.events, spans) {
            add(event, at: span, of: briefing, domain: domain, words: words, to: &lines)
        }
        lines.add(line: "END:VCALENDAR")
        return lines.bytes()
    }

    private static func add(
        _ event: Event, at span: CalendarSpan, of briefing: Briefing, domain: String, words: DatePhrases,
        to lines: inout CalendarLines
    ) {
        guard case .days(let start, let end, let isTentative) = span else { return }
        let first = event.accounts.withElement(at: 0) { $0.article }
        let language = briefing.articles[first].language ?? briefing.settings.language
        lines.add(line: "BEGIN:VEVENT")
        lines.add("UID:") { lines in
            lines.text(event.id)
            lines.plain("@" as StaticString)
            lines.text(domain)
        }
        lines.add("DTSTAMP:") { lines in
            lines.plain(stamp(of: event, briefing))
            lines.plain("T000000Z" as StaticString)
        }
        lines.add("DTSTART;VALUE=DATE:", start.basic)
        lines.add("DTEND;VALUE=DATE:", end.basic)
        lines.add(
            line: isTentative ? "STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT" : "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT")
        lines.add("SUMMARY", text: event.title, language: language)
        lines.add("DESCRIPTION:") { describe(event, briefing, words: words, to: &$0) }
        if let baseURL = briefing.settings.baseURL {
            lines.add("URL:") { lines in
                lines.plain(baseURL)
                event.accounts.withElement(at: 0) { first in
                    passage(of: first, briefing, to: &lines) { $0.plain($1) }
                }
            }
        }
        var places: [String] = []
        event.accounts.withEachElement { account in
            if let place = account.location, !places.contains(place) { places.append(place) }
        }
        if !places.isEmpty { lines.add("LOCATION", text: places.joined(separator: "; "), language: language) }
        lines.add("X-EDTF:", text: event.date.text)
        if event.isDisputed {
            for date in event.accountDates { lines.add("X-EDTF-ACCOUNT:", text: date.text) }
        }
        lines.add(line: "END:VEVENT")
    }

    /// What tells the site's events from those of others: its address or, where that is not known, its title.
    private static func domain(of settings: Settings) -> String {
        guard let baseURL = settings.baseURL else { return percentEncoded(settings.title) }
        return baseURL.split(separator: "/").dropFirst().joined(separator: ".")
    }

    /// When the site last said something of it: the day of the latest article that tells of it, or of its latest change.
    private static func stamp(of event: Event, _ briefing: Briefing) -> String {
        var latest: EDTF.Day?
        event.accounts.withEachElement { account in
            briefing.articles.withElement(at: account.article) { article in
                guard let day = article.updated.flatMap(feedDay) ?? feedDay(article.date) else { return }
                if latest.map({ $0.number < day.number }) ?? true { latest = day }
            }
        }
        return latest?.basic ?? "19700101"
    }

    /// A passage's address, from the site's root.
    private static func passage(
        of account: borrowing Event.Account, _ briefing: Briefing, to lines: inout CalendarLines,
        _ write: (inout CalendarLines, String) -> Void
    ) {
        lines.plain(SitePath.beforeArticle)
        write(&lines, percentEncoded(briefing.articles[account.article].id))
        lines.plain(SitePath.beforePassage)
        write(&lines, percentEncoded(account.anchor))
    }

    /// The date in words, then each account: its words, its own date where they differ, its article.
    private static func describe(
        _ event: Event, _ briefing: Briefing, words: DatePhrases, to lines: inout CalendarLines
    ) {
        if event.isDisputed {
            for (number, date) in event.accountDates.enumerated() {
                if number > 0 { lines.plain(" / " as StaticString) }
                words.withPhrase(date) { $0.withBytes(.words) { lines.text($0) } }
            }
        } else {
            words.withPhrase(event.date) { $0.withBytes(.words) { lines.text($0) } }
        }
        let isDisputed = event.isDisputed
        event.accounts.withEachElement { account in
            lines.lineEnd()
            lines.lineEnd()
            if isDisputed {
                words.withPhrase(account.date) { $0.withBytes(.words) { lines.text($0) } }
                lines.plain(": " as StaticString)
            }
            lines.text(account.text)
            lines.lineEnd()
            lines.plain("— " as StaticString)
            lines.text(briefing.articles[account.article].title)
            if let baseURL = briefing.settings.baseURL {
                lines.lineEnd()
                lines.text(baseURL)
                passage(of: account, briefing, to: &lines) { $0.text($1) }
            }
        }
    }
}

extension Event {
    /// The dates that its accounts give, each once, in the accounts' order.
    var accountDates: [EDTF] {
        guard isDisputed else { return [date] }
        var dates: [EDTF] = []
        accounts.withEachElement { account in
            let date = account.date
            if !dates.contains(date) { dates.append(date) }
        }
        return dates
    }
}
