import Diagnostics

/// How far a reading of a site differs from the one that it goes on from.
enum Difference: Sendable {
    /// In anything.
    case any
    /// In what articles and statements say, and on which lines and in which paragraphs. Everything stands where it stood: no
    /// list has another order, length or page.
    case words
    /// In the articles' HTML alone.
    case texts
}

extension ReadArticle {
    /// The same without the words that no list of the site goes by: two readings of an article of which this is alike differ
    /// in nothing but ``Difference/words``.
    var withoutWords: ReadArticle {
        var copy = self
        copy.article.text = ArticleText()
        for place in copy.statements.indices {
            copy.statements[place].text = ""
            copy.statements[place].paragraph = 0
            copy.statements[place].line = 0
        }
        for place in copy.accounts.indices {
            copy.accounts[place].account.paragraph = 0
            copy.accounts[place].account.line = 0
        }
        for place in copy.sameAs.indices { copy.sameAs[place].place = Place(file: "") }
        for place in copy.mentions.indices { copy.mentions[place].count = 1 }
        return copy
    }
}

extension Briefing {
    /// Takes over another reading of an article, of which ``ReadArticle/withoutWords`` is as it was.
    ///
    /// - Parameter article: its place in `articles`.
    mutating func takeWords(of read: ReadArticle, article: Int) {
        articles[article] = read.article
        bodies[article] = read.body
        for (place, statement) in zip(statementsOfArticle[article], read.statements) {
            let sameAs = statements[place].sameAs
            statements[place] = statement
            statements[place].article = article
            statements[place].sameAs = sameAs
        }
        for (event, told) in zip(accountsOfArticle[article], read.accounts) {
            let account = told.account
            for place in events[event].accounts.indices
            where events[event].accounts[place].article == article
                && events[event].accounts[place].anchor == account.anchor
                // To write into the list costs a copy of it.
                && !account.stands(where: events[event].accounts[place])
            {
                events[event].accounts[place].paragraph = account.paragraph
                events[event].accounts[place].line = account.line
            }
        }
        for named in read.mentions {
            for place in mentionsOfStakeholder[named.stakeholder]
            where mentions[place].article == article && mentions[place].count != named.count {
                mentions[place].count = named.count
            }
        }
    }
}

extension Event.Account {
    fileprivate func stands(where other: Event.Account) -> Bool {
        paragraph == other.paragraph && line == other.line
    }
}
