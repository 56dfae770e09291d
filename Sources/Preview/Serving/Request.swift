/// What is read of a request.
struct Request: Sendable {
    var method = "GET"
    /// As sent, percent signs and all.
    var target: [UInt8]
    /// Whether the protocol is older than HTTP/1.1.
    var isOld = false
    var host: String?
    var ifNoneMatch: String?
    var ifRange: String?
    var range: String?
    var lastEventID: String?
    /// Whether the head announces a body.
    var hasBody = false
}
