import EDTF

@testable import BriefingKit

/// A briefing with events made by hand: one event for each list of dates, which are those of its accounts.
struct EventFixture {
    var briefing: Briefing

    /// - Parameter articles: each as `name date`, and `updated:` after it where it has one.
    init(_ events: [[String]], settings: String = "", articles: [String] = ["a 2023-12-29"]) throws {
        let text = articles.map { article in
            let parts = article.split(separator: " ").map(String.init)
            return SiteFixture.article(
                "x", name: parts[0], date: parts[1], more: parts.count > 2 ? "updated: \(parts[2])\n" : "")
        }
        let site = try SiteFixture(
            "=== Content/briefing.yml\ntitle: Fixture\n\(settings)\n" + text.joined(separator: "\n"))
        guard let read = site.read().briefing else { throw Missing() }
        briefing = read
        briefing.events = try events.enumerated().map { number, dates in
            try EventFixture.event(id: "a#event-\(number + 1)", title: "Event \(number + 1)", dates: dates)
        }
    }

    init(_ dates: String...) throws { try self.init(dates.map { [$0] }) }

    static func event(id: String, title: String, dates: [String]) throws -> Event {
        let accounts = try dates.enumerated().map { number, date in
            Event.Account(
                article: 0, anchor: "p\(number + 1)", text: "Words \(number + 1)", date: try EDTF(parsing: date),
                paragraph: number + 1, line: number + 5)
        }
        let first = accounts.map { $0.date.earliest.day }
        let last = accounts.map { $0.date.latest.day }
        return Event(
            id: id, title: title, date: accounts[0].date,
            earliest: first.contains(nil) ? nil : first.compactMap(\.self).min(),
            latest: last.contains(nil) ? nil : last.compactMap(\.self).max(), participants: [],
            isDisputed: Set(dates).count > 1, accounts: accounts)
    }

    struct Missing: Error {}
}
