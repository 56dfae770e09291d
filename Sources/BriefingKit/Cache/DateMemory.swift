import Bytes
import EDTF

/// Dates by their text, each parsed once: a site has many statements and few days. A class, which every reader of an article
/// has at hand; each thread has its own.
final class DateMemory {
    /// By a digest of the text.
    private var known: [Digest: EDTF] = [:]

    init() { known.reserveCapacity(1 << 10) }

    /// The date that a text is.
    func date(parsing text: String) throws(EDTFError) -> EDTF {
        let digest = Digest(text.withBytes { contentHash(UnsafeRawBufferPointer($0)) })
        if let date = known[digest], date.text == text { return date }
        let date = try EDTF(parsing: text)
        known[digest] = date
        return date
    }

    /// The date that a reader comes to next.
    func date(_ reader: inout ByteReader) -> EDTF {
        let bytes = reader.textBytes()
        let digest = Digest(contentHash(bytes))
        if let date = known[digest], date.text.withBytes({ areSame($0, bytes.assumingMemoryBound(to: UInt8.self)) }) {
            return date
        }
        guard let date = try? EDTF(parsing: String(decoding: bytes, as: UTF8.self)) else {
            reader.fail()
            return EDTF(EDTF.Day.epoch)
        }
        known[digest] = date
        return date
    }

    func optionalDate(_ reader: inout ByteReader) -> EDTF? { reader.flag() ? date(&reader) : nil }
}
