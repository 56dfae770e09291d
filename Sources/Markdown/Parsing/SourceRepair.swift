/// Makes UTF-8 without NUL (§2.3) and without U+FDD0, which marks need, of any bytes.
enum SourceRepair {
    static func repaired(_ source: Bytes) -> [UInt8] {
        var repaired: [UInt8] = []
        repaired.reserveCapacity(source.count + 64)
        for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
            let isUnwanted = scalar.value == 0 || scalar.value == 0xFDD0
            repaired.append(contentsOf: String(isUnwanted ? "\u{FFFD}" : Character(scalar)).utf8)
        }
        return repaired.withUnsafeBufferPointer(withoutReferences)
    }

    /// The source with each character reference to U+FDD0 made one to U+FFFD.
    private static func withoutReferences(_ source: Bytes) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "&"), let end = markReference(source, at: index) {
                output.append(contentsOf: "&#xFFFD;".utf8)
                index = end
            } else {
                output.append(source[index])
                index += 1
            }
        }
        return output
    }

    /// Where a numeric character reference to U+FDD0 ends that begins at an index.
    static func markReference(_ source: Bytes, at index: Int) -> Int? {
        guard source.at(index + 1) == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = source.at(index + 2) | 0x20 == UInt8(ascii: "x")
        var end = index + (isHexadecimal ? 3 : 2)
        let start = end
        while isAlphanumeric(source.at(end)), end - start < 8 { end += 1 }
        guard end > start, source.at(end) == UInt8(ascii: ";") else { return nil }
        let digits = String(decoding: source[start..<end], as: UTF8.self)
        return Int(digits, radix: isHexadecimal ? 16 : 10) == 0xFDD0 ? end + 1 : nil
    }
}
