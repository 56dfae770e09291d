// What exports are written from: not what one page asks, but a whole part of the briefing.

extension Site {
    /// A digest of everything that the briefing says beside the articles' running text.
    func digestOfRecords() -> UInt64 {
        var print = Fingerprint()
        print.add(eventRecordsPrint)
        print.add(briefing.statements.count)
        for digest in thingDigests.statements { print.add(digest) }
        for stakeholder in briefing.stakeholders {
            print.add(stakeholder.cardPrint)
            print.add(stakeholder.profilePrint)
        }
        for issue in briefing.issues {
            print.add(issue.cardPrint)
            print.add(issue.profilePrint)
        }
        for digest in thingDigests.articleFronts { print.add(digest) }
        print.add(briefing.mentions.count)
        for mention in briefing.mentions { mention.combine(into: &print, self) }
        return print.value
    }

    /// A digest of the events and of what says which articles tell of them, and how new those are.
    func digestOfEventRecords() -> UInt64 {
        var print = Fingerprint()
        print.add(briefing.articles.count)
        for (digest, article) in zip(thingDigests.articleCards, briefing.articles) {
            print.add(digest)
            print.add(article.updated?.text)
        }
        print.add(briefing.events.count)
        for digest in thingDigests.events { print.add(digest) }
        return print.value
    }

    /// A digest of the articles that feeds tell of.
    var latestArticlesPrint: UInt64 {
        var print = Fingerprint()
        for article in briefing.articles.suffix(FeedEntry.limit) {
            print.add(article.cardPrint)
            print.add(article.frontPrint)
            print.add(article.text.keptOpening)
        }
        return print.value
    }
}
