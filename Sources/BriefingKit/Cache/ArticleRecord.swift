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
        // In a fixed order, so that the same article gives the same bytes.
        writer.list(read.mentionCounts.sorted { $0.key < $1.key }) { writer, mention in
            writer.count(mention.key)
            writer.count(mention.value)
        }
        writer.list(diagnostics) { $1.write(to: &$0) }
    }

    /// - Parameters:
    ///   - dates: dates that were read before; a site has few.
    ///   - limits: how long the lists are that places are in.
    init?(_ reader: inout ByteReader, dates: inout DateMemory, limits: RecordLimits) {
        let article = Article(&reader, dates: &dates)
        let statements = reader.list { Statement(&$0, dates: &dates, limits: limits) }
        let accounts = reader.list { reader in
            ReadArticle.ReadAccount(
                eventID: reader.text(), title: reader.optionalText(),
                participants: reader.list { $0.place(below: limits.stakeholders) },
                account: Event.Account(&reader, dates: &dates, statements: statements.count))
        }
        let sameAs = reader.list { reader in
            ReadArticle.SameAs(
                statement: reader.place(below: statements.count), target: reader.text(), place: Place(&reader))
        }
        let counts = reader.list { ($0.place(below: limits.stakeholders), $0.count()) }
        var mentions = [Int: Int](minimumCapacity: counts.count)
        for (stakeholder, count) in counts { mentions[stakeholder] = count }
        diagnostics = reader.list { Diagnostic(&$0) }
        self.article = ReadArticle(
            article: article, statements: statements, accounts: accounts, sameAs: sameAs, mentionCounts: mentions)
        if reader.isBroken || dates.isBroken || !reader.isAtEnd { return nil }
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

/// Dates by their text, each parsed once.
struct DateMemory {
    private var known: [String: EDTF] = [:]
    /// Whether a text was no date.
    private(set) var isBroken = false

    mutating func date(_ text: String) -> EDTF {
        if let date = known[text] { return date }
        guard let date = try? EDTF(parsing: text) else {
            isBroken = true
            return EDTF(EDTF.Day.epoch)
        }
        known[text] = date
        return date
    }

    mutating func date(_ text: String?) -> EDTF? { text.map { date($0) } }
}
