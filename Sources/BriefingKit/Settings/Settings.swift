import Diagnostics
import Publishing

/// What briefing.yml says of a site, with the standard values for what it leaves out.
public struct Settings: Sendable {
    public var title: String
    public var description: String?
    /// A BCP 47 tag.
    public var language = "en"
    /// The site's address with a final slash; `nil` where it is not known.
    public var baseURL: String?
    public var author: String?
    /// A file below `static`, as written.
    public var logo: String?
    /// What the masthead links to; `nil` leaves it to the theme.
    public var menu: [MenuItem]?
    public var stances = Stance.standard
    public var mentions = Mentions.auto
    public var verify = Verify.warn
    public var allowsUnsafeHTML = false
    public var timeZone = "UTC"
    /// How many statements, articles or events a page lists before it goes on on another.
    public var pageLength = 50
    /// Where the site can be published, in the order of the settings.
    public var publish: [TargetSettings] = []

    public enum Mentions: String, Sendable, CaseIterable { case auto, explicit }
    public enum Verify: String, Sendable, CaseIterable { case off, warn, error }

    public init(title: String) { self.title = title }

    /// Whether the language is written from right to left.
    public var isRightToLeft: Bool { isRightToLeftLanguage(language) }
}

/// A link in the masthead.
public struct MenuItem: Hashable, Sendable {
    public var title: String
    /// A path from the site's root, such as `timeline.html`, or a full address.
    public var path: String
}

/// Whether a BCP 47 tag names a language, or a script, that is written from right to left.
public func isRightToLeftLanguage(_ tag: String) -> Bool {
    let parts = tag.lowercased().split(separator: "-")
    if parts.contains(where: { ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains($0) }) { return true }
    if parts.contains(where: { ["latn", "cyrl"].contains($0) }) { return false }
    return ["ar", "fa", "he", "ur", "ps", "ckb", "dv", "yi", "ug", "sd", "prs", "iw"].contains(parts.first ?? "")
}
