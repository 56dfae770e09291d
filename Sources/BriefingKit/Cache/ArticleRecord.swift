import Diagnostics
import EDTF

/// What reading one article gave, as it is kept from one build to the next. Places in the registry stand as they are: a record
/// counts only for the registry that it was read with.
struct ArticleRecord {
    var article: ReadArticle
    var diagnostics: [Diagnostic]

    /// Everything but the HTML.
    func write(to writer: inout ByteWriter) {
        let read = article
        read.article.write(to: &writer)
        writer.list(read.statements) { $1.write(to: &$0) }
        writer.list(read.accounts) { writer, read in
            writer.text(read.eventID)
            writer.text(read.title)
            writer.counts(read.participants)
            read.account.write(to: &writer)
        }
        writer.list(read.sameAs) { writer, same in
            writer.count(same.statement)
            writer.text(same.target)
            same.place.write(to: &writer)
        }
        writer.list(read.mentions) { writer, mention in
            writer.count(mention.stakeholder)
            writer.count(mention.count)
        }
        writer.list(diagnostics) { $1.write(to: &$0) }
    }

    /// - Parameters:
    ///   - file: the article's file.
    ///   - dates: dates that were read before; a site has few.
    ///   - limits: how long the lists are that places are in.
    init?(_ reader: inout ByteReader, file: String, dates: DateMemory, limits: RecordLimits) {
        let article = Article(&reader, file: file, dates: dates)
        let statements = reader.list { Statement(&$0, dates: dates, limits: limits) }
        let accounts = reader.list { reader in
            ReadArticle.ReadAccount(
                eventID: reader.text(), title: reader.optionalText(),
                participants: reader.list { $0.place(below: limits.stakeholders) },
                account: Event.Account(&reader, dates: dates, statements: statements.count))
        }
        let sameAs = reader.list { reader in
            ReadArticle.SameAs(
                statement: reader.place(below: statements.count), target: reader.text(),
                place: Place(&reader, file: file))
        }
        let mentions = reader.list {
            ReadArticle.Mentions(stakeholder: $0.place(below: limits.stakeholders), count: $0.count())
        }
        diagnostics = reader.list { Diagnostic(&$0) }
        self.article = ReadArticle(
            article: article, statements: statements, accounts: accounts, sameAs: sameAs, mentions: mentions)
        if reader.isBroken || !reader.isAtEnd { return nil }
    }

    init(article: ReadArticle, diagnostics: [Diagnostic]) {
        self.article = article
        self.diagnostics = diagnostics
    }
}

/// How long the lists are that a record has places in.
struct RecordLimits: Sendable {
    var stakeholders: Int
    var issues: Int
    var stances: Int
}
