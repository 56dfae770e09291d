/// What is sent back.
struct Answer: Sendable, Equatable {
    var status: Int
    var headers: [Header]
    var body: ArraySlice<UInt8>

    struct Header: Sendable, Equatable {
        var name: String
        var value: String
    }

    init(_ status: Int, _ headers: KeyValuePairs<String, String> = [:], body: ArraySlice<UInt8> = []) {
        self.status = status
        self.headers = headers.map { Header(name: $0.key, value: $0.value) }
        self.body = body
        add("X-Content-Type-Options", "nosniff")
        // Other sites that are open in the same browser are not to read along.
        add("Cross-Origin-Resource-Policy", "same-origin")
    }

    /// A short page of the server's own.
    init(_ status: Int, saying text: String, _ headers: KeyValuePairs<String, String> = [:]) {
        self.init(status, headers, body: Array((text + "\n").utf8)[...])
        add("Content-Type", "text/plain; charset=utf-8")
        add("Cache-Control", "no-store")
    }

    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    mutating func add(_ name: String, _ value: String) { headers.append(Header(name: name, value: value)) }
}
