import Diagnostics

/// The site that a preview shows: the last good one.
public protocol PreviewedSite: Sendable {
    /// The address at which the good site is to stand when it is published, with a final slash; `nil` where none is known.
    /// The preview shows the site under this address's path.
    var address: String? { get }

    /// A file of the last good site, by its path from the site's root such as `articles/delisting.html`; `nil` where
    /// there is none. Called from any thread, also while `refresh` runs; it answers from the last good site and never
    /// waits for the next one.
    func file(at path: String) -> PreviewFile?

    /// Reads again what changed, and returns when the new site stands or when it is known what keeps it from standing.
    /// Called from one thread at a time.
    /// - Parameter changed: what changed below Content and Templates, from the site's folder; a folder's path stands for
    ///   everything below it. `nil`: anything may have changed.
    func refresh(changed: Set<String>?) -> PreviewRefresh
}

/// A file as it would be published.
public struct PreviewFile: Sendable {
    public var bytes: [UInt8]
    /// Two versions of one file with the same digest are the same.
    public var digest: UInt64

    public init(bytes: [UInt8], digest: UInt64) {
        self.bytes = bytes
        self.digest = digest
    }
}

/// What came of a refresh.
public struct PreviewRefresh: Sendable {
    /// Everything that there is to say of the site, sorted.
    public var problems: [PreviewProblem]
    /// Whether what was read is a good site, which stands now. If not, the last good one still does.
    public var isGood: Bool
    /// The files other than pages that are new, gone or different: stylesheets, scripts, images, data.
    public var changedAssets: Set<String>
    /// How many files of the site are new, gone or different.
    public var changedFiles: Int

    public init(
        problems: [PreviewProblem], isGood: Bool, changedAssets: Set<String> = [], changedFiles: Int = 0
    ) {
        self.problems = problems
        self.isGood = isGood
        self.changedAssets = changedAssets
        self.changedFiles = changedFiles
    }
}

/// A diagnostic with the line that it points into.
public struct PreviewProblem: Hashable, Sendable {
    public var diagnostic: Diagnostic
    /// The line of the place, without its end; `nil` where there is none to show.
    public var line: String?

    public init(_ diagnostic: Diagnostic, line: String? = nil) {
        self.diagnostic = diagnostic
        self.line = line
    }
}
