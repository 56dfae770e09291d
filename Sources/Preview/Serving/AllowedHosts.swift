/// The names by which the server may be asked for.
///
/// A page from anywhere can let its own name point to 127.0.0.1 and read what is served there as if it were its own. It
/// can't change the `Host` that the browser sends; so on a loopback address, only the names of this machine are answered.
struct AllowedHosts: Sendable {
    /// `nil`: every name, as the server is open to the network anyway.
    private let names: Set<String>?

    /// - Parameter host: the address that the server was told to listen on.
    init(host: String, isLoopback: Bool) {
        names = isLoopback ? ["localhost", "127.0.0.1", "::1", host.lowercased()] : nil
    }

    func allow(_ host: String) -> Bool {
        guard let names else { return true }
        return names.contains(AllowedHosts.name(host))
    }

    /// Without the port and the brackets around an IPv6 address.
    private static func name(_ host: String) -> String {
        var name = host.trimmed.lowercased()
        if name.hasPrefix("[") {
            return String(name.dropFirst().prefix { $0 != "]" })
        }
        if let colon = name.lastIndex(of: ":") { name = String(name[..<colon]) }
        return name.hasSuffix(".") ? String(name.dropLast()) : name
    }
}
