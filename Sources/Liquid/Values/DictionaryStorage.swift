/// The pairs of a dictionary, found by the hashes of their keys.
///
/// Unchecked: the memory that the view leads to is written while the storage is made and never changed after, so any
/// number of threads may read it; it lives as long as the storage does.
final class DictionaryStorage: @unchecked Sendable {
    static let empty = DictionaryStorage(pairs: [])
    private static let walkable = 8

    let view: DictionaryView

    /// Of two alike keys the last value counts, at the first one's place.
    init(pairs: [(String, Value)]) {
        let entries = UnsafeMutablePointer<DictionaryView.Entry>.allocate(capacity: pairs.count)
        guard pairs.count > Self.walkable else {
            var count = 0
            for (key, value) in pairs {
                let hash = PropertyName.hash(key)
                let walked = DictionaryView(count: count, entries: entries, table: nil, mask: 0)
                if let place = walked.place(of: key, hash: hash) {
                    entries[place].value = value
                } else {
                    (entries + count).initialize(to: .init(value: value, hash: hash, key: key))
                    count += 1
                }
            }
            view = DictionaryView(count: count, entries: entries, table: nil, mask: 0)
            return
        }
        var size = 16
        while size < pairs.count * 2 { size *= 2 }
        let table = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
        table.initialize(repeating: 0, count: size)
        var count = 0
        for (key, value) in pairs {
            let hash = PropertyName.hash(key)
            var index = Int(hash) & (size - 1)
            while table[index] != 0 {
                let entry = entries + Int(table[index]) - 1
                if entry.pointee.hash == hash, entry.pointee.key.hasSameBytes(as: key) { break }
                index = (index + 1) & (size - 1)
            }
            if table[index] != 0 {
                entries[Int(table[index]) - 1].value = value
            } else {
                (entries + count).initialize(to: .init(value: value, hash: hash, key: key))
                count += 1
                table[index] = UInt32(count)
            }
        }
        view = DictionaryView(count: count, entries: entries, table: table, mask: size - 1)
    }

    deinit {
        view.entries.deinitialize(count: view.count)
        view.entries.deallocate()
        view.table?.deallocate()
    }

    var count: Int { view.count }
    var keys: [String] { (0..<count).map { view.entries[$0].key } }
    var values: [Value] { (0..<count).map { view.entries[$0].value } }

    func value(of name: PropertyName) -> Value? {
        view.place(of: name.name, hash: name.hash).map { view.entries[$0].value }
    }

    func value(at place: Int) -> Value { view.entries[place].value }
    func place(of key: String, hash: UInt32) -> Int? { view.place(of: key, hash: hash) }
}

/// The memory of a dictionary, to look around in while something else keeps the dictionary alive.
struct DictionaryView {
    struct Entry {
        /// First, so that an entry's address is its value's.
        var value: Value
        let hash: UInt32
        let key: String
    }

    let count: Int
    let entries: UnsafeMutablePointer<Entry>
    /// An open table of places plus one, 0 where free; none where there are few enough keys to walk through.
    let table: UnsafeMutablePointer<UInt32>?
    let mask: Int

    /// Where the value of a key is; nil where it has none.
    @inline(__always)
    func value(of name: UnsafePointer<PropertyName>) -> UnsafeMutablePointer<Value>? {
        guard let place = place(of: name.pointee.name, hash: name.pointee.hash) else { return nil }
        return UnsafeMutableRawPointer(entries + place).assumingMemoryBound(to: Value.self)
    }

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
