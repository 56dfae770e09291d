import FileSystem
import Glibc
import Programs

/// What a target is given of the machine that it is reached from.
public struct TargetContext: Sendable {
    /// The site's folder.
    public var site: String
    /// The folder that the site was built into.
    public var output: String
    public var cache: PublishingCache
    /// Whether a person is there to be asked for a password by the tools.
    public var isInteractive: Bool
    public var jobs: Int
    /// Said while a run waits.
    public var say: @Sendable (String) -> Void

    public init(
        site: String, output: String, cache: PublishingCache, isInteractive: Bool, jobs: Int,
        say: @escaping @Sendable (String) -> Void
    ) {
        self.site = site
        self.output = output
        self.cache = cache
        self.isInteractive = isInteractive
        self.jobs = jobs
        self.say = say
    }

    /// The path that a setting means: from the site's folder, or from the user's own after `~/`.
    func path(_ setting: String) -> String {
        var path = setting
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        if path.hasPrefix("~/"), let home = getenv("HOME") { path = String(cString: home) + path.dropFirst(1) }
        return existingPart(of: path.hasPrefix("/") ? path : (Files.resolved(site) ?? site) + "/" + path)
    }

    /// The target that some settings describe.
    func target(_ settings: TargetSettings) -> any Target {
        switch settings.kind {
        case .folder: FolderTarget(settings, self)
        case .zip: ZipTarget(settings, self)
        case .git: GitTarget(settings, self)
        case .rsync: RsyncTarget(settings, self)
        case .rclone: RcloneTarget(settings, self)
        }
    }
}

extension Program {
    /// The program of that name.
    static func needed(_ name: String) throws(PublishError) -> Program {
        guard let program = Program(named: name) else { throw .missingProgram(name) }
        return program
    }
}

extension ProgramRun {
    /// Runs the program; where it fails, its own words are in the error. Exit statuses in `accepted` are no failures.
    func result(doing: String, accepted: Set<Int32> = [0]) throws(PublishError) -> ProgramResult {
        let result: ProgramResult
        do throws(ProgramError) {
            result = try run()
        } catch {
            switch error {
            case .notStarted(let name, let code):
                throw .notStarted(program: name, reason: String(cString: strerror(code)))
            case .tookTooLong(let name, let seconds): throw .tookTooLong(program: name, seconds: seconds)
            }
        }
        if accepted.contains(result.status) { return result }
        var words = Secrets.masked(result.complaints)
        if words.allSatisfy(\.isWhitespace) { words = "it said nothing; its exit status is \(result.status)" }
        throw .failed(program: program.name, doing: doing, words: words)
    }
}
