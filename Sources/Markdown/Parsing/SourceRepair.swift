/// Makes UTF-8 without NUL (§2.3) and U+FDD0 of any bytes.
enum SourceRepair {
    static func repaired(_ source: Bytes) -> [UInt8] {
        var repaired: [UInt8] = []
        repaired.reserveCapacity(source.count + 64)
        for scalar in String(decoding: source, as: UTF8.self).unicodeScalars {
            let isUnwanted = scalar.value == 0 || scalar.value == 0xFDD0
            repaired.append(
                contentsOf: UTF8.encode(isUnwanted ? "\u{FFFD}" : scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return repaired
    }
}
