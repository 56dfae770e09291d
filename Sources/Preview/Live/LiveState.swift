/// What browsers may have to be told: which assets changed in which order, and what is wrong with the site.
struct LiveState: Sendable {
    /// Tells this run of the server from others.
    let run: String
    /// Counts the refreshes after which an asset had changed.
    private(set) var revision = 0
    /// Whether there has been a good site.
    private(set) var hasStood = false
    /// What keeps the site from standing, and all else that there is to say then; empty while it stands.
    private(set) var problems: [PreviewProblem] = []
    /// Counts the changes of `problems`.
    private(set) var problemsRevision = 0
    /// The changed assets with their revisions, the latest last.
    private var changes: [(revision: Int, path: String)] = []
    /// The first revision of which every change is on record.
    private var firstWhole = 1

    init(run: String) { self.run = run }

    var moment: LiveMoment { LiveMoment(token: "\(run).\(revision)", hasStood: hasStood, problems: problems) }

    mutating func take(_ refresh: PreviewRefresh) {
        let wrong = refresh.isGood ? [] : refresh.problems
        if wrong != problems {
            problems = wrong
            problemsRevision += 1
        }
        if !refresh.isGood { return }
        // Of the first site, everything is new, and nobody has any of it.
        let isFirst = !hasStood
        hasStood = true
        if isFirst || refresh.changedAssets.isEmpty { return }
        revision += 1
        changes += refresh.changedAssets.sorted().map { (revision, $0) }
        // A browser that has been away for longer is told to reload.
        if changes.count > 4_000 {
            changes.removeFirst(changes.count - 2_000)
            firstWhole = (changes.first?.revision ?? revision) + 1
        }
    }

    /// The assets that changed after a token was given out; `nil` where that is not known any more.
    func changes(since token: String) -> [String]? {
        let parts = token.split(separator: ".")
        guard parts.count == 2, parts[0] == run, let since = Int(parts[1]), since <= revision else { return nil }
        if since + 1 < firstWhole { return nil }
        var seen: Set<String> = []
        return changes.filter { $0.revision > since && seen.insert($0.path).inserted }.map(\.path)
    }
}

/// How things stood when a page was sent.
struct LiveMoment: Sendable {
    /// Names the moment towards the server.
    var token: String
    var hasStood: Bool
    var problems: [PreviewProblem]
}
