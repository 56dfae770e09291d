import Diagnostics
import EDTF
import Foundation
import Testing

@testable import BriefingKit

/// What is kept of an article from one build to the next.
@Suite("Records of articles")
struct ThingRecordTests {
    private static let limits = RecordLimits(stakeholders: 9, issues: 9, stances: 9)

    private static func date(_ text: String) -> EDTF { (try? EDTF(parsing: text)) ?? EDTF(EDTF.Day.epoch) }

    /// A statement with something in every property.
    private static var statement: Statement {
        var statement = Statement(
            anchor: "a-1", article: 0, speakers: [1, 2], kind: .mixed, text: "“Words” ü", date: date("2023-12~"),
            hasOwnDate: true, paragraph: 3, line: 40, parts: [])
        statement.stances = [
            TakenStance(issue: 1, stance: 2, condition: "if"), TakenStance(issue: 0, stance: 0, condition: nil),
        ]
        statement.about = [3]
        statement.addressees = [4, 5]
        statement.isVerified = false
        statement.via = .words("a paper")
        statement.translator = "T"
        statement.language = "ps"
        statement.confidence = .moderate
        statement.title = "Title"
        statement.location = "Kabul"
        return statement
    }

    private static var article: Article {
        var article = Article(
            id: "a", file: "Content/articles/a.md", title: "Title", date: date("2023-12-29"), text: ArticleText())
        article.summary = "S"
        article.isDraft = true
        article.language = "de"
        article.aliases = ["old", ""]
        article.image = Picture(source: "s", alternative: "", credit: "c")
        article.corrections = [Correction(date: date("2024"), note: "n")]
        article.updated = date("2024-01")
        article.bottomLine = "B"
        var source = Source()
        source.title = "1"
        source.publisher = "2"
        source.author = "3"
        source.url = "4"
        source.published = date("2023")
        source.retrieved = date("2024")
        source.archive = "5"
        source.text = "6"
        source.grade = "7"
        article.source = source
        article.text.wordCount = 300
        article.text.opening = "First words"
        return article
    }

    private static var account: Event.Account {
        Event.Account(
            article: 0, anchor: "p1", text: "It", date: date("2023/.."), location: "there", paragraph: 2, line: 9,
            statement: 0)
    }

    private static let diagnostic = Diagnostic(
        .warning, "code", "message", at: Place(file: "f", line: 1, column: 2, length: 3), advice: "advice",
        related: [.init("related", at: Place(file: "g", line: 4))])

    static var record: ArticleRecord {
        let read = ReadArticle(
            article: article, statements: [statement],
            accounts: [.init(eventID: "e", title: "t", participants: [1, 8], account: account)],
            sameAs: [.init(statement: 0, target: "b#x-1", place: Place(file: "f", line: 5, column: 6, length: 7))],
            mentions: [.init(stakeholder: 3, count: 4)])
        return ArticleRecord(article: read, diagnostics: [diagnostic])
    }

    private func bytes(_ record: ArticleRecord) -> [UInt8] {
        var writer = ByteWriter()
        record.write(to: &writer)
        return writer.bytes
    }

    private func record(_ bytes: [UInt8], limits: RecordLimits = ThingRecordTests.limits) -> ArticleRecord? {
        bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            let dates = DateMemory()
            return ArticleRecord(&reader, file: "b.md", dates: dates, limits: limits)
        }
    }

    @Test("a record that is read says what was written, in every property")
    func everything() throws {
        let written = Self.record
        let read = try #require(record(bytes(written)))
        let (one, other) = (read.article, written.article)
        let bareArticle = Article(id: "", file: "", title: "", date: Self.date("2020"), text: ArticleText())
        let bareStatement = Statement(
            anchor: "", article: 0, speakers: [], kind: .direct, text: "", date: Self.date("2020"), hasOwnDate: false,
            paragraph: 0, line: 0, parts: [])
        let bareAccount = Event.Account(
            article: 0, anchor: "", text: "", date: Self.date("2020"), paragraph: 0, line: 0)
        expectSameProperties(one.article.told.value, other.article.told.value, unlike: bareArticle.told.value)
        expectSameProperties(one.article.text, other.article.text, unlike: ArticleText())
        expectSameProperties(
            try #require(one.article.source).told.value, try #require(other.article.source).told.value,
            unlike: Source().told.value)
        // Which article it is of, and what it renders, is found when the articles meet; its parts are of a tree that is gone.
        expectSameProperties(
            one.statements[0].told.value, other.statements[0].told.value, unlike: bareStatement.told.value,
            besides: ["parts"])

        expectSameProperties(
            one.accounts[0], other.accounts[0],
            unlike: .init(eventID: "", title: nil, participants: [], account: bareAccount))
        expectSameProperties(
            one.accounts[0].account, other.accounts[0].account, unlike: bareAccount, besides: ["article"])
        expectSameProperties(
            one.sameAs[0], other.sameAs[0], unlike: .init(statement: 1, target: "", place: Place(file: "")))
        // The article is compared above, the archived text is named by the index, the HTML lies beside the record.
        expectSameProperties(
            one, other, unlike: ReadArticle(article: bareArticle),
            besides: ["article", "annotated", "archived", "body"])
        #expect(read.diagnostics == written.diagnostics)
        expectSameProperties(
            read.diagnostics[0], Self.diagnostic, unlike: Diagnostic(.error, "", ""))
        expectSameProperties(
            try #require(read.diagnostics[0].place), try #require(Self.diagnostic.place),
            unlike: Place(file: ""))
        #expect(propertyNames(of: read) == ["article", "diagnostics"])
        #expect(propertyNames(of: one.statements[0].stances[0]) == ["issue", "stance", "condition"])
    }

    @Test("a record whose texts stay where they lie is written as it was")
    func kept() throws {
        let bytes = bytes(Self.record)
        let read = bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer, of: bytes)
            let dates = DateMemory()
            return ArticleRecord(&reader, file: "other.md", dates: dates, limits: Self.limits)
        }
        let record = try #require(read)
        #expect(self.bytes(record) == bytes)
        #expect(record.article.statements[0].text == Self.record.article.statements[0].text)
        #expect(record.article.accounts[0].account.text == Self.record.article.accounts[0].account.text)
        #expect(record.article.article.source == Self.record.article.article.source)
    }

    @Test("every kind, confidence, relaying and verdict is read as it was written")
    func variants() throws {
        for kind in Statement.Kind.allCases {
            for confidence in [nil] + Statement.Confidence.allCases.map(Optional.some) {
                for via in [nil, .words(""), .stakeholder(0), .stakeholder(8)] as [Statement.Named?] {
                    for verdict in [nil, true, false] {
                        var written = Self.record
                        written.article.statements[0].kind = kind
                        written.article.statements[0].confidence = confidence
                        written.article.statements[0].via = via
                        written.article.statements[0].isVerified = verdict
                        let read = try #require(record(bytes(written))).article.statements[0]
                        #expect(read.kind == kind && read.confidence == confidence)
                        #expect(read.via == via && read.isVerified == verdict)
                    }
                }
            }
        }
    }

    @Test("the kinds are in their order")
    func kinds() {
        #expect(Statement.Kind.allCases.map(\.place) == Array(0..<Statement.Kind.allCases.count))
    }

    @Test("an empty article is read as it was written")
    func empty() throws {
        let article = Article(id: "", file: "", title: "", date: Self.date("2020"), text: ArticleText())
        let read = try #require(record(bytes(ArticleRecord(article: ReadArticle(article: article), diagnostics: []))))
        #expect(read.article.article.source == nil && read.article.article.image == nil)
        #expect(read.article.statements.isEmpty && read.article.mentions.isEmpty)
    }

    @Test("a record that names what a smaller registry does not have counts for nothing")
    func limits() {
        let bytes = bytes(Self.record)
        #expect(record(bytes, limits: RecordLimits(stakeholders: 8, issues: 9, stances: 9)) == nil)
        #expect(record(bytes, limits: RecordLimits(stakeholders: 9, issues: 3, stances: 9)) == nil)
        #expect(record(bytes, limits: RecordLimits(stakeholders: 9, issues: 9, stances: 2)) == nil)
    }

    @Test("a record that is cut off anywhere, or longer than it was, counts for nothing")
    func cutOff() {
        let bytes = bytes(Self.record)
        for count in bytes.indices { #expect(record(Array(bytes[..<count])) == nil, "\(count)") }
        #expect(record(bytes + [0]) == nil)
    }

    @Test("a record with any bit turned over is read without harm")
    func flipped() {
        let bytes = bytes(Self.record)
        for place in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[place] ^= 1 << bit
                _ = record(other)
            }
        }
    }

    @Test("diagnostics are read as they were written, each severity, with and without a place")
    func diagnostics() {
        let all = [Self.diagnostic] + Severity.allCases.map { Diagnostic($0, "c", "m") }
        var writer = ByteWriter()
        writer.list(all) { $1.write(to: &$0) }
        writer.bytes.withUnsafeBytes { buffer in
            var reader = ByteReader(buffer)
            #expect(reader.list { Diagnostic(&$0) } == all)
            #expect(reader.isAtEnd && !reader.isBroken)
        }
    }
}
