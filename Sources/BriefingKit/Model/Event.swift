import EDTF

/// Something that happened or is to happen, with every passage that dates it.
public struct Event: Sendable {
    /// It is handed on many times, and seldom changed.
    private(set) var told: CopyOnWrite<Told>

    struct Told: Sendable {
        var id: String
        var title: KeptText
        var date: EDTF
        var earliest: EDTF.Day?
        var latest: EDTF.Day?
        var participants: [Int]
        var isDisputed: Bool
        var accounts: [Account]
    }

    init(
        id: String, title: String, date: EDTF, earliest: EDTF.Day?, latest: EDTF.Day?, participants: [Int],
        isDisputed: Bool, accounts: [Account]
    ) {
        self.init(
            Told(
                id: id, title: KeptText(title), date: date, earliest: earliest, latest: latest,
                participants: participants, isDisputed: isDisputed, accounts: accounts))
    }

    init(_ told: consuming Told) { self.told = CopyOnWrite(told) }

    /// One passage that dates the event.
    public struct Account: Sendable {
        /// Place in `Briefing.articles`.
        public var article: Int
        /// The permalink in the article.
        public var anchor: String
        var keptText: KeptText
        public var date: EDTF
        public var location: String?
        public var paragraph: Int
        /// The file's own line.
        public var line: Int
        /// Place in `Briefing.statements` where the passage is an act as well.
        public var statement: Int?

        public var text: String {
            get { keptText.text }
            set { keptText = KeptText(newValue) }
        }
    }
}

extension Event.Account {
    init(
        article: Int, anchor: String, text: String, date: EDTF, location: String? = nil, paragraph: Int, line: Int,
        statement: Int? = nil
    ) {
        self.init(
            article: article, anchor: anchor, keptText: KeptText(text), date: date, location: location,
            paragraph: paragraph, line: line, statement: statement)
    }
}

extension Event {
    /// As written in `event=`, else `<article>#event-<n>`.
    public var id: String {
        get { told.value.id }
        set { told.value.id = newValue }
    }
    public var title: String {
        get { told.value.title.text }
        set { told.value.title = KeptText(newValue) }
    }
    /// The date; where the accounts differ, one of a set if each gives a single date, else the first account's.
    public var date: EDTF {
        get { told.value.date }
        set { told.value.date = newValue }
    }
    /// The first day over all accounts; `nil` where open or unknown.
    public var earliest: EDTF.Day? {
        get { told.value.earliest }
        set { told.value.earliest = newValue }
    }
    /// The last day over all accounts; `nil` where open or unknown.
    public var latest: EDTF.Day? {
        get { told.value.latest }
        set { told.value.latest = newValue }
    }
    /// Places in `Briefing.stakeholders`, in the order in which the accounts name them.
    public var participants: [Int] {
        get { told.value.participants }
        set { told.value.participants = newValue }
    }
    /// Whether the accounts' dates differ.
    public var isDisputed: Bool {
        get { told.value.isDisputed }
        set { told.value.isDisputed = newValue }
    }
    /// At least one, by article, then place.
    public var accounts: [Account] {
        _read { yield told.value.accounts }
        _modify { yield &told.value.accounts }
    }
}
