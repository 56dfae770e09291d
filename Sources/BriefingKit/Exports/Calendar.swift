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
        briefing.events.indices.reduce(into: LeftOut()) { count, place in
            switch briefing.events.withElement(at: place, { CalendarSpan($0) }) {
            case .days: break
            case .open: count.open += 1
            case .beyond: count.beyond += 1
            }
        }
    }

    static func bytes(of briefing: Briefing, dates words: DatePhrases? = nil) -> [UInt8] {
        let settings = briefing.settings
        let words = words ?? DatePhrases(DateWords(language: settings.language))
        let leftOut = leftOut(of: briefing)
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", text: "-//briefing//briefing \(briefingVersion)//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        // RFC 7986 has names for both; most programs still read only the older ones.
        lines.add("NAME", text: settings.title)
        lines.add("X-WR-CALNAME", text: settings.title)
        if let description = settings.description {
            lines.add("DESCRIPTION", text: description)
            lines.add("X-WR-CALDESC", text: description)
        }
        if let baseURL = settings.baseURL { lines.add("URL", baseURL + "timeline.html") }
        lines.add("X-BRIEFING-LEFT-OUT-OPEN", String(leftOut.open))
        lines.add("X-BRIEFING-LEFT-OUT-YEARS", String(leftOut.beyond))
        let domain = domain(of: settings)
        for event in briefing.events { add(event, of: briefing, domain: domain, words: words, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private static func add(
        _ event: Event, of briefing: Briefing, domain: String, words: DatePhrases, to lines: inout CalendarLines
    ) {
        guard case .days(let start, let end, let isTentative) = CalendarSpan(event) else { return }
        let first = event.accounts[0]
        let language = briefing.articles[first.article].language ?? briefing.settings.language
        lines.add("BEGIN", "VEVENT")
        lines.add("UID", text: event.id + "@" + domain)
        lines.add("DTSTAMP", stamp(of: event, briefing))
        lines.add("DTSTART;VALUE=DATE", start.basic)
        lines.add("DTEND;VALUE=DATE", end.basic)
        lines.add("STATUS", isTentative ? "TENTATIVE" : "CONFIRMED")
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("SUMMARY", text: event.title, language: language)
        lines.add("DESCRIPTION", text: description(of: event, briefing, words: words))
        if let baseURL = briefing.settings.baseURL {
            lines.add("URL", baseURL + passage(of: first, briefing))
        }
        var places: [String] = []
        for account in event.accounts {
            if let place = account.location, !places.contains(place) { places.append(place) }
        }
        if !places.isEmpty { lines.add("LOCATION", text: places.joined(separator: "; "), language: language) }
        lines.add("X-EDTF", text: event.date.text)
        if event.isDisputed {
            for date in event.accountDates { lines.add("X-EDTF-ACCOUNT", text: date.text) }
        }
        lines.add("END", "VEVENT")
    }

    /// What tells the site's events from those of others: its address or, where that is not known, its title.
    private static func domain(of settings: Settings) -> String {
        guard let baseURL = settings.baseURL else { return percentEncoded(settings.title) }
        return baseURL.split(separator: "/").dropFirst().joined(separator: ".")
    }

    /// When the site last said something of it: the day of the latest article that tells of it, or of its latest change.
    private static func stamp(of event: Event, _ briefing: Briefing) -> String {
        var latest: EDTF.Day?
        for account in event.accounts {
            let article = briefing.articles[account.article]
            guard let day = article.updated.flatMap(feedDay) ?? feedDay(article.date) else { continue }
            if latest.map({ $0.number < day.number }) ?? true { latest = day }
        }
        return (latest?.basic ?? "19700101") + "T000000Z"
    }

    /// The date in words, then each account: its words, its own date where they differ, its article.
    private static func description(of event: Event, _ briefing: Briefing, words: DatePhrases) -> String {
        let dates = event.isDisputed ? event.accountDates : [event.date]
        var description = dates.map { words[$0].words }.joined(separator: " / ")
        for account in event.accounts {
            description += "\n\n"
            if event.isDisputed { description += words[account.date].words + ": " }
            description += account.text
            description += "\n— "
            description += briefing.articles[account.article].title
            if let baseURL = briefing.settings.baseURL {
                description += "\n" + baseURL + passage(of: account, briefing)
            }
        }
        return description
    }

    private static func passage(of account: Event.Account, _ briefing: Briefing) -> String {
        relativeAddress(from: "", to: "\(briefing.articles[account.article].path)#\(account.anchor)")
    }
}

extension Event {
    /// The dates that its accounts give, each once, in the accounts' order.
    var accountDates: [EDTF] {
        var dates: [EDTF] = []
        for account in accounts where !dates.contains(account.date) { dates.append(account.date) }
        return dates
    }
}
