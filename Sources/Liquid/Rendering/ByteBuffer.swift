/// The output of a render. What would pass the limit is not written, and noted.
struct ByteBuffer: ~Copyable {
    private var bytes: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0
    private let limit: Int
    private(set) var isOverLimit = false

    init(limit: Int) {
        self.limit = limit
        capacity = max(64, min(4096, limit))
        bytes = .allocate(capacity: capacity)
    }

    deinit { bytes.deallocate() }

    var contents: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: count) }

    func contents(from start: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + start, count: count - start)
    }

    mutating func truncate(to count: Int) { self.count = count }

    @inline(__always)
    private mutating func reserve(_ more: Int) -> Bool {
        if count + more <= capacity { return true }
        return grow(more)
    }

    @inline(never)
    private mutating func grow(_ more: Int) -> Bool {
        guard more <= limit - count else {
            isOverLimit = true
            return false
        }
        let larger = max(64, min(limit, max(capacity * 2, count + more)))
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        copy.update(from: bytes, count: count)
        bytes.deallocate()
        (bytes, capacity) = (copy, larger)
        return true
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard reserve(1) else { return }
        bytes[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ start: UnsafePointer<UInt8>, _ length: Int) {
        guard length > 0, reserve(length) else { return }
        (bytes + count).update(from: start, count: length)
        count += length
    }

    @inline(__always)
    mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

    mutating func append(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { source in
            if let start = source.baseAddress { append(start, source.count) }
        }
        if isDone == nil { for byte in text.utf8 { append(byte) } }
    }

    mutating func append(_ number: Int) {
        guard reserve(20) else { return append(String(number)) }
        var magnitude = number.magnitude
        if number < 0 {
            bytes[count] = UInt8(ascii: "-")
            count += 1
        }
        var width = 1
        var bound: UInt = 10
        while width < 20, magnitude >= bound {
            width += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        var place = count + width
        repeat {
            place -= 1
            let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: 10)
            bytes[place] = 0x30 + UInt8(truncatingIfNeeded: remainder)
            magnitude = quotient
        } while magnitude > 0
        count += width
    }

    /// Appends text with `& < > " '` as references.
    mutating func append(escaping text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
        if isDone == nil {
            var copy = text
            copy.withUTF8 { append(escaping: $0) }
        }
    }

    mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress else { return }
        var (clean, place) = (0, 0)
        while place < source.count {
            let byte = start[place]
            if byte > 0x3E || !HTMLEscape.isSpecial(byte) {
                place += 1
                continue
            }
            append(start + clean, place - clean)
            append(HTMLEscape.reference(byte))
            place += 1
            clean = place
        }
        append(start + clean, place - clean)
    }
}

/// The five characters that mean something in HTML.
enum HTMLEscape {
    @inline(__always)
    static func isSpecial(_ byte: UInt8) -> Bool {
        // Bits 0x22, 0x26, 0x27, 0x3C and 0x3E.
        byte < 64 && (0x5000_00C4_0000_0000 as UInt64) >> UInt64(byte) & 1 == 1
    }

    static func reference(_ byte: UInt8) -> StaticString {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
    }

    /// Text with the five characters as references.
    static func escape(_ text: String) -> String {
        text.withBytes { source in
            var more = 0
            for byte in source where isSpecial(byte) { more += reference(byte).utf8CodeUnitCount - 1 }
            if more == 0 { return text }
            return String(unsafeUninitializedCapacity: source.count + more) { target in
                var place = 0
                for byte in source {
                    if isSpecial(byte) {
                        let reference = reference(byte)
                        for offset in 0..<reference.utf8CodeUnitCount {
                            target[place + offset] = reference.utf8Start[offset]
                        }
                        place += reference.utf8CodeUnitCount
                    } else {
                        target[place] = byte
                        place += 1
                    }
                }
                return place
            }
        }
    }
}
