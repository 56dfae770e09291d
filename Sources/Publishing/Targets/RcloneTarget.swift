import FileSystem
import Glibc
import JSON
import Programs

/// Anything that rclone speaks: object storage, SFTP, WebDAV, FTP and more. Keys and passwords are in rclone's own configuration.
struct RcloneTarget: RemoteTarget {
    let place: String
    private let remote: String
    private let name: String
    private let sendsCacheHeaders: Bool
    private let context: TargetContext
    private var program: Program?
    var lock: LocalLock?
    var remoteLock: RemoteLock?
    private var scratch = ""
    private var abilities = Abilities()
    private var memory = RemoteMemory()
    private var memoryPath = ""
    private var listing: [String: RemoteListing.Item]?

    /// What a kind of storage can do.
    private struct Abilities {
        var hasMD5 = false
        /// Whether a listing tells digests without the files being read for it.
        var listsMD5 = false
        /// Whether a listing tells times without asking for each file.
        var listsTimes = true
    }

    init(_ settings: TargetSettings, _ context: TargetContext) {
        remote = settings.location
        place = Secrets.masked(settings.location)
        name = settings.name
        sendsCacheHeaders = settings.sendsCacheHeaders
        self.context = context
    }

    mutating func open(forWriting: Bool) throws(PublishError) {
        program = try Program.needed("rclone")
        let cache = context.cache
        scratch = try attempt { () throws(FileError) in try cache.folder("rclone-" + name) }
        memoryPath = cache.path("remote-" + name)
        memory = RemoteMemory(contentsOf: memoryPath)
        try learnAbilities()
        let token = cache.path("lock-" + name)
        guard forWriting else { return try RemoteLock.expectFree(on: &self, place: place, memory: token) }
        lock = try LocalLock(path: cache.path("running-" + name), place: place, say: context.say)
        remoteLock = try RemoteLock(on: &self, place: place, memory: token)
    }

    private mutating func learnAbilities() throws(PublishError) {
        let result = try run(["backend", "features", remote]).result(doing: "reach \(place)")
        guard let json = try? JSONValue(parsing: result.output) else { return }
        abilities.hasMD5 = json["Hashes"]?.array?.contains(.string("md5")) ?? false
        abilities.listsMD5 = abilities.hasMD5 && json["Features"]?["SlowHash"] != .bool(true)
        abilities.listsTimes = json["Features"]?["SlowModTime"] != .bool(true)
    }

    private func run(_ arguments: [String]) throws(PublishError) -> ProgramRun {
        guard let program else { throw .missingProgram("rclone") }
        let patience = [
            "--retries=1", "--low-level-retries=3", "--contimeout=20s", "--timeout=60s", "--log-level=ERROR",
            // Its words without the time of day.
            "--log-format=",
        ]
        var run = ProgramRun(program, arguments + patience + (context.isInteractive ? [] : ["--ask-password=false"]))
        run.held = lock.map { [$0.descriptor] } ?? []
        return run
    }

    /// A path below the remote's root.
    private func address(_ path: String) -> String {
        remote.hasSuffix(":") || remote.hasSuffix("/") ? remote + path : remote + "/" + path
    }

    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
        let listing = try listed()
        var present: [String: Presence] = [:]
        var unsure: [String] = []
        for path in paths {
            guard let item = listing[path] else { continue }
            if item.isFolder {
                present[path] = .obstacle
            } else if let md5 = item.md5 {
                present[path] = .file(Evidence(size: item.size, md5: md5))
            } else if let digest = memory.digest(of: path, item) {
                present[path] = .file(Evidence(digest))
            } else {
                present[path] = .file(Evidence(size: item.size))
                unsure.append(path)
            }
        }
        // Where a remote works out digests itself, that is cheaper than to be wrong. Where files have to be fetched for it,
        // only those are that have another time than we left them with.
        if !isThorough, !abilities.hasMD5 { unsure = unsure.filter(memory.knows) }
        if !unsure.isEmpty {
            for (path, md5) in try digests(of: unsure) {
                guard let item = listing[path] else { continue }
                present[path] = .file(Evidence(size: item.size, md5: md5))
            }
        }
        return present
    }

    /// Everything below the remote's root.
    private mutating func listed() throws(PublishError) -> [String: RemoteListing.Item] {
        if let listing { return listing }
        var arguments = ["lsjson", "--recursive", "--no-mimetype", remote]
        if abilities.listsMD5 { arguments += ["--hash", "--hash-type=md5"] }
        if abilities.listsMD5 || !abilities.listsTimes { arguments.append("--no-modtime") }
        // A folder that is not there yet has nothing in it.
        let result = try run(arguments).result(doing: "list what is there", accepted: [0, 3])
        let listing = result.status == 3 ? [:] : RemoteListing.items(result.output)
        self.listing = listing
        return listing
    }

    /// The digests of files that the listing did not tell, worked out over there or, where that can't be, here.
    private mutating func digests(of paths: [String]) throws(PublishError) -> [(String, String)] {
        let list = try listFile(paths)
        var arguments = ["hashsum", "MD5", remote, "--files-from-raw=" + list, "--no-traverse"]
        if !abilities.hasMD5 { arguments.append("--download") }
        let result = try run(arguments).result(doing: "compare \(paths.count) files")
        return result.output.split(separator: 0x0A).compactMap { line in
            let text = String(decoding: line, as: UTF8.self)
            guard text.utf8.count > 34, text.dropFirst(32).hasPrefix("  ") else { return nil }
            return (String(text.dropFirst(34)), String(text.prefix(32)))
        }
    }

    /// A list of paths in a file, as rclone wants it.
    private func listFile(_ paths: [String]) throws(PublishError) -> String {
        if let path = paths.first(where: { $0.utf8.contains { $0 == 0x0A || $0 == 0x0D } }) {
            throw .unfit(
                place: place, reason: "rclone can’t be told of ‘\(path)’, whose name has a line feed in it", advice: nil
            )
        }
        let file = scratch + "/list"
        try attempt { () throws(FileError) in
            try Files.write(Array(paths.map { $0 + "\n" }.joined().utf8), to: file)
        }
        return file
    }

    mutating func read(_ path: String) throws(PublishError) -> [UInt8]? { try readSmall(path) }

    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
        memory.expect(site)
        try writeSmall(PublishedRecord.name, record)
    }

    mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) {
        try renewLock()
        listing = nil
        memory.forget(files.map(\.path))
        for policy in CachePolicy.allCases {
            let alike = files.filter { CachePolicy(for: $0.path) == policy }
            for (root, files) in Dictionary(grouping: alike, by: \.root).sorted(by: { $0.key < $1.key }) {
                // In parts, so that one can see how far it is.
                for start in stride(from: 0, to: files.count, by: 250) {
                    let part = files[start..<min(start + 250, files.count)]
                    try copy(part.map(\.path), from: root, policy)
                    made(part.count)
                }
            }
        }
    }

    private func copy(_ paths: [String], from root: String, _ policy: CachePolicy) throws(PublishError) {
        let list = try listFile(paths)
        var arguments = ["copy", root, remote, "--files-from-raw=" + list, "--ignore-times", "--no-traverse"]
        if sendsCacheHeaders { arguments += ["--header-upload", "Cache-Control: " + policy.header] }
        var run = try run(arguments)
        // It would try each of the other files as patiently before it says that the server has gone. Other complaints are of
        // what it gets over by itself, such as an answer that a server ends in a way of its own.
        run.endsAtComplaint = "ERROR :"
        _ = try run.result(doing: "send \(paths.count) files")
    }

    mutating func remove(_ paths: [String]) throws(PublishError) {
        if paths.isEmpty { return }
        try renewLock()
        listing = nil
        _ = try run(["delete", remote, "--files-from-raw=" + (try listFile(paths))])
            .result(doing: "remove \(paths.count) files")
    }

    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) {
        try renewLock()
        try writeSmall(PublishedRecord.name, record)
        // What lies there now was verified: as long as its times stay the same, so does it.
        if !abilities.listsMD5, abilities.listsTimes {
            memory.note(try listed())
            memory.save(to: memoryPath)
        }
    }

    mutating func readSmall(_ name: String) throws(PublishError) -> [UInt8]? {
        // Some kinds of storage have an empty output for what is not there, others an exit status.
        let doing = name == RemoteLock.name ? "reach \(place)" : "fetch ‘\(name)’"
        let result = try run(["cat", address(name)]).result(doing: doing, accepted: [0, 3, 4])
        return result.status == 0 && !result.output.isEmpty ? result.output : nil
    }

    mutating func writeSmall(_ name: String, _ bytes: [UInt8]) throws(PublishError) {
        let file = scratch + "/" + name
        try attempt { () throws(FileError) in try Files.write(bytes, to: file) }
        _ = try run(["copyto", file, address(name), "--ignore-times"]).result(doing: "write ‘\(name)’")
    }

    mutating func removeSmall(_ name: String) throws(PublishError) {
        _ = try run(["deletefile", address(name)]).result(doing: "remove ‘\(name)’", accepted: [0, 3, 4])
    }
}
