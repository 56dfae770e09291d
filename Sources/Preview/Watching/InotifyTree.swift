import FileSystem
import Glibc

/// The watched folders of a site under the eyes of Linux's inotify, those that come later too.
///
/// inotify watches one folder, not what lies below; so each folder has a watch of its own, and so has each file that a
/// symbolic link leads to, as its changes are seen in no watched folder. One thread has it.
final class InotifyTree {
    /// Why inotify can't be used, or not any more.
    enum Failure: Error, Equatable {
        /// The system refuses, by the number from `errno`.
        case refused(Int32)
        /// The site's own folder has been moved or removed.
        case siteGone
    }

    private struct Watch: Equatable {
        enum Kind { case site, folder, file }
        var path: String
        var kind: Kind
    }

    let descriptor: Int32
    private let site: String
    private let folders: [String]
    /// By inotify's numbers. Several links to one folder share a number.
    private var watches: [Int32: [Watch]] = [:]
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// - Parameter folders: names in the site's folder; they need not be there yet.
    init(site: String, folders: [String]) throws(Failure) {
        self.site = site
        self.folders = folders
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        if descriptor < 0 { throw .refused(errno) }
        try watchAll()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    var watchCount: Int { watches.count }

    private func watchAll() throws(Failure) {
        try add(Watch(path: "", kind: .site))
        for folder in folders { try addTree(folder) }
    }

    /// Takes in everything that has happened.
    func read(into gathering: inout ChangeGathering) throws(Failure) {
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count <= 0 { return }
            let now = milliseconds()
            for event in events(count) { try take(event, &gathering, now) }
        }
    }

    private struct Event {
        var number: Int32
        var mask: UInt32
        var name: String

        func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
    }

    private func events(_ count: Int) -> [Event] {
        buffer.withUnsafeBytes { bytes in
            var events: [Event] = []
            var start = 0
            while start + 16 <= count {
                // struct inotify_event: number, mask, cookie and the length of the name, which ends in NULs.
                let length = Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
                let name = bytes[(start + 16)..<min(start + 16 + length, count)].prefix { $0 != 0 }
                events.append(
                    Event(
                        number: bytes.loadUnaligned(fromByteOffset: start, as: Int32.self),
                        mask: bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self),
                        name: String(decoding: name, as: UTF8.self)))
                start += 16 + length
            }
            return events
        }
    }

    private func take(_ event: Event, _ gathering: inout ChangeGathering, _ now: Int) throws(Failure) {
        if event.has(IN_Q_OVERFLOW) {
            // What was lost may have been new folders.
            for number in watches.keys { inotify_rm_watch(descriptor, number) }
            watches = [:]
            try watchAll()
            gathering.anythingChanged(at: now)
            return
        }
        if event.has(IN_IGNORED) {
            watches[event.number] = nil
            return
        }
        for watch in watches[event.number] ?? [] {
            switch watch.kind {
            case .file: try takeLinked(watch, event, &gathering, now)
            case .site:
                if event.has(IN_DELETE_SELF, IN_MOVE_SELF) { throw .siteGone }
                if folders.contains(event.name) { try takeEntry(event.name, event, &gathering, now) }
            case .folder:
                if !event.name.isEmpty, !isTemporary(event.name) {
                    try takeEntry(watch.path + "/" + event.name, event, &gathering, now)
                }
            }
        }
    }

    /// Something happened to what stands in a folder.
    private func takeEntry(
        _ path: String, _ event: Event, _ gathering: inout ChangeGathering, _ now: Int
    ) throws(Failure) {
        if event.has(IN_DELETE, IN_MOVED_FROM) {
            removeTree(path)
            gathering.gone(path, at: now)
        } else if event.has(IN_MODIFY) {
            gathering.opened(path, at: now)
        } else if event.has(IN_CREATE), !event.has(IN_ISDIR), !isLink(path) {
            gathering.created(path, at: now)
        } else {
            // Whatever came into this place, the watches of what stood here before are of no use.
            if event.has(IN_CREATE, IN_MOVED_TO) { removeTree(path) }
            if event.has(IN_ISDIR) || isLink(path) { try addTree(path) }
            gathering.changed(path, at: now)
        }
    }

    /// Something happened to the file that a link leads to.
    private func takeLinked(
        _ watch: Watch, _ event: Event, _ gathering: inout ChangeGathering, _ now: Int
    ) throws(Failure) {
        if event.has(IN_MODIFY) {
            gathering.opened(watch.path, at: now)
            return
        }
        // Another file may have taken its place.
        remove { $0 == watch }
        if Files.kind(of: site + "/" + watch.path) == nil {
            gathering.gone(watch.path, at: now)
        } else {
            try add(watch)
            gathering.changed(watch.path, at: now)
        }
    }

    private func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(site + "/" + path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    private func addTree(_ path: String) throws(Failure) {
        var found: [Watch] = []
        FileWalk(site: site).walk(path) { path, kind in
            if case .folder = kind {
                found.append(Watch(path: path, kind: .folder))
            } else if isLink(path) {
                found.append(Watch(path: path, kind: .file))
            }
        }
        for watch in found { try add(watch) }
    }

    private func add(_ watch: Watch) throws(Failure) {
        let flags =
            IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE | IN_DELETE_SELF
            | IN_MOVE_SELF | IN_ATTRIB
        let place = watch.kind == .site ? site : site + "/" + watch.path
        let number = inotify_add_watch(descriptor, place, UInt32(bitPattern: flags))
        if number >= 0 {
            if watches[number]?.contains(watch) != true { watches[number, default: []].append(watch) }
            return
        }
        switch errno {
        // It has gone, or can't be read: whoever reads the site will say so.
        case ENOENT, ENOTDIR, EACCES, ELOOP: if watch.kind == .site { throw .siteGone }
        case let code: throw .refused(code)
        }
    }

    private func removeTree(_ path: String) {
        remove { $0.path == path || $0.path.hasPrefix(path + "/") }
    }

    private func remove(_ isMeant: (Watch) -> Bool) {
        for (number, known) in watches where known.contains(where: isMeant) {
            let left = known.filter { !isMeant($0) }
            watches[number] = left.isEmpty ? nil : left
            if left.isEmpty { inotify_rm_watch(descriptor, number) }
        }
    }
}
