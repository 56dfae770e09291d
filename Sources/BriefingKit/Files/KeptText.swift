import Bytes

/// A text that may still lie among the bytes that it was kept in: it becomes a `String` whenever somebody asks for it. Most of
/// what a site says is asked for only where a page that shows it is made.
struct KeptText: Sendable {
    private let form: Form

    private enum Form {
        case text(String)
        case bytes([UInt8], start: UInt32, count: UInt32)
    }

    init(_ text: String) { form = .text(text) }

    /// - Returns: `nil` where the array doesn't have the range, or it lies too far behind.
    init?(_ bytes: [UInt8], _ range: Range<Int>) {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count, let start = UInt32(exactly: range.lowerBound),
            let count = UInt32(exactly: range.count)
        else { return nil }
        form = .bytes(bytes, start: start, count: count)
    }

    var text: String {
        switch form {
        case .text(let text): text
        case .bytes: withBytes { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Lends its bytes of UTF-8, without making a `String`.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch form {
        case .text(let text): text.withBytes(body)
        case .bytes(let bytes, let start, let count):
            bytes.withUnsafeBufferPointer { buffer in
                body(UnsafeBufferPointer(rebasing: buffer[Int(start)..<Int(start) + Int(count)]))
            }
        }
    }
}

extension KeptText: Hashable {
    static func == (one: KeptText, other: KeptText) -> Bool { one.text == other.text }

    func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
