import EDTF

/// What was put right, and what is new, both latest first.
struct DatedChanges: Sendable {
    /// A correction by its place in its article's list.
    struct CorrectionPlace: Sendable, FactValue {
        var article: Int
        var number: Int

        func combine(into print: inout Fingerprint, _ site: Site) {
            print.add(site.identity(of: .article, article))
            print.add(number)
        }
    }

    /// An article when it was new, or when it was updated.
    struct News: Sendable, FactValue {
        var article: Int
        var isUpdate: Bool

        func combine(into print: inout Fingerprint, _ site: Site) {
            print.add(site.identity(of: .article, article))
            print.add(isUpdate)
        }
    }

    let corrections: [CorrectionPlace]
    let news: [News]

    init(_ briefing: Briefing) {
        let articles = briefing.articles
        func date(_ place: CorrectionPlace) -> EDTF { articles[place.article].corrections[place.number].date }
        corrections = articles.indices.flatMap { article in
            articles[article].corrections.indices.map { CorrectionPlace(article: article, number: $0) }
        }
        .sorted { one, other in
            let (mine, theirs) = (date(one), date(other))
            if mine != theirs { return theirs < mine }
            return one.article != other.article ? one.article > other.article : one.number < other.number
        }

        var news: [(date: EDTF, key: DayKey, news: News)] = []
        news.reserveCapacity(articles.count)
        for place in articles.indices {
            let date = articles[place].date
            news.append((date, DayKey(date), News(article: place, isUpdate: false)))
            if let updated = articles[place].updated {
                news.append((updated, DayKey(updated), News(article: place, isUpdate: true)))
            }
        }
        let order = news.indices.sorted { one, other in
            let (mine, theirs) = (news[one], news[other])
            if let isEarlier = theirs.key.precedes(mine.key) { return isEarlier }
            if mine.date != theirs.date { return theirs.date < mine.date }
            return mine.news.article != theirs.news.article ? mine.news.article > theirs.news.article : one < other
        }
        self.news = order.map { news[$0].news }
    }
}
