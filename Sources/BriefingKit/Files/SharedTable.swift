import Synchronization

/// What a ``SharedTable`` holds: an object that knows by what it is found. It does not change once it is in a table, and may then
/// be read by any thread.
protocol SharedEntry: AnyObject {
    associatedtype Key: Sendable
    /// Seldom the same for two keys, in all its bits.
    static func digest(of key: Key) -> UInt64
    func isFound(by key: Key) -> Bool
}

/// A table that many threads look things up in and add to. Nothing is ever taken out of it or changed.
///
/// So looking waits for nobody: it reads one cell of a table, then the object that it leads to, most often from memory that is
/// far away. Whoever adds holds the lock of the part of the table that the digest says.
///
/// Unchecked: a part's cells are written by whoever holds its lock. A cell's entry is written last, once, and publishes what
/// stands before it; who reads the cell looks at the entry first. Where the cells become too few, their copies are published
/// likewise, and the old ones stay as they are till the table goes: who reads them still may miss what was added since, as if it
/// had looked a little earlier.
final class SharedTable<Entry: SharedEntry>: @unchecked Sendable {
    private struct Part: ~Copyable {
        let cells = Atomic(SharedCells<Entry>(8).start)
        let adding = Mutex(Adding())
    }

    private struct Adding {
        /// How many cells are taken.
        var count = 0
        /// Cells that others took the place of.
        var old: [SharedCells<Entry>] = []
    }

    private static var partCount: Int { 32 }
    private let parts: UnsafeMutablePointer<Part>

    init() {
        parts = .allocate(capacity: SharedTable.partCount)
        for number in 0..<SharedTable.partCount { (parts + number).initialize(to: Part()) }
    }

    deinit {
        for number in 0..<SharedTable.partCount {
            let cells = SharedCells<Entry>(start: parts[number].cells.load(ordering: .acquiring))
            cells.releaseEntries()
            cells.free()
            parts[number].adding.withLock { for cells in $0.old { cells.free() } }
        }
        parts.deinitialize(count: SharedTable.partCount)
        parts.deallocate()
    }

    /// What is found by a key; it lives as long as the table.
    @inline(__always)
    func entry(_ key: Entry.Key) -> Unmanaged<Entry>? {
        let digest = Entry.digest(of: key)
        return cells(of: part(digest)).find(key, digest)
    }

    /// Adds an entry, unless another thread added one that is found by the same key.
    /// - Returns: the one that is in the table.
    @discardableResult
    func add(_ entry: Entry, for key: Entry.Key) -> Unmanaged<Entry> {
        let digest = Entry.digest(of: key)
        let part = part(digest)
        var found = Unmanaged.passUnretained(entry)
        part.pointee.adding.withLock { adding in
            var cells = cells(of: part)
            if let known = cells.find(key, digest) {
                found = known
                return
            }
            adding.count += 1
            if adding.count * 2 > cells.count {
                adding.old.append(cells)
                cells = cells.grown()
                part.pointee.cells.store(cells.start, ordering: .releasing)
            }
            cells.put(found.retain().toOpaque(), digest)
        }
        return found
    }

    /// By bits of the digest that tell nothing of the place in a part.
    @inline(__always)
    private func part(_ digest: UInt64) -> UnsafeMutablePointer<Part> { parts + Int(digest >> 59) }

    @inline(__always)
    private func cells(of part: UnsafeMutablePointer<Part>) -> SharedCells<Entry> {
        SharedCells(start: part.pointee.cells.load(ordering: .acquiring))
    }
}

/// The cells of an open table, at least half of them free. Its memory is the table's, which frees it.
///
/// Unchecked: who may write them, and when they may be read, is what the table says of its parts' cells.
private struct SharedCells<Entry: SharedEntry>: @unchecked Sendable {
    struct Cell: ~Copyable {
        var digest: UInt64 = 0
        /// Null where the cell is free.
        let entry = Atomic<UnsafeRawPointer?>(nil)
    }

    /// The first cell. In the place before it, the digest is the number of cells less one.
    let start: UnsafeMutablePointer<Cell>

    init(start: UnsafeMutablePointer<Cell>) { self.start = start }

    /// - Parameter count: a power of two.
    init(_ count: Int) {
        let all = UnsafeMutablePointer<Cell>.allocate(capacity: count + 1)
        for place in 0...count { (all + place).initialize(to: Cell()) }
        all.pointee.digest = UInt64(count - 1)
        start = all + 1
    }

    @inline(__always)
    private var mask: Int { Int(truncatingIfNeeded: start[-1].digest) }
    var count: Int { mask + 1 }

    @inline(__always)
    func find(_ key: Entry.Key, _ digest: UInt64) -> Unmanaged<Entry>? {
        let mask = mask
        var place = Int(truncatingIfNeeded: digest) & mask
        while let entry = start[place].entry.load(ordering: .acquiring) {
            if start[place].digest == digest {
                let found = Unmanaged<Entry>.fromOpaque(entry)
                if found._withUnsafeGuaranteedRef({ $0.isFound(by: key) }) { return found }
            }
            place = (place + 1) & mask
        }
        return nil
    }

    func put(_ entry: UnsafeRawPointer, _ digest: UInt64) {
        let mask = mask
        var place = Int(truncatingIfNeeded: digest) & mask
        while start[place].entry.load(ordering: .relaxed) != nil { place = (place + 1) & mask }
        start[place].digest = digest
        start[place].entry.store(entry, ordering: .releasing)
    }

    /// Twice as many with the same entries.
    func grown() -> SharedCells {
        let more = SharedCells(count * 2)
        for place in 0..<count {
            if let entry = start[place].entry.load(ordering: .relaxed) { more.put(entry, start[place].digest) }
        }
        return more
    }

    func releaseEntries() {
        for place in 0..<count {
            if let entry = start[place].entry.load(ordering: .relaxed) { Unmanaged<Entry>.fromOpaque(entry).release() }
        }
    }

    func free() {
        let all = start - 1
        all.deinitialize(count: count + 1)
        all.deallocate()
    }
}
