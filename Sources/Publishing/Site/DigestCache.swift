import FileSystem

/// The digests of a folder's files as they were when they were last read, so that an unchanged file need not be read again.
///
/// An entry counts while the file's size, times and inode are what they were, and only if the file is older than the cache
/// itself: a file that was written in the same tick as the cache may have been written again right after. The cache may be
/// deleted at any time, and one that is damaged is as good as none.
struct DigestCache: Sendable {
    private var entries: [String: Entry] = [:]
    private var isChanged = false
    /// Whether a file was there that could not be used.
    private(set) var wasDamaged = false

    private struct Entry: Sendable {
        var status: FileStatus
        var digest: ContentDigest
    }

    private static let header = "briefing digests 1"

    init() {}

    /// Reads a cache that ``save(to:)`` wrote.
    init(contentsOf path: String) {
        guard let status = FileStatus(of: path), let bytes = try? Files.read(path) else { return }
        guard let entries = Self.parse(bytes, olderThan: status.modified) else {
            wasDamaged = true
            return
        }
        self.entries = entries
    }

    /// The digest of a file if it is known, its status being `status`.
    func digest(of path: String, status: FileStatus) -> ContentDigest? {
        guard let entry = entries[path], entry.status == status else { return nil }
        return entry.digest
    }

    /// Notes what was read.
    mutating func note(_ digest: ContentDigest, of path: String, status: FileStatus) {
        entries[path] = Entry(status: status, digest: digest)
        isChanged = true
    }

    /// Forgets all files but these.
    mutating func keep(_ paths: Set<String>) {
        let count = entries.count
        entries = entries.filter { paths.contains($0.key) }
        if entries.count < count { isChanged = true }
    }

    /// Writes the cache, if there is anything new in it.
    func save(to path: String) throws(FileError) {
        guard isChanged else { return }
        var text = Self.header + "\n"
        // Names and times that the lines can’t hold are left out: such files are read each time.
        for (path, entry) in entries
        where !path.utf8.contains(0x0A) && entry.status.modified >= 0 && entry.status.inode <= Int.max {
            let status = entry.status
            text += "\(status.size) \(status.modified) \(status.changed) \(status.inode) "
            text += "\(entry.digest.size) \(entry.digest.sha256) \(entry.digest.md5) \(path)\n"
        }
        try Files.write(Array((text + "end\n").utf8), to: path)
    }

    private static func parse(_ bytes: [UInt8], olderThan written: Int) -> [String: Entry]? {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        guard lines.popFirst().map({ $0.elementsEqual(header.utf8) }) == true, lines.popLast()?.isEmpty == true,
            lines.popLast().map({ $0.elementsEqual("end".utf8) }) == true
        else { return nil }
        var entries: [String: Entry] = [:]
        entries.reserveCapacity(lines.count)
        for line in lines {
            guard let (path, entry) = entry(line) else { return nil }
            if max(entry.status.modified, entry.status.changed) < written { entries[path] = entry }
        }
        return entries
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> (String, Entry)? {
        let words = line.split(separator: 0x20, maxSplits: 7)
        guard words.count == 8, let size = number(words[0]), let modified = number(words[1]),
            let changed = number(words[2]), let inode = number(words[3]), let length = number(words[4]),
            words[5].count == 64, words[6].count == 32
        else { return nil }
        let status = FileStatus(size: size, modified: modified, changed: changed, inode: UInt(bitPattern: inode))
        let digest = ContentDigest(
            size: length, sha256: String(decoding: words[5], as: UTF8.self),
            md5: String(decoding: words[6], as: UTF8.self))
        return (String(decoding: words[7], as: UTF8.self), Entry(status: status, digest: digest))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            let (product, overflows) = value.multipliedReportingOverflow(by: 10)
            guard !overflows else { return nil }
            value = product &+ Int(digit - 0x30)
        }
        return value
    }
}

extension FileStatus {
    /// Of a plain file.
    fileprivate init(size: Int, modified: Int, changed: Int, inode: UInt) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
        kind = .file
    }
}
