/// Two digests of the same words, mixed apart from each other.
struct FragmentHash: Sendable {
    private var high: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var low: UInt64 = 0xC2B2_AE3D_27D4_EB4F

    var key: FragmentKey {
        var last = self
        last.mix(0)
        return FragmentKey(high: last.high, low: last.low)
    }

    mutating func mix(_ word: UInt64) {
        high = Self.mixed(high ^ word, 0xA076_1D64_78BD_642F)
        low = Self.mixed(low ^ (word << 32 | word >> 32), 0xE703_7ED1_A0B4_28DB)
    }

    /// A kind and a number that belongs to it.
    mutating func absorb(_ kind: Kind, _ number: Int) {
        mix(UInt64(kind.rawValue) | UInt64(bitPattern: Int64(number)) << 8)
    }

    /// Text after its length, eight bytes a word.
    mutating func absorb(_ kind: Kind, _ text: String) {
        text.withBytes { bytes in
            absorb(kind, bytes.count)
            let raw = UnsafeRawBufferPointer(bytes)
            var place = 0
            while place + 8 <= raw.count {
                mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
                place += 8
            }
            if place == raw.count { return }
            var rest: UInt64 = 0
            for byte in raw[place...] { rest = rest << 8 | UInt64(byte) }
            mix(rest)
        }
    }

    /// False for what has no key.
    mutating func absorb(_ value: UnsafeMutablePointer<Value>) -> Bool {
        if let object = value.object {
            guard let identity = object._withUnsafeGuaranteedRef({ $0.liquidIdentity }) else { return false }
            absorb(.object, 0)
            mix(identity.0)
            mix(identity.1)
            return true
        }
        switch value.pointee {
        case .null: absorb(.null, 0)
        case .bool(let isTrue): absorb(.bool, isTrue ? 1 : 0)
        case .int(let number):
            absorb(.int, 0)
            mix(UInt64(bitPattern: Int64(number)))
        case .string(let text) where text.utf8.count <= 64: absorb(.string, text)
        case .html(let text) where text.utf8.count <= 64: absorb(.html, text)
        default: return false
        }
        return true
    }

    enum Kind: UInt8 { case null, bool, int, string, html, object, name, count, mode }

    /// Both halves of the full product, folded. The word itself is added so that no word is lost in a product of 0.
    private static func mixed(_ word: UInt64, _ factor: UInt64) -> UInt64 {
        let product = word.multipliedFullWidth(by: factor)
        return (product.high ^ product.low) &+ word
    }
}
