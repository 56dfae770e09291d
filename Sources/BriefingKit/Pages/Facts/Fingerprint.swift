import Bytes

/// A 64-bit digest that is worked out step by step, the same on every machine and in every run.
struct Fingerprint: Sendable {
    private(set) var value: UInt64 = 0x2545_F491_4F6C_DD1D

    mutating func add(_ number: UInt64) {
        let product = (value ^ number ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        value = (product.high ^ product.low) &+ (number << 17 | number >> 47)
    }

    mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
    mutating func add(_ flag: Bool) { add(flag ? 0xF1 as UInt64 : 0x0F) }

    mutating func add(_ text: String) { add(text.withBytes { contentHash(UnsafeRawBufferPointer($0)) }) }

    mutating func add(_ text: KeptText) { add(text.withBytes { contentHash(UnsafeRawBufferPointer($0)) }) }

    mutating func add(_ text: KeptText?) {
        add(text != nil)
        if let text { add(text) }
    }

    mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    mutating func add(_ texts: [String]) {
        add(texts.count)
        for text in texts { add(text) }
    }

    /// The digest of one text.
    static func of(_ text: String) -> UInt64 {
        var print = Fingerprint()
        print.add(text)
        return print.value
    }
}
