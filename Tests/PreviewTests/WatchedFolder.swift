import Foundation
import Synchronization
import Testing

@testable import Preview

/// A site's folder with a watcher on it, and what the watcher has passed on.
final class WatchedFolder {
    let path: String
    private let seen = Seen()
    private let ends: (reading: Int32, writing: Int32)
    private let end = DispatchGroup()

    private final class Seen: Sendable {
        let changes = Mutex<[ChangeGathering.Changes]>([])
        let remarks = Mutex<[Watcher.Remark]>([])
    }

    init(polls: Bool = false, handling: Double = 0) throws {
        path = NSTemporaryDirectory() + "briefing-watched-" + UUID().uuidString
        for folder in ["Content/articles", "Templates"] {
            try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
        }
        try Data("old".utf8).write(to: URL(fileURLWithPath: path + "/Content/articles/a.md"))
        var pipes: [Int32] = [0, 0]
        pipe(&pipes)
        ends = (pipes[0], pipes[1])
        let begun = DispatchSemaphore(value: 0)
        let watcher = Watcher(site: path, folders: ["Content", "Templates"], polls: polls)
        DispatchQueue(label: "watcher").async(group: end) { [seen, ends] in
            watcher.run(
                until: ends.reading, remark: { remark in seen.remarks.withLock { $0.append(remark) } },
                begin: { begun.signal() },
                handle: { changes in
                    seen.changes.withLock { $0.append(changes) }
                    Thread.sleep(forTimeInterval: handling)
                })
        }
        begun.wait()
    }

    deinit {
        close(ends.writing)
        end.wait()
        close(ends.reading)
        try? FileManager.default.removeItem(atPath: path)
    }

    var remarks: [Watcher.Remark] { seen.remarks.withLock(\.self) }

    /// How often something was passed on.
    var count: Int { seen.changes.withLock(\.count) }

    /// Everything that was passed on so far.
    var changed: Set<String> {
        seen.changes.withLock { all in
            var paths: Set<String> = []
            for case .paths(let some) in all { paths.formUnion(some) }
            return paths
        }
    }

    var isAnythingChanged: Bool { seen.changes.withLock { $0.contains(.anything) } }

    func forget() { seen.changes.withLock { $0 = [] } }

    /// Waits until it is so, at most half a minute.
    func wait(_ condition: (WatchedFolder) -> Bool) -> Bool {
        for _ in 0..<3_000 {
            if condition(self) { return true }
            usleep(10_000)
        }
        return condition(self)
    }

    /// Waits until the watcher has passed on a change of a path, or of a folder above it.
    func waitFor(_ path: String) -> Bool {
        wait { folder in folder.changed.contains { path == $0 || path.hasPrefix($0 + "/") } }
    }

    /// Waits until everything that happened before has been passed on: a later change has.
    func settle() throws {
        let name = "Content/mark-" + UUID().uuidString
        try write("", to: name)
        #expect(waitFor(name))
    }

    func write(_ text: String, to file: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path + "/" + file))
    }

    func makeFolder(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + folder, withIntermediateDirectories: true)
    }

    func move(_ from: String, to: String) { #expect(rename(path + "/" + from, path + "/" + to) == 0) }

    func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }

    func link(_ file: String, to target: String) { #expect(symlink(target, path + "/" + file) == 0) }
}
