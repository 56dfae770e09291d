/// What publishing a site to a target would do: a value, worked out from the site and from what the target holds.
public struct Plan: Equatable, Sendable {
    /// Files that the target lacks.
    public var added: [SiteFile] = []
    /// Files that lie there with other bytes.
    public var changed: [SiteFile] = []
    /// Files that we published and that the site no longer has.
    public var deleted: [String] = []
    public var unchanged = 0
    /// Files that lay there already, byte for byte, without being on record: they are ours from now on.
    public var adopted: [String] = []
    /// Files of ours that somebody else has changed there since; each is also among the changed or the deleted.
    public var altered: [String] = []
    /// Files of ours that somebody else has removed there since; each is also among the added.
    public var missing: [String] = []
    /// Files that the site has and that stand there already, with other bytes, not being ours.
    public var inTheWay: [String] = []
    /// How many files lie there beside ours; `nil` where that is not known.
    public var foreignCount: Int?
    /// How many files of ours lay there.
    public var publishedCount = 0
    /// Whether the last run there was interrupted.
    public var isResumed = false
    /// Whether nothing was published there before.
    public var isFirst = false
    /// Whether the record on the target has to be written although no file is sent.
    public var needsRecord = false

    /// Files to be sent, in that order.
    public var sent: [SiteFile] { inSendingOrder(added + changed) }
    public var bytes: Int { (added + changed).reduce(0) { $0 + $1.digest.size } }
    /// Whether the target is as it should be.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && deleted.isEmpty && !needsRecord }

    init() {}

    /// Compares a site with what its target holds.
    init(site: SiteTree, target: TargetState) {
        let record = target.record ?? PublishedRecord()
        isFirst = target.record == nil
        isResumed = !record.isComplete
        publishedCount = record.files.count
        foreignCount = target.foreignCount
        for path in site.paths.sorted() {
            if let file = site[path] { weigh(file, record.files[path], target.present[path]) }
        }
        for (path, known) in record.files.sorted(by: { $0.key < $1.key }) where site[path] == nil {
            weigh(path, known, target.present[path])
        }
        needsRecord = target.record != PublishedRecord(of: site)
    }

    /// Plans to write over files that are not ours, if it is agreed to.
    mutating func overwrite(_ files: [SiteFile]) {
        let paths = Set(files.map(\.path))
        inTheWay.removeAll { paths.contains($0) }
        changed += files
        altered += files.map(\.path)
    }

    /// What becomes of a file that the site has.
    private mutating func weigh(_ file: SiteFile, _ known: PublishedRecord.Known?, _ here: Presence?) {
        switch here {
        case nil:
            added.append(file)
            if let known, !known.isUnsettled { missing.append(file.path) }
        case .file(let evidence) where evidence.fits(file.digest):
            unchanged += 1
            if known == nil { adopted.append(file.path) }
        case .obstacle: inTheWay.append(file.path)
        case .file, .link:
            guard let known else { return inTheWay.append(file.path) }
            changed.append(file)
            if !known.explains(here) { altered.append(file.path) }
        }
    }

    /// What becomes of a file that the site does not have (any more).
    private mutating func weigh(_ path: String, _ known: PublishedRecord.Known, _ here: Presence?) {
        switch here {
        case nil, .obstacle: return
        case .file, .link:
            deleted.append(path)
            if !known.explains(here) { altered.append(path) }
        }
    }
}

extension PublishedRecord.Known {
    /// Whether what stands there is what we left: what was published, or whatever an interrupted run made of it.
    fileprivate func explains(_ here: Presence?) -> Bool {
        guard case .file(let evidence)? = here else { return false }
        return isUnsettled || digests.contains(where: evidence.fits)
    }
}

extension Plan {
    /// What has to be asked before anything is done.
    public enum Question: Equatable, Sendable {
        /// So many files would go, of so many.
        case deletions(Int, of: Int, limit: Int)
        /// Files that somebody else changed would be written over or removed.
        case altered([String])
    }

    /// How many files a run may remove without being asked about it.
    public enum DeletionLimit: Equatable, Sendable {
        /// A quarter of what was published.
        case quarter
        /// A number that was given: what goes beyond it is not done, even where all questions are answered with yes.
        case exactly(Int)

        func count(of published: Int) -> Int {
            switch self {
            case .quarter: published / 4
            case .exactly(let number): number
            }
        }
    }

    /// The questions that this plan raises.
    public func questions(limit: DeletionLimit) -> [Question] {
        var questions: [Question] = []
        let most = limit.count(of: publishedCount)
        if deleted.count > most { questions.append(.deletions(deleted.count, of: publishedCount, limit: most)) }
        if !altered.isEmpty { questions.append(.altered(altered)) }
        return questions
    }
}
