import Synchronization

/// What a ``SharedTable`` finds things by.
protocol SharedKey: Equatable, Sendable {
    /// Seldom the same for two keys, in all its bits.
    var digest: UInt64 { get }
}

/// A table that many threads look things up in and add to. It is in several parts with a lock each, so that they seldom wait
/// for each other.
final class SharedTable<Key: SharedKey, Value: Sendable>: Sendable {
    private final class Part: Sendable {
        let entries = Mutex(Entries())
    }

    private struct Entries {
        var entries: [(key: Key, digest: UInt64, value: Value)] = []
        /// An open table of places in `entries` plus one, 0 where free: a power of two, and more than `entries`.
        var table = [UInt32](repeating: 0, count: 8)

        /// Where in the table the key is, or has its place.
        func place(of key: Key, _ digest: UInt64) -> Int {
            let mask = table.count - 1
            var index = Int(truncatingIfNeeded: digest) & mask
            while table[index] != 0 {
                let number = Int(table[index]) - 1
                if entries[number].digest == digest, entries[number].key == key { break }
                index = (index + 1) & mask
            }
            return index
        }

        mutating func keep(_ value: Value, for key: Key, _ digest: UInt64) {
            let place = place(of: key, digest)
            guard table[place] == 0 else {
                entries[Int(table[place]) - 1].value = value
                return
            }
            entries.append((key, digest, value))
            table[place] = UInt32(entries.count)
            if entries.count * 2 <= table.count { return }
            table = [UInt32](repeating: 0, count: table.count * 2)
            for (number, entry) in entries.enumerated() {
                table[self.place(of: entry.key, entry.digest)] = UInt32(number + 1)
            }
        }
    }

    private let parts = (0..<32).map { _ in Part() }

    /// By bits of the digest that tell nothing of the place in a part.
    private func part(_ digest: UInt64) -> Part { parts[Int(digest >> 59)] }

    subscript(key: Key) -> Value? {
        let digest = key.digest
        return part(digest).entries.withLock { part in
            let number = part.table[part.place(of: key, digest)]
            return number == 0 ? nil : part.entries[Int(number) - 1].value
        }
    }

    func keep(_ value: Value, for key: Key) {
        let digest = key.digest
        part(digest).entries.withLock { $0.keep(value, for: key, digest) }
    }
}
