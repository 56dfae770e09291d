import Bytes

/// An article's HTML as it is the same on whichever page: what leads elsewhere is written as a reference.
struct ArticleBody: Sendable {
    /// As the article's own page has it.
    var page: StoredBytes
    /// As the report has it, where it is one that holds the articles.
    var report: StoredBytes?
    /// A digest of both.
    var print: UInt64
}

/// The cache does not hold what was written into it.
struct DamagedCache: Error {}

/// Bytes in memory, or in a file that keeps them from one build to the next.
enum StoredBytes: Sendable {
    /// - `print`: the bytes’ ``contentHash(_:)``.
    case memory([UInt8], print: UInt64)
    case file(StoredFile, offset: Int, count: Int, print: UInt64)

    /// - Throws: where the file can't be read, or does not hold what was written into it.
    func read() throws(DamagedCache) -> [UInt8] {
        switch self {
        case .memory(let bytes, _): return bytes
        case .file(let file, let offset, let count, let print):
            guard let bytes = try? file.read(offset, count), contentHash(bytes) == print else { throw DamagedCache() }
            return bytes
        }
    }
}

/// What stands in an article's HTML for what only the whole site knows. As in ``AddressReference``, no text can be taken for one.
enum BodyReference {
    /// A link to an event: the place of its account among the article's.
    static let event: UInt8 = 0xFD
    /// A link that the author wrote to a file of the site: what was written.
    static let link: UInt8 = 0xFC

    static func append(event account: Int, to bytes: inout ByteOutput) {
        bytes.append(AddressReference.start)
        bytes.append(event)
        bytes.append(decimal: account)
        bytes.append(AddressReference.end)
    }

    static func append(link destination: String, to bytes: inout ByteOutput) {
        bytes.append(AddressReference.start)
        bytes.append(link)
        bytes.append(destination)
        bytes.append(AddressReference.end)
    }
}
