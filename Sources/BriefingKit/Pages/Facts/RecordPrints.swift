// What exports are written from: not what one page asks, but a whole part of the briefing.

extension Site {
    /// A digest of everything that the briefing says beside the articles' running text.
    var recordsPrint: UInt64 {
        var print = Fingerprint()
        print.add(eventRecordsPrint)
        print.add(briefing.statements.count)
        for statement in briefing.statements { print.add(statement.print(self)) }
        for stakeholder in briefing.stakeholders {
            print.add(stakeholder.cardPrint)
            print.add(stakeholder.profilePrint)
        }
        for issue in briefing.issues {
            print.add(issue.cardPrint)
            print.add(issue.profilePrint)
        }
        print.add(briefing.mentions.count)
        for mention in briefing.mentions { mention.combine(into: &print, self) }
        return print.value
    }

    /// A digest of the events and of what the front matter of the articles says.
    var eventRecordsPrint: UInt64 {
        var print = Fingerprint()
        print.add(briefing.articles.count)
        for article in briefing.articles {
            print.add(article.cardPrint)
            print.add(article.frontPrint)
        }
        print.add(briefing.events.count)
        for event in briefing.events { print.add(event.print(self)) }
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
