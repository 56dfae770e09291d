import FileSystem
import Glibc
import Programs

/// A bare repository of our own, in the cache, from which a branch elsewhere is read and written. The user's repository, its index
/// and work tree are not touched; only what its configuration says of reaching others is taken over.
struct GitRepository {
    private let program: Program
    private let folder: String
    private let site: String
    /// The other repository, in words.
    private let place: String
    private let isInteractive: Bool
    private let held: [Int32]
    private var configuration: [(key: String, value: String)] = []

    /// Variables by which git would be led to another repository, as they are set while a hook runs.
    private static let misleading = [
        "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR", "GIT_NAMESPACE", "GIT_PREFIX", "GIT_QUARANTINE_PATH", "GIT_CONFIG", "GIT_CONFIG_PARAMETERS",
    ]

    init(program: Program, folder: String, site: String, place: String, isInteractive: Bool, held: [Int32]) {
        self.program = program
        self.folder = folder
        self.site = site
        self.place = place
        self.isInteractive = isInteractive
        self.held = held
    }

    /// Makes the repository and learns how to reach the other.
    /// - Parameter location: an address, a path, or the name of a remote of the repository that the site stands in.
    mutating func prepare(location: String, path: (String) -> String) throws(PublishError) {
        if Files.kind(of: folder + "/HEAD") == nil {
            _ = try plain(["init", "--bare", "--quiet", "--template=", folder]).result(doing: "make a repository")
        }
        let reach = "^(http|credential|url|protocol|ssh|core\\.(sshcommand|askpass|gitproxy))($|\\.)"
        let listed = try plain(["-C", site, "config", "--local", "--includes", "--null", "--get-regexp", reach])
            .result(doing: "read its configuration", accepted: Set(0...255))
        var known: [(String, String)] = [
            ("gc.autoDetach", "false"), ("http.lowSpeedLimit", "1000"), ("http.lowSpeedTime", "60"),
            ("core.quotePath", "false"), ("core.hooksPath", "/dev/null"), ("advice.detachedHead", "false"),
        ]
        if listed.status == 0 {
            for entry in listed.output.split(separator: 0) {
                let text = String(decoding: entry, as: UTF8.self)
                guard let end = text.firstIndex(of: "\n") else { continue }
                known.append((String(text[..<end]), String(text[text.index(after: end)...])))
            }
        }
        // An address may hold a password: it goes where no other user of the machine can read it.
        known.append(("remote.target.url", try address(of: location, path: path)))
        configuration = known
    }

    private func address(of location: String, path: (String) -> String) throws(PublishError) -> String {
        if location.contains("://") { return location }
        let isName = !location.contains("/") && !location.contains(":")
        if isName {
            let named = try plain(["-C", site, "remote", "get-url", "--push", location])
                .result(doing: "read its configuration", accepted: Set(0...255))
            if named.status == 0 {
                let url = named.text
                // A path in the configuration is one from the repository's top.
                if url.contains(":") || url.hasPrefix("/") { return url }
                let top = try plain(["-C", site, "rev-parse", "--show-toplevel"]).result(
                    doing: "find the repository’s top")
                return top.text + "/" + url
            }
            if Files.kind(of: path(location)) == nil {
                throw .unfit(
                    place: location, reason: "the site’s repository has no remote of that name",
                    advice: "‘repository’ is an address, a path or a remote’s name")
            }
        }
        return location.prefix { $0 != "/" }.contains(":") ? location : path(location)
    }

    /// A run outside of any repository of ours.
    private func plain(_ arguments: [String]) -> ProgramRun {
        var run = ProgramRun(program, arguments)
        for name in Self.misleading { run.environment[name] = .some(nil) }
        if !isInteractive { run.environment["GIT_TERMINAL_PROMPT"] = "0" }
        run.held = held
        return run
    }

    /// A run in the repository.
    func run(_ arguments: [String]) -> ProgramRun {
        var run = plain(["--git-dir=" + folder] + arguments)
        run.environment["GIT_CONFIG_COUNT"] = String(configuration.count)
        for (number, entry) in configuration.enumerated() {
            run.environment["GIT_CONFIG_KEY_\(number)"] = entry.key
            run.environment["GIT_CONFIG_VALUE_\(number)"] = entry.value
        }
        return run
    }

    /// The branch's commit over there; `nil` where there is no such branch.
    func remoteTip(of branch: String) throws(PublishError) -> String? {
        var run = run(["ls-remote", "--quiet", "target", "refs/heads/" + branch])
        run.limit = isInteractive ? nil : 120
        let result = try run.result(doing: "reach \(place)")
        return result.text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }

    /// Fetches the branch's last commit, unless it is here already.
    func fetch(_ branch: String, tip: String) throws(PublishError) -> String {
        if try run(["cat-file", "-e", tip + "^{commit}"]).result(doing: "look", accepted: Set(0...255)).status == 0 {
            return tip
        }
        let arguments = [
            "fetch", "--quiet", "--no-tags", "--depth=1", "target", "+refs/heads/\(branch):refs/published",
        ]
        _ = try run(arguments).result(doing: "fetch the branch ‘\(branch)’")
        return try run(["rev-parse", "refs/published"]).result(doing: "read the branch").text
    }

    /// Name and address for commits: those of whoever publishes, if git knows them.
    func identity() throws(PublishError) -> (name: String, email: String) {
        func value(_ key: String, _ variable: String) throws(PublishError) -> String? {
            if let set = getenv(variable) { return String(cString: set) }
            let result = try plain(["-C", site, "config", key]).result(doing: "look", accepted: Set(0...255))
            return result.status == 0 && !result.text.isEmpty ? result.text : nil
        }
        let name = try value("user.name", "GIT_COMMITTER_NAME") ?? "briefing"
        let email = try value("user.email", "GIT_COMMITTER_EMAIL") ?? "briefing@localhost"
        func clean(_ text: String) -> String { text.filter { !"<>\n\r".contains($0) } }
        return (clean(name), clean(email))
    }

    /// Puts old objects together now and then.
    func tidy() { _ = try? run(["gc", "--auto", "--quiet"]).run() }
}
