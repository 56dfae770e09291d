import CMicroHTTPD
import Glibc

/// What is kept of a request from its first line to its end.
///
/// One thread at a time has it, the one that looks after its connection. It is retained when the first line has been read and
/// released when the request is completed; the library promises one of the latter for each of the former.
private final class Arrival {
    let target: [UInt8]
    var hasHead = false

    init(target: [UInt8]) { self.target = target }
}

extension Desk {
    /// The functions that libmicrohttpd calls, all with the desk as their context.
    static func callbacks(_ context: UnsafeMutableRawPointer) -> preview_callbacks {
        preview_callbacks(
            context: context,
            answer: { context, connection, _, method, version, _, size, arrival in
                guard let desk = Desk.at(context), let connection, let arrival else { return .NO }
                return desk.take(connection, text(method), text(version), size, arrival.pointee) ? .YES : .NO
            },
            completed: { context, connection, arrival, _ in
                if let known = arrival?.pointee { Unmanaged<Arrival>.fromOpaque(known).release() }
                arrival?.pointee = nil
                guard let desk = Desk.at(context), let connection else { return }
                let id = ConnectionID(connection)
                desk.live.forget(id)
                desk.connections.waiting(id)
            },
            connection: { context, connection, _, notice in
                guard let desk = Desk.at(context), let connection else { return }
                let id = ConnectionID(connection)
                if notice == .CONNECTION_NOTIFY_STARTED {
                    desk.connections.opened(id, socket: preview_socket(connection))
                } else {
                    desk.live.forget(id)
                    desk.connections.closed(id)
                }
            },
            target: { _, target, _ in
                let bytes = target.map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) } ?? []
                return Unmanaged.passRetained(Arrival(target: bytes)).toOpaque()
            },
            // Left as it is: an escaped NUL would end the text for whoever reads it next.
            unescape: { _, _, text in text.map { strlen($0) } ?? 0 })
    }

    private static func at(_ context: UnsafeMutableRawPointer?) -> Desk? {
        context.map { Unmanaged<Desk>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Called when a request's head has arrived, then for each part of its body, then when all is there.
    private func take(
        _ connection: OpaquePointer, _ method: String, _ version: String, _ size: UnsafeMutablePointer<Int>?,
        _ arrival: UnsafeMutableRawPointer?
    ) -> Bool {
        guard let arrival else { return false }
        let known = Unmanaged<Arrival>.fromOpaque(arrival).takeUnretainedValue()
        var request = Request(target: known.target)
        request.method = method
        request.isOld = version == "HTTP/1.0"
        let length = header("Content-Length", connection) ?? "0"
        request.hasBody = length != "0" || header("Transfer-Encoding", connection) != nil
        let isRefused = request.hasBody || method != "GET" && method != "HEAD"
        if !known.hasHead, !isRefused {
            // An answer before the request's end would cost the connection.
            known.hasHead = true
            return true
        }
        if known.hasHead, let size, size.pointee > 0 { return false }
        request.host = header("Host", connection)
        request.ifNoneMatch = header("If-None-Match", connection)
        request.ifRange = header("If-Range", connection)
        request.range = header("Range", connection)
        request.lastEventID = header("Last-Event-ID", connection)
        return answer(request, on: connection)
    }
}

private func header(_ name: String, _ connection: OpaquePointer) -> String? {
    preview_header(connection, name).map { String(cString: $0) }
}

private func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
