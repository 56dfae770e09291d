import FileSystem
import Glibc
import Programs

/// A folder on another machine that rsync reaches, mostly over ssh.
///
/// The other side tells the MD5 of its files without sending them: it is asked to send them into an empty folder in a dry run.
struct RsyncTarget: RemoteTarget {
    let place: String
    private let destination: String
    private let context: TargetContext
    private let name: String
    private var program: Program?
    var lock: LocalLock?
    var remoteLock: RemoteLock?
    /// A folder of this machine for single files, and one that stays empty.
    private var scratch = ""
    /// Whether the record was fetched with what was fetched last.
    private var hasFreshRecord = false

    init(_ settings: TargetSettings, _ context: TargetContext) {
        let location = settings.location
        // A path of this machine is one from the site's folder, as in every other setting.
        let isRemote = location.prefix { $0 != "/" }.contains(":")
        destination = (isRemote ? location : context.path(location)) + (location.hasSuffix("/") && isRemote ? "" : "/")
        place = Secrets.masked(location)
        name = settings.name
        self.context = context
    }

    mutating func open(forWriting: Bool) throws(PublishError) {
        let program = try Program.needed("rsync")
        if isOverSSH, getenv("RSYNC_RSH") == nil { _ = try Program.needed("ssh") }
        if !destination.prefix(while: { $0 != "/" }).contains(":") {
            try refuseSources(String(destination.dropLast()), context)
        }
        self.program = program
        let cache = context.cache
        scratch = try attempt { () throws(FileError) in try cache.folder("rsync-" + name) }
        let memory = cache.path("lock-" + name)
        guard forWriting else { return try RemoteLock.expectFree(on: &self, place: place, memory: memory) }
        lock = try LocalLock(path: cache.path("running-" + name), place: place, say: context.say)
        remoteLock = try RemoteLock(on: &self, place: place, memory: memory)
    }

    private var isOverSSH: Bool {
        destination.prefix { $0 != "/" }.contains(":") && !destination.contains("::")
            && !destination.hasPrefix("rsync:")
    }

    /// A run of rsync with what every run has.
    private func run(_ arguments: [String], paths: [String]) throws(PublishError) -> ProgramRun {
        guard let program else { throw .missingProgram("rsync") }
        var run = ProgramRun(
            program,
            ["--timeout=60", "--files-from=-", "--from0", "--8-bit-output", "--no-motd"] + arguments)
        run.held = lock.map { [$0.descriptor] } ?? []
        if getenv("RSYNC_RSH") == nil {
            let patience = "ssh -o ConnectTimeout=20 -o ServerAliveInterval=15 -o ServerAliveCountMax=4"
            run.environment["RSYNC_RSH"] = patience + (context.isInteractive ? "" : " -o BatchMode=yes")
        }
        var list: [UInt8]? = paths.reduce(into: []) { $0 += Array($1.utf8) + [0] }
        run.input = {
            defer { list = nil }
            return list
        }
        return run
    }

    mutating func presence(of paths: [String], isThorough: Bool) throws(PublishError) -> [String: Presence] {
        let empty = try emptyFolder([])
        let run = try run(
            [
                "--dry-run", "--links", "--checksum", "--checksum-choice=md5", "--ignore-missing-args",
                "--out-format=%i|%l|%C|%n", "--", destination, empty,
            ], paths: paths)
        guard let result = try whereThereIsAFolder(run, doing: "list what is there") else { return [:] }
        let wanted = Set(paths)
        var present: [String: Presence] = [:]
        for line in result.output.split(separator: 0x0A) {
            let words = line.split(separator: UInt8(ascii: "|"), maxSplits: 3)
            guard words.count == 4, let kind = words[0].dropFirst().first else { continue }
            var path = Self.unescaped(words[3])
            if path.hasSuffix("/") { path.removeLast() }
            guard wanted.contains(path) else { continue }
            switch kind {
            case UInt8(ascii: "f"):
                let size = Int(String(decoding: words[1], as: UTF8.self)) ?? -1
                let md5 = String(decoding: words[2], as: UTF8.self).trimmingSpaces()
                present[path] = .file(Evidence(size: size, md5: md5.utf8.count == 32 ? md5 : nil))
            case UInt8(ascii: "L"): present[path] = .link
            default: present[path] = .obstacle
            }
        }
        return present
    }

    /// Runs what needs the destination to be there; `nil` where it is not yet.
    private func whereThereIsAFolder(_ run: ProgramRun, doing: String) throws(PublishError) -> ProgramResult? {
        do {
            return try run.result(doing: doing, accepted: [0, 24])
        } catch .failed(_, _, let words) where words.contains("change_dir") && words.contains("No such file") {
            return nil
        } catch {
            throw error
        }
    }

    /// rsync writes what could upset a terminal as `\#` and three octal digits.
    static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            let digits = rest.dropFirst().prefix(3)
            if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "#"), digits.count == 3,
                let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
            {
                result.append(code)
                rest = rest.dropFirst(4)
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    mutating func read(_ path: String) throws(PublishError) -> [UInt8]? {
        if path == PublishedRecord.name, hasFreshRecord { return try got(path) }
        return try readSmall(path)
    }

    mutating func begin(_ record: [UInt8], sending files: [SiteFile], of site: SiteTree) throws(PublishError) {
        try writeSmall(PublishedRecord.name, record)
    }

    /// Every file arrives beside its place, and all are moved there together at the end.
    mutating func send(_ files: [SiteFile], made: (Int) -> Void) throws(PublishError) {
        try renewLock()
        for (root, files) in Dictionary(grouping: files, by: \.root).sorted(by: { $0.key < $1.key }) {
            var run = try run(
                sending + ["--delay-updates", "--out-format=%n", "--", root + "/", destination],
                paths: files.map(\.path))
            let error = withoutActuallyEscaping(made) { made -> PublishError? in
                // A line for each file, and one for each new folder, which ends in a slash.
                var last: UInt8 = 0
                run.observe = { piece in
                    made(
                        piece.indices.count {
                            piece[$0] == 0x0A && ($0 > 0 ? piece[$0 - 1] : last) != UInt8(ascii: "/")
                        })
                    last = piece.last ?? last
                }
                defer { run.observe = nil }
                do throws(PublishError) {
                    _ = try run.result(doing: "send \(files.count) files")
                    return nil
                } catch {
                    return error
                }
            }
            if let error { throw error }
        }
    }

    /// All bytes are sent whatever the other side has: that they differ is known. What is new may be read by a web server.
    private var sending: [String] { ["--ignore-times", "--compress", "--chmod=Du+rwx,Dgo+rx,Fu+rw,Fgo+r"] }

    mutating func remove(_ paths: [String]) throws(PublishError) {
        if paths.isEmpty { return }
        try renewLock()
        let empty = try emptyFolder(paths)
        _ = try run(["--delete-missing-args", "--", empty, destination], paths: paths)
            .result(doing: "remove \(paths.count) files", accepted: [0, 24])
    }

    mutating func finish(_ record: [UInt8], summary: String) throws(PublishError) {
        try renewLock()
        try writeSmall(PublishedRecord.name, record)
    }

    mutating func readSmall(_ name: String) throws(PublishError) -> [UInt8]? {
        let folder = scratch + "/got"
        // After the lock, the record is what is asked for next: one connection is enough for both.
        let names = name == RemoteLock.name ? [name, PublishedRecord.name] : [name]
        let run = try run(["--ignore-missing-args", "--ignore-times", "--", destination, folder + "/"], paths: names)
        try attempt { () throws(FileError) in
            try Files.makeFolder(folder)
            for name in names { try Files.remove(folder + "/" + name) }
        }
        hasFreshRecord = names.count > 1
        // The lock is asked for first, so what fails then is all that is asked of the other side.
        let doing = name == RemoteLock.name ? "reach \(place)" : "fetch ‘\(name)’"
        guard try whereThereIsAFolder(run, doing: doing) != nil else { return nil }
        return try got(name)
    }

    /// What was fetched last.
    private func got(_ name: String) throws(PublishError) -> [UInt8]? {
        let folder = scratch + "/got"
        guard FileStatus(of: folder + "/" + name)?.kind == .file else { return nil }
        return try attempt { () throws(FileError) in try Files.read(folder + "/" + name) }
    }

    mutating func writeSmall(_ name: String, _ bytes: [UInt8]) throws(PublishError) {
        let folder = scratch + "/put"
        try attempt { () throws(FileError) in
            try Files.makeFolder(folder)
            try Files.write(bytes, to: folder + "/" + name)
        }
        _ = try run(sending + ["--", folder + "/", destination], paths: [name]).result(doing: "write ‘\(name)’")
    }

    mutating func removeSmall(_ name: String) throws(PublishError) {
        _ = try run(["--delete-missing-args", "--", try emptyFolder([]), destination], paths: [name])
            .result(doing: "remove ‘\(name)’", accepted: [0, 24])
    }

    /// A folder without files that has the folders above some paths, so that what is missing in it can be told from what is
    /// out of its reach.
    private func emptyFolder(_ paths: [String]) throws(PublishError) -> String {
        let folder = scratch + "/empty"
        try attempt { () throws(FileError) in
            try Files.makeFolder(folder)
            for path in paths {
                if let slash = path.lastIndex(of: "/") { try Files.makeFolder(folder + "/" + path[..<slash]) }
            }
        }
        return folder + "/"
    }
}

extension String {
    func trimmingSpaces() -> String {
        var text = self[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
