import Bytes
import Glibc

/// A text as the key of a table, told from others by its bytes alone and hashed once.
///
/// Only for texts of which nothing but the bytes counts: paths, ids, dates. Two texts that `String` takes for equal, since they
/// differ only in how a letter and its accent are written, are two keys.
struct ByteKey: Hashable, Sendable {
    let text: String
    private let digest: Digest

    init(_ text: String) {
        self.text = text
        digest = Digest(text.withBytes { contentHash(UnsafeRawBufferPointer($0)) })
    }

    /// The key of a text's composed form: of two texts that `String` takes for equal it is the same.
    init(composing text: String) { self.init(composed(text)) }

    static func == (one: ByteKey, other: ByteKey) -> Bool {
        one.digest == other.digest
            && one.text.withBytes { mine in other.text.withBytes { areSame(mine, $0) } }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    func _rawHashValue(seed: Int) -> Int { digest._rawHashValue(seed: seed) }
}

/// The same key for two texts that are one address on a system that does not tell capital letters from small ones.
func addressKey(_ text: String) -> ByteKey {
    let isPlain = text.withBytes { $0.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) } }
    return isPlain ? ByteKey(text) : ByteKey(composing: text.lowercased())
}

/// A digest as the key of a table, which need not hash it again.
struct Digest: Hashable, Sendable {
    let value: UInt64

    init(_ value: UInt64) { self.value = value }

    /// Tables have a seed each, so that one that is filled in the order of another does not fill up from one end.
    func _rawHashValue(seed: Int) -> Int {
        let product = (value ^ UInt64(bitPattern: Int64(seed))).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return Int(truncatingIfNeeded: product.high ^ product.low)
    }
}

/// Whether two runs of bytes are alike.
func areSame(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    guard let mine = one.baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, one.count) == 0
}

/// Whether two lists of bytes are alike; `==` compares them one byte at a time.
func areSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.withUnsafeBufferPointer { mine in other.withUnsafeBufferPointer { areSame(mine, $0) } }
}
