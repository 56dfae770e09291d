import Glibc

/// A socket that listens, and where.
struct Listener: Sendable {
    let descriptor: Int32
    let port: Int
    let isLoopback: Bool

    /// - Parameters:
    ///   - host: a name or an address of this machine.
    ///   - port: 0 for one that is free.
    init(host: String, port: Int) throws(ListenError) {
        guard (0...65_535).contains(port) else { throw ListenError(host: host, port: port, problem: .noSuchPort) }
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV
        var found: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, String(port), &hints, &found)
        guard status == 0, let first = found else {
            throw ListenError(host: host, port: port, problem: .noSuchHost(String(cString: gai_strerror(status))))
        }
        defer { freeaddrinfo(first) }
        // A name such as localhost may stand for several addresses; the older protocol is what everybody has.
        let all = sequence(first: first) { $0.pointee.ai_next }
        let chosen = all.first { $0.pointee.ai_family == AF_INET } ?? first
        descriptor = try Listener.open(chosen.pointee, host: host, port: port)
        isLoopback = Listener.isLoopback(chosen.pointee.ai_addr)
        self.port = Listener.port(of: descriptor) ?? port
    }

    func close() { Glibc.close(descriptor) }

    /// The first of the ports after one that is free; `nil` where none of twenty is.
    static func freePort(after port: Int, host: String) -> Int? {
        for next in port + 1..<port + 21 {
            guard let listener = try? Listener(host: host, port: next) else { continue }
            listener.close()
            return next
        }
        return nil
    }

    private static func open(_ address: addrinfo, host: String, port: Int) throws(ListenError) -> Int32 {
        func failed() -> ListenError {
            let code = errno
            if code == EADDRINUSE, port != 0 {
                return ListenError(
                    host: host, port: port, problem: .taken(free: Listener.freePort(after: port, host: host)))
            }
            return ListenError(host: host, port: port, problem: .refused(code))
        }
        let descriptor = socket(
            address.ai_family, address.ai_socktype | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue),
            address.ai_protocol)
        guard descriptor >= 0 else { throw failed() }
        // Connections of an earlier run that are still being laid to rest are no reason to wait.
        var yes: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, 511) == 0 else {
            let code = errno
            Glibc.close(descriptor)
            errno = code
            throw failed()
        }
        return descriptor
    }

    private static func port(of descriptor: Int32) -> Int? {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        return withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(descriptor, address, &size) == 0 else { return nil }
                // The port is at the same place in addresses of both protocols.
                return UnsafeRawPointer(address).withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                    Int(UInt16(bigEndian: $0.pointee.sin_port))
                }
            }
        }
    }

    private static func isLoopback(_ address: UnsafeMutablePointer<sockaddr>) -> Bool {
        let raw = UnsafeRawPointer(address)
        if Int32(address.pointee.sa_family) == AF_INET {
            return raw.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                UInt32(bigEndian: $0.pointee.sin_addr.s_addr) >> 24 == 127
            }
        }
        return raw.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
            withUnsafeBytes(of: address.pointee.sin6_addr) { $0.dropLast().allSatisfy { $0 == 0 } && $0.last == 1 }
        }
    }
}

/// Why the server can't listen.
public struct ListenError: Error, Equatable, Sendable {
    public var host: String
    public var port: Int
    public var problem: Problem

    public enum Problem: Equatable, Sendable {
        /// Another program has the port; the next that is free, if one is near.
        case taken(free: Int?)
        case noSuchPort
        /// With the system's words.
        case noSuchHost(String)
        /// With the number from `errno`.
        case refused(Int32)
    }

    /// A sentence without a full stop.
    public var message: String {
        switch problem {
        case .taken: "port \(port) is taken by another program"
        case .noSuchPort: "there is no port \(port): ports are numbers up to 65535"
        case .noSuchHost(let reason): "there is no address ‘\(host)’ to listen on: \(reason)"
        case .refused(let code): "can’t listen on ‘\(host)’, port \(port): \(String(cString: strerror(code)))"
        }
    }

    /// What to do instead.
    public var advice: String? {
        if case .taken(let free?) = problem { "port \(free) is free: ‘--port \(free)’" } else { nil }
    }
}
