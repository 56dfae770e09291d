/// The pairs of a dictionary, never changed once made, found by the hashes of their keys.
final class DictionaryStorage: Sendable {
    static let empty = DictionaryStorage(keys: [], values: [])
    private static let walkable = 8

    let keys: [String]
    let values: [Value]
    private let hashes: [UInt32]
    /// An open table of places plus one, 0 where free; empty where there are few enough keys to walk through.
    private let table: [UInt32]

    init(keys: [String], values: [Value]) {
        self.keys = keys
        self.values = values
        hashes = keys.map(PropertyName.hash)
        var table: [UInt32] = []
        if keys.count > Self.walkable {
            var size = 16
            while size < keys.count * 2 { size *= 2 }
            table = [UInt32](repeating: 0, count: size)
            for (place, hash) in hashes.enumerated() {
                var index = Int(hash) & (size - 1)
                while table[index] != 0 { index = (index + 1) & (size - 1) }
                table[index] = UInt32(place + 1)
            }
        }
        self.table = table
    }

    func place(of key: String, hash: UInt32) -> Int? {
        if table.isEmpty {
            for place in hashes.indices where hashes[place] == hash && keys[place].hasSameBytes(as: key) {
                return place
            }
            return nil
        }
        var index = Int(hash) & (table.count - 1)
        while table[index] != 0 {
            let place = Int(table[index]) - 1
            if hashes[place] == hash, keys[place].hasSameBytes(as: key) { return place }
            index = (index + 1) & (table.count - 1)
        }
        return nil
    }
}
