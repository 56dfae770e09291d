// What exports are written from: not what one page asks, but a whole part of the briefing.

extension Site {
    /// A digest of everything that the briefing says beside the articles' running text.
    func digestOfRecords() -> UInt64 {
        var print = Fingerprint()
        print.add(eventRecordsPrint)
        print.add(briefing.statements.count)
        briefing.statements.withEachElement { print.add($0.print(self)) }
        for stakeholder in briefing.stakeholders {
            print.add(stakeholder.cardPrint)
            print.add(stakeholder.profilePrint)
        }
        for issue in briefing.issues {
            print.add(issue.cardPrint)
            print.add(issue.profilePrint)
        }
        briefing.articles.withEachElement { print.add($0.frontPrint) }
        print.add(briefing.mentions.count)
        for mention in briefing.mentions { mention.combine(into: &print, self) }
        return print.value
    }

    /// A digest of the events and of what says which articles tell of them, and how new those are.
    func digestOfEventRecords() -> UInt64 {
        var print = Fingerprint()
        print.add(briefing.articles.count)
        briefing.articles.withEachElement { article in
            print.add(article.cardPrint)
            print.add(article.updated?.text)
        }
        print.add(briefing.events.count)
        briefing.events.withEachElement { print.add($0.print(self)) }
        return print.value
    }

    /// A digest of the articles that feeds tell of.
    var latestArticlesPrint: UInt64 {
        var print = Fingerprint()
        for article in briefing.articles.suffix(FeedEntry.limit) {
            print.add(article.cardPrint)
            print.add(article.frontPrint)
            print.add(article.text.opening)
        }
        return print.value
    }
}
