import CMicroHTTPD
import Glibc
import Synchronization

/// Where requests come in from libmicrohttpd's threads and answers go out.
final class Desk: Sendable {
    let answering: Answering
    let live: LiveReload
    let connections: Connections
    private let isOpen = Atomic<Bool>(true)

    init(site: any PreviewedSite, hosts: AllowedHosts, connections: Connections) {
        let run = String(UInt64(truncatingIfNeeded: time(nil)) << 20 ^ UInt64(getpid()), radix: 36)
        live = LiveReload(site: site, run: run)
        answering = Answering(site: site, hosts: hosts, live: live)
        self.connections = connections
    }

    /// Wakes a connection that waits for events. `LiveReload` calls it under its lock and only for one that waits, which
    /// therefore exists.
    static let wake: LiveReload.Waking = { MHD_resume_connection($0.pointer) }

    /// Tells browsers what a refresh brought.
    func publish(_ refresh: PreviewRefresh) { live.publish(refresh, wake: Desk.wake) }

    /// Ends what takes too long and what has gone.
    /// - Returns: `false` when the desk is closed.
    func lookAfterConnections(beats: Bool) -> Bool {
        guard isOpen.load(ordering: .relaxed) else { return false }
        for gone in connections.sweep() { live.drop(gone, wake: Desk.wake) }
        if beats { live.beat(wake: Desk.wake) }
        return true
    }

    func close() {
        isOpen.store(false, ordering: .relaxed)
        live.close(wake: Desk.wake)
    }

    /// Answers a request that has arrived whole.
    func answer(_ request: Request, on connection: OpaquePointer) -> Bool {
        let id = ConnectionID(connection)
        connections.answering(id)
        switch answering.reply(to: request) {
        case .answer(let answer):
            return send(answer, on: connection)
        case .events(let stream, let stays):
            var answer = Answer(200)
            answer.add("Content-Type", "text/event-stream; charset=utf-8")
            answer.add("Cache-Control", "no-store")
            if stays, live.add(stream, id, wake: Desk.wake) {
                connections.streaming(id)
                return send(answer, on: connection, EventReading.response(live, id))
            }
            answer.body = Array(live.momentaryEvents(stream).utf8)[...]
            return send(answer, on: connection)
        }
    }

    private func send(_ answer: Answer, on connection: OpaquePointer) -> Bool {
        send(answer, on: connection, BodyReading.response(answer.body))
    }

    private func send(_ answer: Answer, on connection: OpaquePointer, _ response: OpaquePointer?) -> Bool {
        guard let response else { return false }
        // The library keeps what it still needs.
        defer { MHD_destroy_response(response) }
        for header in answer.headers { MHD_add_response_header(response, header.name, header.value) }
        return preview_queue(connection, UInt32(answer.status), response) != 0
    }
}
