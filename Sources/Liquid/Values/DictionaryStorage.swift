/// The pairs of a dictionary, found by the hashes of their keys.
///
/// Unchecked: the memory that the pointers lead to is written while the storage is made and never changed after, so any
/// number of threads may read it; it lives as long as the storage does.
final class DictionaryStorage: @unchecked Sendable {
    private struct Entry {
        let hash: UInt32
        let key: String
        let value: Value
    }

    static let empty = DictionaryStorage(keys: [], values: [])
    private static let walkable = 8

    let count: Int
    private let entries: UnsafeMutablePointer<Entry>
    /// An open table of places plus one, 0 where free; none where there are few enough keys to walk through.
    private let table: UnsafeMutablePointer<UInt32>?
    private let mask: Int

    /// Keys are different from each other, and there are as many values.
    init(keys: [String], values: [Value]) {
        let count = min(keys.count, values.count)
        self.count = count
        entries = .allocate(capacity: count)
        for (place, (key, value)) in zip(keys, values).enumerated() {
            (entries + place).initialize(to: Entry(hash: PropertyName.hash(key), key: key, value: value))
        }
        guard count > Self.walkable else {
            (table, mask) = (nil, 0)
            return
        }
        var size = 16
        while size < count * 2 { size *= 2 }
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        table.initialize(repeating: 0, count: size)
        for place in 0..<count {
            var index = Int(entries[place].hash) & (size - 1)
            while table[index] != 0 { index = (index + 1) & (size - 1) }
            table[index] = UInt32(place + 1)
        }
        (self.table, mask) = (table, size - 1)
    }

    deinit {
        entries.deinitialize(count: count)
        entries.deallocate()
        table?.deallocate()
    }

    var keys: [String] { (0..<count).map { entries[$0].key } }
    var values: [Value] { (0..<count).map { entries[$0].value } }

    @inline(__always)
    func value(of name: UnsafePointer<PropertyName>) -> Value? {
        guard let place = place(of: name.pointee.name, hash: name.pointee.hash) else { return nil }
        return entries[place].value
    }

    func value(at place: Int) -> Value { entries[place].value }

    @inline(__always)
    func place(of key: String, hash: UInt32) -> Int? {
        guard let table else {
            for place in 0..<count where entries[place].hash == hash && entries[place].key.hasSameBytes(as: key) {
                return place
            }
            return nil
        }
        var index = Int(hash) & mask
        while table[index] != 0 {
            let place = Int(table[index]) - 1
            if entries[place].hash == hash, entries[place].key.hasSameBytes(as: key) { return place }
            index = (index + 1) & mask
        }
        return nil
    }
}
