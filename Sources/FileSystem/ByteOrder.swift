import Glibc

/// Whether one text comes before another in the order of their bytes.
public func precedesInBytes(_ one: String, _ other: String) -> Bool {
    let order = one.utf8.withContiguousStorageIfAvailable { mine in
        other.utf8.withContiguousStorageIfAvailable { theirs in
            guard let a = mine.baseAddress, let b = theirs.baseAddress else { return mine.count < theirs.count }
            let common = memcmp(a, b, min(mine.count, theirs.count))
            return common != 0 ? common < 0 : mine.count < theirs.count
        }
    }
    if let known = order ?? nil { return known }
    return one.utf8.lexicographicallyPrecedes(other.utf8)
}

/// The first eight bytes of a text as a number: where those of two texts differ, they are in the order of the texts' bytes.
func firstBytes(of text: String) -> UInt64 {
    var (number, room): (UInt64, UInt64) = (0, 64)
    for byte in text.utf8.prefix(8) {
        room -= 8
        number |= UInt64(byte) << room
    }
    return number
}
