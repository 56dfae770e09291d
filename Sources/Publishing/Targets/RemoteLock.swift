import FileSystem
import Glibc
import JSON

/// A machine elsewhere on which single small files can be read, written and removed.
protocol RemoteFiles {
    mutating func readSmall(_ name: String) throws(PublishError) -> [UInt8]?
    mutating func writeSmall(_ name: String, _ bytes: [UInt8]) throws(PublishError)
    mutating func removeSmall(_ name: String) throws(PublishError)
}

/// Keeps two runs on different machines from publishing to one place at once: a file that lies there while a run goes on.
///
/// Such places can't write a file only if it is not there, so each run writes its own token and looks whether it stayed. Whoever
/// is ended without letting go is waited for no longer than the lease lasts; on the same machine, not at all, because the
/// token is remembered there and a lock of the system says that nobody is left who uses it.
struct RemoteLock {
    static let name = ".briefing-lock.json"
    private static let lease = 600

    /// Within so many seconds after it was written, it can’t have been taken over by anybody who keeps to the lease.
    private static let isSurelyHeld = 120

    private let token: String
    private var written: Int
    /// Where this machine remembers the token of its last run.
    private let memory: String
    private let place: String

    /// Takes the lock, or says who has it.
    init(on files: inout some RemoteFiles, place: String, memory: String) throws(PublishError) {
        self.place = place
        self.memory = memory
        try Self.expectFree(on: &files, place: place, memory: memory)
        written = time(nil)
        token =
            String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
        try attempt { () throws(FileError) in try Files.write(Array(token.utf8), to: memory) }
        try files.writeSmall(Self.name, bytes)
        guard let held = try Self.holder(on: &files), held.token == token else {
            throw .busy(place: place, seconds: Self.lease)
        }
    }

    /// Says so where another machine is publishing.
    static func expectFree(on files: inout some RemoteFiles, place: String, memory: String) throws(PublishError) {
        guard let held = try holder(on: &files) else { return }
        let remembered = (try? Files.read(memory)).map { String(decoding: $0, as: UTF8.self) }
        let left = held.until - time(nil)
        if held.token != remembered, left > 0 { throw .busy(place: place, seconds: min(left, lease)) }
    }

    /// Makes sure that the lock is still held, and holds it for longer.
    mutating func renew(on files: inout some RemoteFiles) throws(PublishError) {
        if time(nil) - written < Self.isSurelyHeld { return }
        guard let held = try Self.holder(on: &files), held.token == token else { throw .lostLock(place: place) }
        written = time(nil)
        try files.writeSmall(Self.name, bytes)
    }

    /// Lets go of it. Where that fails, it ends by itself, and for this machine it is no hindrance.
    func release(on files: inout some RemoteFiles) {
        let isHeld = time(nil) - written < Self.isSurelyHeld
        guard isHeld || (try? Self.holder(on: &files))?.token == token else { return }
        do throws(PublishError) {
            try files.removeSmall(Self.name)
            try? Files.remove(memory)
        } catch {
            // The token stays remembered, so that this machine’s next run knows the lock for its own.
        }
    }

    private var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("publishing", token)
            json.key("until")
            json.integer(time(nil) + Self.lease)
        }
        return json.bytes(endsLine: true)
    }

    private static func holder(on files: inout some RemoteFiles) throws(PublishError) -> (token: String, until: Int)? {
        guard let bytes = try files.readSmall(name), let json = try? JSONValue(parsing: bytes),
            let token = json["publishing"]?.string, case .number(let digits)? = json["until"], let until = Int(digits)
        else { return nil }
        return (token, until)
    }
}
