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

/// Whether two lists of bytes are the same, many bytes at a time.
public func areSameBytes(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count
        && one.withUnsafeBytes { mine in
            other.withUnsafeBytes { theirs in
                guard let a = mine.baseAddress, let b = theirs.baseAddress else { return true }
                return memcmp(a, b, mine.count) == 0
            }
        }
}
