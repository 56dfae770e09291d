import FileSystem
import Glibc
import Programs

/// A branch of a repository elsewhere, from which GitHub, GitLab, Codeberg and others serve pages. A run is one commit on it.
struct GitTarget: Target {
    let place: String
    let isAtomic = true
    let keepsHistory = true
    private let location: String
    private let branch: String
    private let name: String
    private let context: TargetContext
    private var lock: LocalLock?
    private var repository: GitRepository?
    private var blobs: BlobDigests
    /// The commit that was compared with; `nil` where the branch is new.
    private var tip: String?
    private var tree = GitTree()
    private var files: [SiteFile] = []
    private var removed: [String] = []

    init(_ settings: TargetSettings, _ context: TargetContext) {
        location = settings.location
        branch = settings.branch
        place = "the branch ‘\(settings.branch)’ of " + Secrets.masked(settings.location)
        name = settings.name
        self.context = context
        blobs = BlobDigests(path: context.cache.path("blobs-" + settings.name))
    }

    mutating func open(forWriting: Bool) throws(PublishError) {
        let program = try Program.needed("git")
        let cache = context.cache
        // For a dry run too: both work in the same repository of the cache.
        lock = try LocalLock(path: cache.path("running-" + name), place: place, say: context.say)
        var repository = GitRepository(
            program: program, folder: cache.path("git-" + name), site: context.site,
            place: Secrets.masked(location), isInteractive: context.isInteractive,
            held: lock.map { [$0.descriptor] } ?? [])
        let context = context
        try repository.prepare(location: location) { context.path($0) }
        self.repository = repository
        tip = nil
        if let there = try repository.remoteTip(of: branch) { tip = try repository.fetch(branch, tip: there) }
        try load()
        if tree["Content/briefing.yml"] != nil {
            throw .unfit(
                place: place, reason: "the site’s sources are on it", advice: "‘branch’ names another, such as gh-pages"
            )
        }
    }

    private mutating func load() throws(PublishError) {
        tree = GitTree()
        guard let tip, let repository else { return }
        let listed = try repository.run(["ls-tree", "-r", "-z", "--full-tree", tip]).result(
            doing: "list the branch’s files")
        tree = GitTree(listing: listed.output)
    }

    func read(_ path: String) throws(PublishError) -> [UInt8]? {
        guard let entry = tree[path], entry.isFile, let repository else { return nil }
        return try repository.run(["cat-file", "blob", entry.object]).result(doing: "read ‘\(path)’").output
    }

    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
        guard let repository else { return [:] }
        var present: [String: Presence] = [:]
        var objects: [String: String] = [:]
        for path in paths {
            if let entry = tree[path] {
                if entry.isFile {
                    objects[path] = entry.object
                } else {
                    present[path] = entry.isLink ? .link : .obstacle
                }
            } else if tree.isBlocked(path) {
                present[path] = .obstacle
            }
        }
        let digests = try blobs.digests(of: Set(objects.values), in: repository)
        for (path, object) in objects {
            present[path] = .file(digests[object].map { Evidence($0) } ?? Evidence(size: -1))
        }
        return present
    }

    func foreignCount(besides ours: Set<String>) throws(PublishError) -> Int? {
        tree.entries.keys.count { !ours.contains($0) && $0 != PublishedRecord.name }
    }

    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
        self.files = []
        removed = []
    }

    mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) {
        self.files += files
        made(files.count)
    }

    mutating func remove(_ paths: [String]) throws(PublishError) { removed += paths }

    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) {
        guard let repository else { return }
        let commit = try commit(record, summary, repository)
        try push(commit, repository)
        tip = commit
        try load()
        repository.tidy()
    }

    private func commit(
        _ record: [UInt8], _ summary: String, _ repository: GitRepository
    ) throws(PublishError) -> String {
        let identity = try repository.identity()
        // A commit without a parent can only be put where nothing is.
        _ = try repository.run(["update-ref", "-d", FastImport.reference]).result(
            doing: "begin", accepted: Set(0...255))
        let stream = FastImport(
            parent: tip, name: identity.name, email: identity.email, time: time(nil), message: summary, files: files,
            removed: removed, record: record)
        var problem: PublishError?
        var run = repository.run(["fast-import", "--quiet", "--force", "--done", "--date-format=raw"])
        run.input = stream.pieces { problem = $0 }
        do {
            _ = try run.result(doing: "make the commit")
        } catch {
            throw problem ?? error
        }
        return try repository.run(["rev-parse", FastImport.reference]).result(doing: "read the commit").text
    }

    /// Pushes only onto the very commit that was compared with.
    private func push(_ commit: String, _ repository: GitRepository) throws(PublishError) {
        let lease = "--force-with-lease=refs/heads/\(branch):\(tip ?? "")"
        let arguments = ["push", "--quiet", "--porcelain", lease, "target", "\(commit):refs/heads/\(branch)"]
        do {
            _ = try repository.run(arguments).result(doing: "push")
        } catch {
            if case .failed = error, let now = try? repository.remoteTip(of: branch), now != tip {
                // What was taken although the answer was lost is there all the same.
                if now == commit { return }
                throw .movedOn(place: place)
            }
            throw error
        }
        guard try repository.remoteTip(of: branch) == commit else { throw .movedOn(place: place) }
    }

    mutating func close() {
        if repository != nil { blobs.save() }
        lock?.release()
        lock = nil
    }
}
