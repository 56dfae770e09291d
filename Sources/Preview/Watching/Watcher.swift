import FileSystem
import Glibc

/// Waits for changes below a site's folders, and passes them on when they have settled.
///
/// What happens while a change is being dealt with is kept by the system, and passed on next.
struct Watcher {
    /// Where the paths start.
    let site: String
    /// Names of folders in it.
    let folders: [String]
    /// Whether to look for changes from time to time rather than be told.
    let polls: Bool

    /// Milliseconds between two looks.
    static let interval = 500

    /// What the watcher has to say of itself.
    enum Remark: Equatable, Sendable {
        /// The system does not tell of changes, by its own words: they are looked for.
        case polling(String)
    }

    /// - Parameters:
    ///   - stop: a descriptor that becomes readable when it is to end.
    ///   - begin: called when changes are watched for from here on.
    ///   - handle: called with each settled change, on this thread.
    func run(
        until stop: Int32, remark: (Remark) -> Void, begin: () -> Void, handle: (ChangeGathering.Changes) -> Void
    ) {
        var tree: InotifyTree?
        if !polls {
            do throws(InotifyTree.Failure) {
                tree = try InotifyTree(site: site, folders: folders)
            } catch {
                remark(.polling(error.reason))
            }
        }
        var look = tree == nil ? PeriodicLook(site: site, folders: folders) : nil
        begin()
        var gathering = ChangeGathering()
        while true {
            let now = milliseconds()
            if let changes = gathering.take(at: now) {
                handle(changes)
                continue
            }
            let wait = [gathering.wait(at: now), look.map { max(0, $0.next - now) }].compactMap(\.self).min()
            var waits = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0)]
            if let tree { waits.append(pollfd(fd: tree.descriptor, events: Int16(POLLIN), revents: 0)) }
            poll(&waits, nfds_t(waits.count), wait.map(Int32.init(clamping:)) ?? -1)
            if waits[0].revents != 0 { return }
            do throws(InotifyTree.Failure) {
                try tree?.read(into: &gathering)
            } catch {
                // What was missed meanwhile is found by reading everything again.
                remark(.polling(error.reason))
                tree = nil
                look = PeriodicLook(site: site, folders: folders)
                gathering.anythingChanged(at: milliseconds())
            }
            look?.takeIfDue(&gathering)
        }
    }
}

extension InotifyTree.Failure {
    var reason: String {
        switch self {
        case .refused(ENOSPC): "there are more folders than fs.inotify.max_user_watches allows"
        case .refused(EMFILE): "there are more watchers than fs.inotify.max_user_instances allows"
        case .refused(let code): String(cString: strerror(code))
        case .siteGone: "the site’s folder has been moved or removed"
        }
    }
}

/// Changes found by comparing what stands there with what stood there.
private struct PeriodicLook {
    private let site: String
    private let folders: [String]
    private var snapshot: Snapshot
    /// When to look again.
    private(set) var next: Int

    init(site: String, folders: [String]) {
        self.site = site
        self.folders = folders
        snapshot = Snapshot(site: site, folders: folders)
        next = milliseconds() + Watcher.interval
    }

    mutating func takeIfDue(_ gathering: inout ChangeGathering) {
        let now = milliseconds()
        if now < next { return }
        let current = Snapshot(site: site, folders: folders)
        for path in current.changed(since: snapshot) { gathering.changed(path, at: now) }
        for path in current.gone(since: snapshot) { gathering.gone(path, at: now) }
        snapshot = current
        // A look that takes long is taken less often, so that it never keeps the machine busy.
        let end = milliseconds()
        next = end + max(Watcher.interval, (end - now) * 10)
    }
}
