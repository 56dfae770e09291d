import Foundation

/// A raw connection over which a test says exactly what it wants.
final class Client {
    private let descriptor: Int32
    private(set) var received: [UInt8] = []

    /// What a server answered.
    struct Response {
        var status: Int
        var headers: [String: String]
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
    }

    init(port: Int) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = UInt16(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    /// `false` where the server has closed.
    @discardableResult
    func send(_ text: String) -> Bool { send(Array(text.utf8)) }

    @discardableResult
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if count <= 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Takes in what comes next. `false` at the end, or when nothing comes for half a minute.
    func receive() -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 30_000) == 1 else { return false }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count <= 0 { return false }
        received += buffer[..<count]
        return true
    }

    /// Everything until the server closes.
    func receiveAll() -> [UInt8] {
        while receive() {}
        return received
    }

    /// Receives until a text has come a number of times; `nil` where the connection ends before that.
    func wait(for text: String, times: Int = 1) -> String? {
        while true {
            let all = String(decoding: received, as: UTF8.self)
            if all.components(separatedBy: text).count > times { return all }
            if !receive() { return nil }
        }
    }

    /// Receives until a stream has been ended in good order, which leaves the connection open.
    func waitForEndOfStream() -> Bool {
        while !received.suffix(5).elementsEqual("0\r\n\r\n".utf8) { if !receive() { return false } }
        return true
    }

    /// One answer with its length, as the server sends those of its files.
    func response(hasBody: Bool = true) -> Response? {
        let end = Array("\r\n\r\n".utf8)
        while true {
            if let head = received.firstRange(of: end) {
                let lines = String(decoding: received[..<head.lowerBound], as: UTF8.self).components(
                    separatedBy: "\r\n")
                var headers: [String: String] = [:]
                for line in lines.dropFirst() {
                    let parts = line.components(separatedBy: ": ")
                    headers[parts[0]] = parts.dropFirst().joined(separator: ": ")
                }
                let size = hasBody ? Int(headers["Content-Length"] ?? "0") ?? 0 : 0
                while received.count < head.upperBound + size { if !receive() { return nil } }
                let body = Array(received[head.upperBound..<head.upperBound + size])
                received.removeFirst(head.upperBound + size)
                return Response(
                    status: Int(lines[0].split(separator: " ").dropFirst().first ?? "") ?? 0, headers: headers,
                    body: body)
            }
            if !receive() { return nil }
        }
    }

    /// Sends a request for a path and receives its answer.
    func get(_ path: String, _ headers: [String: String] = [:], method: String = "GET") -> Response? {
        var text = "\(method) \(path) HTTP/1.1\r\n"
        for (name, value) in ["Host": "localhost"].merging(headers, uniquingKeysWith: { $1 }) {
            text += "\(name): \(value)\r\n"
        }
        send(text + "\r\n")
        return response(hasBody: method != "HEAD")
    }
}
