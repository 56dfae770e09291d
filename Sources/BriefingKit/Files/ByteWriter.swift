import Bytes

/// Writes values one after another as bytes, for ``ByteReader`` to read in the same order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func number(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func int(_ number: Int64) { self.number(UInt64(bitPattern: number)) }

    /// In as few bytes as it needs, seven bits in each: small numbers are common.
    mutating func count(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

    mutating func text(_ text: String) {
        text.withBytes { buffer in
            count(buffer.count)
            bytes.append(contentsOf: buffer)
        }
    }

    mutating func text(_ text: KeptText) {
        text.withBytes { buffer in
            count(buffer.count)
            bytes.append(contentsOf: buffer)
        }
    }

    mutating func text(_ text: KeptText?) {
        flag(text != nil)
        if let text { self.text(text) }
    }

    mutating func text(_ text: String?) {
        flag(text != nil)
        if let text { self.text(text) }
    }

    mutating func list<Item>(_ items: [Item], _ write: (inout ByteWriter, Item) -> Void) {
        count(items.count)
        for item in items { write(&self, item) }
    }

    mutating func counts(_ numbers: [Int]) { list(numbers) { $0.count($1) } }

    /// Several lists as one, of numbers of four bytes each, as they lie in memory.
    mutating func numbers(joining lists: [ArraySlice<UInt32>]) {
        count(lists.reduce(0) { $0 + $1.count })
        for list in lists { list.withUnsafeBytes { bytes.append(contentsOf: $0) } }
    }

    mutating func numbers(_ numbers: [UInt64]) {
        count(numbers.count)
        numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    /// A value of plain numbers as it lies in memory, without anything between them.
    mutating func fixed<Numbers: BitwiseCopyable>(_ numbers: Numbers) {
        withUnsafeBytes(of: numbers) { bytes.append(contentsOf: $0) }
    }

    mutating func reserve(_ more: Int) { bytes.reserveCapacity(bytes.count + more) }

    mutating func raw(_ more: [UInt8]) { bytes.append(contentsOf: more) }
}
