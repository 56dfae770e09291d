import Glibc

/// The streams between this process and a running program.
struct Pipes {
    private(set) var output: [UInt8] = []
    /// No more than the end of it is of interest.
    private(set) var complaints: [UInt8] = []
    private var outputEnd: Int32
    private var complaintsEnd: Int32
    private var inputEnd: Int32
    private var pending: ArraySlice<UInt8> = []
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    private static let complaintsLimit = 1 << 16

    init(_ started: Spawned) {
        outputEnd = started.output
        complaintsEnd = started.complaints
        inputEnd = started.input
    }

    var isOpen: Bool { outputEnd >= 0 || complaintsEnd >= 0 }

    /// Moves what can be moved; returns after a quarter of a second at most.
    mutating func wait(feeding input: (() -> [UInt8]?)?, observing observe: (([UInt8]) -> Void)?) {
        if inputEnd >= 0, pending.isEmpty {
            if let piece = input?() { pending = piece[...] } else { Self.close(&inputEnd) }
        }
        var waits = [
            pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: complaintsEnd, events: Int16(POLLIN), revents: 0),
            pollfd(fd: pending.isEmpty ? -1 : inputEnd, events: Int16(POLLOUT), revents: 0),
        ]
        guard poll(&waits, nfds_t(waits.count), 250) > 0 else { return }
        if waits[0].revents != 0 { takeOutput(observe) }
        if waits[1].revents != 0 { takeComplaints() }
        if waits[2].revents != 0 { send() }
    }

    /// What is there already, once the program has ended.
    mutating func takeRest(observing observe: (([UInt8]) -> Void)?) {
        for end in [outputEnd, complaintsEnd] where end >= 0 {
            _ = fcntl(end, F_SETFL, fcntl(end, F_GETFL) | O_NONBLOCK)
        }
        while outputEnd >= 0, takeOutput(observe) {}
        while complaintsEnd >= 0, takeComplaints() {}
    }

    mutating func close() {
        Self.close(&outputEnd)
        Self.close(&complaintsEnd)
        Self.close(&inputEnd)
    }

    @discardableResult
    private mutating func takeOutput(_ observe: (([UInt8]) -> Void)?) -> Bool {
        guard let count = Self.got(&outputEnd, &chunk) else { return false }
        output += chunk[..<count]
        observe?(Array(chunk[..<count]))
        return count > 0
    }

    @discardableResult
    private mutating func takeComplaints() -> Bool {
        guard let count = Self.got(&complaintsEnd, &chunk) else { return false }
        complaints += chunk[..<count]
        if complaints.count > Self.complaintsLimit {
            complaints.removeFirst(complaints.count - Self.complaintsLimit)
        }
        return count > 0
    }

    /// How much was read; `nil` where there is no more, or none yet.
    private static func got(_ end: inout Int32, _ chunk: inout [UInt8]) -> Int? {
        let count = read(end, &chunk, chunk.count)
        if count > 0 { return count }
        if count < 0, errno == EINTR { return 0 }
        if count < 0, errno == EAGAIN { return nil }
        close(&end)
        return nil
    }

    private mutating func send() {
        let sent = pending.withUnsafeBytes {
            Glibc.send(inputEnd, $0.baseAddress, $0.count, Int32(MSG_DONTWAIT) | Int32(MSG_NOSIGNAL))
        }
        if sent > 0 {
            pending = pending.dropFirst(sent)
        } else if sent < 0, errno != EAGAIN, errno != EINTR {
            // It reads no more; why, its status will tell.
            Self.close(&inputEnd)
            pending = []
        }
    }

    private static func close(_ end: inout Int32) {
        if end >= 0 { Glibc.close(end) }
        end = -1
    }
}
