import EDTF
import Markdown

/// What one or more stakeholders said or, without words on record, did.
public struct Statement: Sendable {
    /// Place in `Briefing.articles`.
    public var article: Int
    /// Place in `Briefing.statements` of the one that this is another rendering of.
    public var sameAs: Int?
    /// What its article tells of it. It is handed on many times, and seldom changed.
    private(set) var told: CopyOnWrite<Told>

    struct Told: Sendable {
        var anchor: String
        var speakers: [Int]
        var kind: Kind
        var text: KeptText
        var date: EDTF
        var hasOwnDate: Bool
        var stances: [TakenStance] = []
        var about: [Int] = []
        var addressees: [Int] = []
        var isVerified: Bool?
        var paragraph: Int
        var line: Int
        var parts: [NodeID]
        var via: Named?
        var translator: String?
        var language: String?
        var confidence: Confidence?
        var title: String?
        var location: String?
    }

    init(
        anchor: String, article: Int, speakers: [Int], kind: Kind, text: String, date: EDTF, hasOwnDate: Bool,
        paragraph: Int, line: Int, parts: [NodeID]
    ) {
        self.init(
            Told(
                anchor: anchor, speakers: speakers, kind: kind, text: KeptText(text), date: date,
                hasOwnDate: hasOwnDate, paragraph: paragraph, line: line, parts: parts), article: article)
    }

    init(_ told: consuming Told, article: Int) {
        self.article = article
        self.told = CopyOnWrite(told)
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case direct, mixed, indirect, reported, act
    }

    public enum Confidence: String, Hashable, Sendable, CaseIterable {
        case low, moderate, high
    }

    /// A stakeholder, where the name is a registered id, or words as written.
    public enum Named: Hashable, Sendable {
        case stakeholder(Int)
        case words(String)
    }

    /// Whether it is the one to count where an utterance has several renderings.
    public var countsOnce: Bool { sameAs == nil }
}

extension Statement {
    /// The permalink in its article; its id in the site is `<article>#<anchor>`.
    public var anchor: String {
        get { told.value.anchor }
        set { told.value.anchor = newValue }
    }
    /// Places in `Briefing.stakeholders`, as written.
    public var speakers: [Int] {
        get { told.value.speakers }
        set { told.value.speakers = newValue }
    }
    public var kind: Kind {
        get { told.value.kind }
        set { told.value.kind = newValue }
    }
    /// The plain text as a reader sees it, parts joined by “ … ”.
    public var text: String {
        get { told.value.text.text }
        set { told.value.text = KeptText(newValue) }
    }
    /// When it was said: its own `when=`, else the article's date.
    public var date: EDTF {
        get { told.value.date }
        set { told.value.date = newValue }
    }
    /// Whether `date` is its own.
    public var hasOwnDate: Bool {
        get { told.value.hasOwnDate }
        set { told.value.hasOwnDate = newValue }
    }
    public var stances: [TakenStance] {
        get { told.value.stances }
        set { told.value.stances = newValue }
    }
    /// Places in `Briefing.issues`: what it is about without taking a position.
    public var about: [Int] {
        get { told.value.about }
        set { told.value.about = newValue }
    }
    /// Places in `Briefing.stakeholders`: whom it addresses.
    public var addressees: [Int] {
        get { told.value.addressees }
        set { told.value.addressees = newValue }
    }
    /// Whether its quoted words stand in the archived source; `nil` where there is nothing to compare.
    public var isVerified: Bool? {
        get { told.value.isVerified }
        set { told.value.isVerified = newValue }
    }
    /// The number of the paragraph in which it begins.
    public var paragraph: Int {
        get { told.value.paragraph }
        set { told.value.paragraph = newValue }
    }
    /// The file's own line on which it begins.
    public var line: Int {
        get { told.value.line }
        set { told.value.line = newValue }
    }
    /// The spans or divs that hold its words, in order; more than one where it is continued. Empty once its article is read.
    public var parts: [NodeID] {
        get { told.value.parts }
        set { told.value.parts = newValue }
    }
    /// The outlet or person that relayed it: a stakeholder's place or words.
    public var via: Named? {
        get { told.value.via }
        set { told.value.via = newValue }
    }
    public var translator: String? {
        get { told.value.translator }
        set { told.value.translator = newValue }
    }
    /// The language of the words where it is not the article's.
    public var language: String? {
        get { told.value.language }
        set { told.value.language = newValue }
    }
    public var confidence: Confidence? {
        get { told.value.confidence }
        set { told.value.confidence = newValue }
    }
    public var title: String? {
        get { told.value.title }
        set { told.value.title = newValue }
    }
    public var location: String? {
        get { told.value.location }
        set { told.value.location = newValue }
    }
}

/// A stance on an issue, as one statement takes it.
public struct TakenStance: Hashable, Sendable {
    /// Place in `Briefing.issues`.
    public var issue: Int
    /// Place in `Settings.stances`.
    public var stance: Int
    /// The condition in words, asked for with `conditional=`.
    public var condition: String?
}
