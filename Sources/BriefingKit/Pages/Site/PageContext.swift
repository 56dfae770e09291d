import Bytes
import EDTF
import Liquid
import Markdown

/// A page as everything on it sees it: where it lies, from which its links are made, and the site that it is of.
///
/// The site is reached through here alone, and what is asked of it is noted: see `PageContext+Asking`.
final class PageContext: Sendable {
    /// Only for what notes what it asks.
    private let site: Site
    let reads: PageReads?
    private let ownPath: String
    /// Its folder, with the slash at its end, and what its links begin with where they lead elsewhere than from there.
    private let ownFolder: [UInt8]
    private let linkStart: [UInt8]
    /// How many folders it lies below the site's.
    private let ownDepth: Int
    private let ownRoot: String
    private let isNotFound: Bool
    /// Whether everything is in this one document, so that links lead to places in it.
    let isReport: Bool
    /// Whether the articles' texts are in it too. Of very many, a document that prints holds only what is read from them.
    let holdsArticles: Bool

    /// - Parameters:
    ///   - path: from the site's root.
    ///   - reads: where it is noted what the page asks for; `nil` where nobody wants to know.
    init(_ site: Site, path: String, reads: PageReads? = nil) {
        self.site = site
        self.reads = reads
        ownPath = path
        ownFolder = path.withBytes { bytes in
            Array(bytes[...(bytes.lastIndex(of: UInt8(ascii: "/")) ?? -1)])
        }
        ownDepth = ownFolder.count { $0 == UInt8(ascii: "/") }
        isReport = path == SitePath.report
        isNotFound = path == SitePath.notFound
        if isReport { reads?.note(Fact(.total, 0, Total.articles.rawValue)) }
        holdsArticles = isReport && site.briefing.articles.count <= PageContext.reportLimit
        if isNotFound, let base = site.briefing.settings.baseURL {
            ownRoot = base
            linkStart = Array(escapedHTML(base).utf8)
        } else {
            linkStart = []
            ownRoot = String(repeating: "../", count: ownDepth)
        }
    }

    /// So many articles stand in the report in full.
    static let reportLimit = 200

    /// From the site's root.
    var path: String {
        reads?.bindToPage()
        return ownPath
    }

    /// Whether the page is the file of this path: for what is told apart by the answer.
    func isAt(_ path: String) -> Bool { path == ownPath }

    /// What leads from the page to the site's root: `../` for each folder. In the page for addresses that lead nowhere,
    /// which a host serves at any depth, the site's full address where it is known.
    var root: String {
        reads?.bindToPage()
        return ownRoot
    }

    /// Whether fragments of this page are as those of any other.
    var sharesFragments: Bool { !isReport && !isNotFound }

    /// Answers a question, and notes that it was asked.
    func ask<Answer>(_ question: Question<Answer>, _ place: Int = 0, _ part: Int = 0) -> Answer {
        reads?.note(Fact(question.kind, place, part))
        return question.answer(site, place, part)
    }

    // MARK: What every page is made again for

    var settings: Settings { _read { yield site.briefing.settings } }
    var words: Words { _read { yield site.words } }
    var dates: DateWords { _read { yield site.dates } }
    var phrases: DatePhrases { site.phrases }
    var isRightToLeft: Bool { site.isRightToLeft }
    var menu: [SiteMenuItem] { site.menu }
    /// A stance of the set as templates see it.
    func stance(_ place: Int) -> Value { site.stanceViews[place] }

    // MARK: Things

    subscript(statement place: Int) -> Statement {
        _read {
            reads?.note(Fact(.statement, place))
            yield site.briefing.statements[place]
        }
    }

    subscript(event place: Int) -> Event {
        _read {
            reads?.note(Fact(.event, place))
            yield site.briefing.events[place]
        }
    }

    subscript(mark place: Int) -> EventMark {
        _read {
            reads?.note(Fact(.event, place))
            yield site.marks[place]
        }
    }

    /// Whether every account told of an event before it can have begun.
    func layAhead(_ place: Int) -> Bool {
        reads?.note(Fact(.event, place))
        let before = site.accountsFromBefore[place]
        let all = site.briefing.events[place].accounts.count
        // The first that tells of it afterwards settles it.
        for number in 0..<min(before + 1, all) {
            reads?.note(Fact(.articleCard, site.briefing.events[place].accounts[number].article))
        }
        return before == all
    }

    /// An article as lists show it: its id, file, title, date, language and source, and whether it is a draft.
    subscript(card place: Int) -> ArticleCard {
        reads?.note(Fact(.articleCard, place))
        return ArticleCard(site: site, place: place)
    }

    /// The rest of an article's front matter.
    subscript(front place: Int) -> ArticleFront {
        reads?.note(Fact(.articleFront, place))
        return ArticleFront(site: site, place: place)
    }

    /// An article's HTML.
    subscript(body place: Int) -> ArticleBody? {
        _read {
            reads?.note(Fact(.articleBody, place))
            yield site.briefing.bodies[place]
        }
    }

    /// A stakeholder as lists show it.
    subscript(stakeholder place: Int) -> StakeholderCard {
        reads?.note(Fact(.stakeholderCard, place))
        return StakeholderCard(site: site, place: place)
    }

    /// What only a stakeholder's page and the list of all show.
    subscript(profile place: Int) -> StakeholderProfile {
        reads?.note(Fact(.stakeholderProfile, place))
        return StakeholderProfile(site: site, place: place)
    }

    subscript(issue place: Int) -> IssueCard {
        reads?.note(Fact(.issueCard, place))
        return IssueCard(site: site, place: place)
    }

    subscript(issueProfile place: Int) -> IssueProfile {
        reads?.note(Fact(.issueProfile, place))
        return IssueProfile(site: site, place: place)
    }

    subscript(plain place: Int) -> PlainPage {
        _read {
            reads?.note(Fact(.plainPage, place))
            yield site.briefing.pages[place]
        }
    }

    /// The stakeholder with an id.
    func stakeholder(withID id: String) -> Int? {
        guard let place = site.stakeholderPlaces[id] else {
            reads?.note(Fact(.unknownStakeholder))
            return nil
        }
        reads?.note(Fact(.stakeholderCard, place))
        return place
    }

    /// The page of a statement's list, from 1.
    func statements(in list: StatementList, page: Int) -> Places<Statement> {
        guard let code = list.code else {
            reads?.note(Fact(.everything))
            return Places(
                site.statements(in: list)[
                    Paging(count: statementCount(in: list), length: settings.pageLength).range(of: page)])
        }
        return ask(Questions.statements, code, page)
    }

    func statementCount(in list: StatementList) -> Int {
        guard let code = list.code else {
            reads?.note(Fact(.everything))
            return site.statements(in: list).count
        }
        return ask(Questions.statementCount, code)
    }

    // MARK: Addresses

    /// The link from this page to a file of the site.
    /// - Parameter target: from the site's root; a fragment may follow `#`.
    func address(_ target: String) -> String {
        reads?.bindToPage()
        if isNotFound, let base = settings.baseURL {
            return base + relativeAddress(from: "", to: target)
        }
        return relativeAddress(from: ownPath, to: target)
    }

    /// A page's bytes with links as they stand in HTML in the place of references.
    /// - Parameter content: what stands, likewise, in the place of ``ContentMark``.
    func resolved(
        _ page: UnsafeBufferPointer<UInt8>,
        content: UnsafeBufferPointer<UInt8> = UnsafeBufferPointer(start: nil, count: 0)
    ) -> [UInt8] {
        let count = page.count + content.count
        // Links are mostly a little longer than what stands for them.
        return .written(about: count + count / 16) { output in
            ContentMark.split(page) {
                write($0, into: &output)
            } mark: {
                write(content, into: &output)
            }
        }
    }

    private func write(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout BoundedWriter) {
        ownFolder.withUnsafeBufferPointer { folder in
            linkStart.withUnsafeBufferPointer { linkStart in
                for (text, target, isReady) in AddressParts(of: bytes) {
                    output.append(text)
                    guard let target else { continue }
                    output.append(linkStart)
                    output.appendRelativeAddress(
                        from: folder, depth: ownDepth, to: target, isReady: isReady, escaped: true)
                }
            }
        }
    }
}
