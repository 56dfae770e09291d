/// A connection's address in libmicrohttpd's memory, as a number: it names the connection from the notice of its start to
/// the notice of its end.
struct ConnectionID: Hashable, Sendable {
    private let address: UInt

    init(_ connection: OpaquePointer) { address = UInt(bitPattern: connection) }

    /// To be used only while the connection exists.
    var pointer: OpaquePointer? { OpaquePointer(bitPattern: address) }
}
