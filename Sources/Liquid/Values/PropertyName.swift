/// A name that is looked up often, with its hash.
struct PropertyName: Sendable {
    let name: String
    let hash: UInt32
    /// What the name means on a collection that has no such key.
    let command: Command

    enum Command: UInt8 { case none, size, first, last }

    init(_ name: String) {
        self.name = name
        hash = Self.hash(name)
        command =
            switch name {
            case "size": .size
            case "first": .first
            case "last": .last
            default: .none
            }
    }

    static func hash(_ name: String) -> UInt32 {
        name.withBytes { bytes in
            var hash: UInt32 = 2_166_136_261
            for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
            return hash ^ hash >> 15
        }
    }
}

extension [PropertyName] {
    func place(of name: PropertyName) -> Int? {
        firstIndex { $0.hash == name.hash && $0.name.hasSameBytes(as: name.name) }
    }
}
