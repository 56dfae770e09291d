import EDTF

/// Something that happened or is to happen, with every passage that dates it.
public struct Event: Sendable {
    /// As written in `event=`, else `<article>#event-<n>`.
    public var id: String
    public var title: String
    /// The date; where the accounts differ, one of a set if each gives a single date, else the first account's.
    public var date: EDTF
    /// The first and last day over all accounts; `nil` where open or unknown.
    public var earliest: EDTF.Day?
    public var latest: EDTF.Day?
    /// Places in `Briefing.stakeholders`, in the order in which the accounts name them.
    public var participants: [Int]
    /// Whether the accounts' dates differ.
    public var isDisputed: Bool
    /// At least one, by article, then place.
    public var accounts: [Account]

    /// One passage that dates the event.
    public struct Account: Sendable {
        /// Place in `Briefing.articles`.
        public var article: Int
        /// The permalink in the article.
        public var anchor: String
        public var text: String
        public var date: EDTF
        public var location: String?
        public var paragraph: Int
        /// The file's own line.
        public var line: Int
        /// Place in `Briefing.statements` where the passage is an act as well.
        public var statement: Int?
    }
}
