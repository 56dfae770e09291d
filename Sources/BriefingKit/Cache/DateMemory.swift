import Bytes
import EDTF

/// Dates by their text, each parsed once: a site has many statements and few days.
struct DateMemory {
    /// By a digest of the text.
    private var known: [Digest: EDTF] = [:]
    /// Whether a text was no date.
    private(set) var isBroken = false

    init() { known.reserveCapacity(1 << 10) }

    /// The date that a reader comes to next.
    mutating func date(_ reader: inout ByteReader) -> EDTF {
        let bytes = reader.textBytes()
        let digest = Digest(contentHash(bytes))
        if let date = known[digest], date.text.withBytes({ areSame($0, bytes.assumingMemoryBound(to: UInt8.self)) }) {
            return date
        }
        guard let date = try? EDTF(parsing: String(decoding: bytes, as: UTF8.self)) else {
            isBroken = true
            return EDTF(EDTF.Day.epoch)
        }
        known[digest] = date
        return date
    }

    mutating func optionalDate(_ reader: inout ByteReader) -> EDTF? { reader.flag() ? date(&reader) : nil }
}
