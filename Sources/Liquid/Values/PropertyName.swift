import Synchronization

/// A name that templates look up, with a number of its own in this process, so that a host can find what it means without
/// comparing text.
public struct PropertyName: Sendable {
    /// The name.
    public var name: String { text.pointee }
    /// Its number: from 0 on, one for each distinct name that a template mentioned or a `PropertyTable` knows.
    public let id: Int
    let hash: UInt32
    /// What the name means on a collection that has no such key.
    let command: Command
    /// Unsafe: the memory is written before the name is first given out, and never changed or given back after, so any
    /// number of threads may read it. A string here would be counted up and down wherever the name goes, by all threads
    /// in one place.
    nonisolated(unsafe) private let text: UnsafePointer<String>

    enum Command: UInt8 { case none, size, first, last }

    /// The name with its number, a new one where it has none yet.
    @usableFromInline
    init(_ name: String) { self = Self.table.withLock { $0.intern(name, hash: Self.hash(name)) } }

    private init(name: String, id: Int, hash: UInt32) {
        let text = UnsafeMutablePointer<String>.allocate(capacity: 1)
        text.initialize(to: name)
        self.text = UnsafePointer(text)
        self.id = id
        self.hash = hash
        command =
            switch name {
            case "size": .size
            case "first": .first
            case "last": .last
            default: .none
            }
    }

    /// The name with its number; nil where it has none, as no template mentions it and no table knows it.
    public static func known(_ name: String) -> PropertyName? {
        table.withLock { $0.find(name, hash: hash(name)) }
    }

    static func hash(_ name: String) -> UInt32 {
        name.withBytes { bytes in
            var hash: UInt32 = 2_166_136_261
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            return hash ^ hash >> 15
        }
    }

    /// Every name that has a number. It grows with the words of the templates that are compiled, never with their data.
    private static let table = Mutex(Table())

    private struct Table {
        var names: [PropertyName] = []
        /// The numbers of the names with a hash. A key of text would do for names of letters only: texts that differ in
        /// their bytes alone are the same to it.
        var places: [UInt32: [Int]] = [:]

        func find(_ name: String, hash: UInt32) -> PropertyName? {
            places[hash]?.first { names[$0].name.hasSameBytes(as: name) }.map { names[$0] }
        }

        mutating func intern(_ name: String, hash: UInt32) -> PropertyName {
            if let known = find(name, hash: hash) { return known }
            let new = PropertyName(name: name, id: names.count, hash: hash)
            names.append(new)
            places[hash, default: []].append(new.id)
            return new
        }
    }
}

extension PropertyName {
    static let size = PropertyName("size")
    static let first = PropertyName("first")
    static let last = PropertyName("last")
    static let forloop = PropertyName("forloop")
}

extension RandomAccessCollection<PropertyName> where Index == Int {
    func place(of name: PropertyName) -> Int? { firstIndex { $0.id == name.id } }

    func place(of name: String) -> Int? {
        let hash = PropertyName.hash(name)
        return firstIndex { $0.hash == hash && $0.name.hasSameBytes(as: name) }
    }
}
