import EDTF
import Markdown

/// What one or more stakeholders said or, without words on record, did.
public struct Statement: Sendable {
    /// The permalink in its article; its id in the site is `<article>#<anchor>`.
    public var anchor: String
    /// Place in `Briefing.articles`.
    public var article: Int
    /// Places in `Briefing.stakeholders`, as written.
    public var speakers: [Int]
    public var kind: Kind
    /// The plain text as a reader sees it, parts joined by “ … ”.
    public var text: String
    /// When it was said: its own `when=`, else the article's date.
    public var date: EDTF
    /// Whether `date` is its own.
    public var hasOwnDate: Bool
    public var stances: [TakenStance] = []
    /// Places in `Briefing.issues`: what it is about without taking a position.
    public var about: [Int] = []
    /// Places in `Briefing.stakeholders`: whom it addresses.
    public var addressees: [Int] = []
    /// Whether its quoted words stand in the archived source; `nil` where there is nothing to compare.
    public var isVerified: Bool?
    /// The number of the paragraph in which it begins.
    public var paragraph: Int
    /// The file's own line on which it begins.
    public var line: Int
    /// The spans or divs that hold its words, in order; more than one where it is continued. Empty once its article is read.
    public var parts: [NodeID]
    /// The outlet or person that relayed it: a stakeholder's place or words.
    public var via: Named?
    public var translator: String?
    /// The language of the words where it is not the article's.
    public var language: String?
    public var confidence: Confidence?
    public var title: String?
    public var location: String?
    /// Place in `Briefing.statements` of the one that this is another rendering of.
    public var sameAs: Int?

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

/// A stance on an issue, as one statement takes it.
public struct TakenStance: Hashable, Sendable {
    /// Place in `Briefing.issues`.
    public var issue: Int
    /// Place in `Settings.stances`.
    public var stance: Int
    /// The condition in words, asked for with `conditional=`.
    public var condition: String?
}
