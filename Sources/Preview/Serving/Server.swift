import CMicroHTTPD
import Dispatch
import Glibc
import Synchronization

/// Serves a site from memory through libmicrohttpd, which runs a few threads of its own.
final class Server: Sendable {
    let desk: Desk
    private let listener: Listener
    private let limits: Limits
    /// The address of the daemon while it runs.
    private let daemon = Mutex<UInt?>(nil)

    /// How the server treats its guests; tests are less patient.
    struct Limits: Sendable {
        var threads = 4
        /// Milliseconds that a request may take to arrive, or a connection may idle.
        var patience = 10_000
        /// Milliseconds that an answer may take to be read.
        var longest = 300_000
        /// Connections at once, as far as the system gives so many.
        var connections = 2_000
        /// Seconds between two signs of life on an event stream.
        var beat = 5
        /// Bytes that a request's head may have, and what the library keeps beside it.
        var memory = 32_768
    }

    /// Takes over the listener, which is closed when the server stops.
    init(site: any PreviewedSite, listener: Listener, host: String, limits: Limits = Limits()) {
        self.listener = listener
        self.limits = limits
        desk = Desk(
            site: site, hosts: AllowedHosts(host: host, isLoopback: listener.isLoopback),
            connections: Connections(
                patience: limits.patience, longest: limits.longest,
                crowd: Server.connections(limits.connections) * 3 / 4))
    }

    /// Begins to answer.
    /// - Returns: `false` where the system does not give what that takes.
    func start() -> Bool {
        var given = preview_limits(
            threads: UInt32(limits.threads), connections: UInt32(Server.connections(limits.connections)), timeout: 30,
            memory: limits.memory)
        // The desk lives as long as this object, which stops the daemon before it goes: the daemon calls nobody who is gone.
        var callbacks = Desk.callbacks(Unmanaged.passUnretained(desk).toOpaque())
        guard let started = preview_start(listener.descriptor, &given, &callbacks) else { return false }
        daemon.withLock { $0 = UInt(bitPattern: started) }
        Server.look(after: desk, second: 1, beat: limits.beat)
        return true
    }

    /// Ends all connections and threads, and frees the port. Once is enough; twice does no harm.
    func stop() {
        desk.close()
        let running = daemon.withLock { daemon in
            defer { daemon = nil }
            return daemon
        }
        guard let running else { return }
        // The daemon closes the socket that it was given.
        MHD_stop_daemon(OpaquePointer(bitPattern: running))
    }

    deinit { stop() }

    /// As many as are wanted, or as the process may have files open beside its own.
    private static func connections(_ wanted: Int) -> Int {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return min(wanted, 512) }
        return max(16, min(wanted, Int(clamping: limit.rlim_cur) - 128))
    }

    /// Looks after the connections once a second, until the desk is closed.
    private static func look(after desk: Desk, second: Int, beat: Int) {
        DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + .seconds(1)) {
            guard desk.lookAfterConnections(beats: second % beat == 0) else { return }
            look(after: desk, second: second + 1, beat: beat)
        }
    }
}
