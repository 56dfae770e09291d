import Glibc
import Synchronization

/// Every open connection, and since when it does what it does: what keeps the server from being filled up by those that
/// say nothing, or say it very slowly.
final class Connections: Sendable {
    private enum Phase { case waiting, answering, streaming }

    private struct Connection {
        var socket: Int32
        var phase = Phase.waiting
        var since: Int
        var isShutDown = false
    }

    /// How long a request may take to arrive, and a connection to stay without one, in milliseconds.
    private let patience: Int
    /// How long an answer may take to be read.
    private let longest: Int
    /// From how many connections on the one that has waited longest makes room for a new one.
    private let crowd: Int
    private let all = Mutex<[ConnectionID: Connection]>([:])

    init(patience: Int, longest: Int, crowd: Int) {
        self.patience = patience
        self.longest = longest
        self.crowd = crowd
    }

    var count: Int { all.withLock(\.count) }

    func opened(_ id: ConnectionID, socket: Int32) {
        all.withLock { all in
            all[id] = Connection(socket: socket, since: milliseconds())
            if all.count < crowd { return }
            let waiting = all.filter { $0.value.phase == .waiting && !$0.value.isShutDown && $0.key != id }
            if let oldest = waiting.min(by: { $0.value.since < $1.value.since })?.key { shutDown(oldest, &all) }
        }
    }

    /// The socket is closed after this returns, so a socket in the table is always the connection's own.
    func closed(_ id: ConnectionID) { all.withLock { all in all[id] = nil } }

    func answering(_ id: ConnectionID) { enter(.answering, id) }

    func streaming(_ id: ConnectionID) { enter(.streaming, id) }

    func waiting(_ id: ConnectionID) { enter(.waiting, id) }

    private func enter(_ phase: Phase, _ id: ConnectionID) {
        let now = milliseconds()
        all.withLock { all in
            all[id]?.phase = phase
            all[id]?.since = now
        }
    }

    /// Ends what takes too long.
    /// - Returns: the streams whose readers have gone.
    func sweep() -> [ConnectionID] {
        let now = milliseconds()
        return all.withLock { all in
            var gone: [ConnectionID] = []
            for (id, connection) in all where !connection.isShutDown {
                switch connection.phase {
                case .waiting: if now - connection.since > patience { shutDown(id, &all) }
                case .answering: if now - connection.since > longest { shutDown(id, &all) }
                case .streaming: if hasHungUp(connection.socket) { gone.append(id) }
                }
            }
            return gone
        }
    }

    /// The library sees the end of the connection and closes it.
    private func shutDown(_ id: ConnectionID, _ all: inout [ConnectionID: Connection]) {
        guard let socket = all[id]?.socket else { return }
        shutdown(socket, Int32(SHUT_RDWR))
        all[id]?.isShutDown = true
    }

    private func hasHungUp(_ socket: Int32) -> Bool {
        // POLLRDHUP, which Swift's view of the system's headers lacks.
        let hungUp: Int16 = 0x2000
        var status = pollfd(fd: socket, events: hungUp, revents: 0)
        return poll(&status, 1, 0) == 1 && status.revents & (hungUp | Int16(POLLHUP | POLLERR)) != 0
    }
}
