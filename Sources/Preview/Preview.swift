import Dispatch
import Glibc
import Synchronization

/// A preview of a site with live reload: a server, a watcher, and what passes between them.
///
/// One thread waits for changes and has the site refreshed; the server's threads answer from the last good site meanwhile.
public final class Preview: Sendable {
    private let site: any PreviewedSite
    private let options: Options
    private let listener: Listener
    private let server: Server
    private let report: @Sendable (News) -> Void
    private let stopping: StopSignal
    private let watching = DispatchGroup()

    /// Where the preview is shown, and of what.
    public struct Options: Sendable {
        /// The folder in which `folders` stand.
        public var site = "."
        /// The folders that are watched.
        public var folders = ["Content", "Templates"]
        /// The address to listen on.
        public var host = "127.0.0.1"
        /// 0 for one that is free.
        public var port = 8080
        /// Whether to look for changes rather than be told of them by the system.
        public var polls = false

        public init() {}
    }

    /// What the preview tells whoever runs it.
    public enum News: Sendable {
        /// The site has been read for the first time.
        case began(PreviewRefresh)
        /// A change has been dealt with. `nil` for paths: anything may have changed.
        case refreshed(paths: [String]?, PreviewRefresh, milliseconds: Int)
        /// Changes are looked for from time to time, as the system can't tell of them, by its own words.
        case polling(reason: String)
    }

    /// Takes the port.
    /// - Parameter report: called on the preview's own thread.
    public init(
        of site: any PreviewedSite, _ options: Options, report: @escaping @Sendable (News) -> Void
    ) throws(ListenError) {
        self.site = site
        self.options = options
        self.report = report
        listener = try Listener(host: options.host, port: options.port)
        guard let stopping = StopSignal() else {
            let code = errno
            listener.close()
            throw ListenError(host: options.host, port: options.port, problem: .refused(code))
        }
        self.stopping = stopping
        server = Server(site: site, listener: listener, host: options.host)
    }

    /// Where the preview is to be looked at.
    public var address: String {
        let isEverywhere = options.host == "0.0.0.0" || options.host == "::"
        var host = isEverywhere ? "localhost" : options.host
        if host.contains(":") { host = "[\(host)]" }
        return "http://\(host):\(listener.port)" + SitePath(address: site.address).text
    }

    /// Whether only this machine can reach it.
    public var isLoopback: Bool { listener.isLoopback }

    /// Reads the site, and serves it from then on; returns when it is served.
    /// - Returns: `false` where the system does not give what that takes.
    public func start() -> Bool {
        let isRead = DispatchSemaphore(value: 0)
        // One thread for as long as the preview runs.
        DispatchQueue(label: "briefing.preview").async(group: watching) { [self] in
            Watcher(site: options.site, folders: options.folders, polls: options.polls).run(
                until: stopping.descriptor,
                remark: { remark in
                    if case .polling(let reason) = remark { report(.polling(reason: reason)) }
                },
                begin: {
                    let refresh = site.refresh(changed: nil)
                    server.desk.publish(refresh)
                    report(.began(refresh))
                    isRead.signal()
                },
                handle: handle)
        }
        isRead.wait()
        return server.start()
    }

    private func handle(_ changes: ChangeGathering.Changes) {
        let start = milliseconds()
        let paths: Set<String>? = if case .paths(let paths) = changes { paths } else { nil }
        let refresh = site.refresh(changed: paths)
        server.desk.publish(refresh)
        report(.refreshed(paths: paths?.sorted(), refresh, milliseconds: milliseconds() - start))
    }

    /// Frees the port, ends all connections, and waits until no thread of the preview is left.
    public func stop() {
        server.stop()
        stopping.send()
        watching.wait()
    }
}

/// A pipe that says one thing: that it is time to stop.
private final class StopSignal: Sendable {
    let descriptor: Int32
    private let writing: Int32

    init?() {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (descriptor, writing) = (ends[0], ends[1])
    }

    func send() {
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
    }

    deinit {
        close(descriptor)
        close(writing)
    }
}
