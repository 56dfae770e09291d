import CMicroHTTPD

/// The bytes of an answer on their way out: shared with the site, and copied piece by piece as the reader takes them.
///
/// Retained while the response that reads from it exists.
final class BodyReading: Sendable {
    private let body: ArraySlice<UInt8>

    private init(_ body: ArraySlice<UInt8>) { self.body = body }

    static func response(_ body: ArraySlice<UInt8>) -> OpaquePointer? {
        if body.isEmpty { return preview_empty_response() }
        let reading = Unmanaged.passRetained(BodyReading(body))
        let response = MHD_create_response_from_callback(
            UInt64(body.count), min(body.count, 65_536),
            { context, position, buffer, size in
                guard let context, let buffer else { return -1 }
                let reading = Unmanaged<BodyReading>.fromOpaque(context).takeUnretainedValue()
                return reading.copy(from: Int(position), to: UnsafeMutableRawBufferPointer(start: buffer, count: size))
            },
            reading.toOpaque(), { if let context = $0 { Unmanaged<BodyReading>.fromOpaque(context).release() } })
        if response == nil { reading.release() }
        return response
    }

    private func copy(from position: Int, to buffer: UnsafeMutableRawBufferPointer) -> Int {
        let rest = body.dropFirst(position).prefix(buffer.count)
        buffer.copyBytes(from: rest)
        // -1 is the end.
        return rest.isEmpty ? -1 : rest.count
    }
}

/// A browser's events on their way out.
///
/// Retained while the response that reads from it exists.
final class EventReading: Sendable {
    private let live: LiveReload
    private let id: ConnectionID

    private init(_ live: LiveReload, _ id: ConnectionID) {
        self.live = live
        self.id = id
    }

    static func response(_ live: LiveReload, _ id: ConnectionID) -> OpaquePointer? {
        let reading = Unmanaged.passRetained(EventReading(live, id))
        let response = MHD_create_response_from_callback(
            UInt64.max, 4_096,
            { context, _, buffer, size in
                guard let context, let buffer else { return -1 }
                let reading = Unmanaged<EventReading>.fromOpaque(context).takeUnretainedValue()
                return reading.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size))
            },
            reading.toOpaque(), { if let context = $0 { Unmanaged<EventReading>.fromOpaque(context).release() } })
        if response == nil { reading.release() }
        return response
    }

    /// The library calls this on the thread of the connection, as suspending it requires.
    private func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        switch live.read(id, into: buffer, suspend: { MHD_suspend_connection(id.pointer) }) {
        case .bytes(let count): count
        case .wait: 0
        case .end(.orderly): -1
        case .end(.abrupt): -2
        }
    }
}
