/// One thing that a run has to say about its input: a value, so that runs can be compared and tests can assert it whole.
public struct Diagnostic: Hashable, Sendable {
    public var severity: Severity
    /// The stable name in brackets at the end of the line, such as `unknown-stakeholder`.
    public var code: String
    /// What is wrong, in one sentence without a full stop.
    public var message: String
    /// Where; `nil` for what concerns no file.
    public var place: Place?
    /// What stands under the carets, such as “did you mean ‘takal’?”.
    public var advice: String?
    /// Further places that belong to it, each with its own words.
    public var related: [Related]

    public init(
        _ severity: Severity, _ code: String, _ message: String, at place: Place? = nil, advice: String? = nil,
        related: [Related] = []
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
        self.advice = advice
        self.related = related
    }

    /// A second place of a diagnostic, such as the first use of an id that is used twice.
    public struct Related: Hashable, Sendable {
        public var message: String
        public var place: Place

        public init(_ message: String, at place: Place) {
            self.message = message
            self.place = place
        }
    }
}

/// How much a diagnostic weighs. An error keeps the site from being written.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
    case error, warning, note

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        }
    }
}

/// A stretch of a file's line.
public struct Place: Hashable, Sendable {
    /// The file's path as the user would type it, from the site's folder.
    public var file: String
    /// The file's own line from 1, front matter counted; 0 where the file as a whole is meant.
    public var line: Int
    /// The first character's place in its line from 1, in Unicode scalars; 0 where the line as a whole is meant.
    public var column: Int
    /// The number of Unicode scalars that are meant, at least 1.
    public var length: Int

    public init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
    }
}

extension Diagnostic: Comparable {
    /// By file, line and column, then by severity and message; what concerns no file comes first.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool { left.sortKey < right.sortKey }

    private var sortKey: (String, Int, Int, Severity, String) {
        (place?.file ?? "", place?.line ?? 0, place?.column ?? 0, severity, message)
    }
}
