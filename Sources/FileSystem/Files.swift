import Glibc

/// The few things that are asked of a file system, with paths as they are given and errors as values.
public enum Files {
    /// All bytes of a file.
    public static func read(_ path: String) throws(FileError) -> [UInt8] {
        var status = stat()
        return try read(path, &status)
    }

    /// The same, and what the file system said of the file when the first byte was still to be read.
    public static func read(_ path: String, _ status: inout stat) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, action: "read") }
        defer { close(descriptor) }
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, action: "read") }
        if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, action: "read", code: EISDIR) }
        var failure: Int32?
        // One byte more than the size: a file that has grown is seen to have.
        var bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size) + 1) { buffer, count in
            while count < buffer.count {
                let got = Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
                // More was asked for, so that this is the end. What has no size of its own has its end elsewhere.
                if count == Int(status.st_size) { return }
            }
        }
        if let failure { throw FileError(path: path, action: "read", code: failure) }
        if bytes.count > Int(status.st_size) { try readRest(of: descriptor, path: path, into: &bytes) }
        return bytes
    }

    /// Standard input and files that grow or have no size of their own.
    public static func readRest(of descriptor: Int32, path: String, into bytes: inout [UInt8]) throws(FileError) {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let got = Glibc.read(descriptor, &chunk, chunk.count)
            if got < 0, errno == EINTR { continue }
            if got < 0 { throw FileError(path: path, action: "read") }
            if got == 0 { return }
            bytes.append(contentsOf: chunk[..<got])
        }
    }

    /// Writes a file so that a reader meets the old bytes or the new, never a part: beside it first, then by rename.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        let temporary = path + ".briefing-new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, action: "write") }
        do {
            try writeAll(bytes, to: descriptor, path: path)
        } catch {
            close(descriptor)
            unlink(temporary)
            throw error
        }
        guard close(descriptor) == 0, rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw FileError(path: path, action: "write", code: code)
        }
    }

    /// Writes a file where there is none yet and nobody looks. The folders above it are made where they lack.
    public static func writeNew(_ bytes: [UInt8], to path: String) throws(FileError) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        var descriptor = open(path, flags, 0o666)
        if descriptor < 0, errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try makeFolder(String(path[..<slash]))
            descriptor = open(path, flags, 0o666)
        }
        guard descriptor >= 0 else { throw FileError(path: path, action: "write") }
        do {
            try writeAll(bytes, to: descriptor, path: path)
        } catch {
            close(descriptor)
            throw error
        }
        guard close(descriptor) == 0 else { throw FileError(path: path, action: "write") }
    }

    /// Writes everything, as often as the system takes a part of it.
    public static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
        var failure: Int32?
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let got = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
                if got < 0, errno == EINTR { continue }
                if got < 0 {
                    failure = errno
                    return
                }
                written += got
            }
        }
        if let failure { throw FileError(path: path, action: "write", code: failure) }
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(FileError) {
        if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            throw FileError(path: path, action: "make the folder")
        }
        try makeFolder(String(path[..<slash]))
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw FileError(path: path, action: "make the folder")
        }
    }

    public static func remove(_ path: String) throws(FileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw FileError(path: path, action: "remove") }
    }

    /// Removes a file, or a folder with all that is in it; links themselves, not what they lead to.
    public static func removeAll(at path: String) throws(FileError) {
        if ownType(of: path) == S_IFDIR {
            for name in try names(in: path) { try removeAll(at: path + "/" + name) }
            guard rmdir(path) == 0 || errno == ENOENT else { throw FileError(path: path, action: "remove") }
        } else {
            try remove(path)
        }
    }

    /// The type of what stands at a path, as `st_mode` has it, of a link its own; `nil` where there is nothing.
    public static func ownType(of path: String) -> mode_t? {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
    }

    /// The kind of what stands at a path, links followed; `nil` where nothing does.
    public static func kind(of path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
        case S_IFREG: return .file
        default: return .other
        }
    }

    public enum Kind: Hashable, Sendable {
        case file
        case folder(device: UInt64, inode: UInt64)
        case other
    }

    /// The names in a folder but `.` and `..`, sorted by their bytes.
    public static func names(in folder: String) throws(FileError) -> [String] { try entries(in: folder).map(\.name) }

    /// What is in a folder but `.` and `..`, sorted by the bytes of the names.
    public static func entries(in folder: String) throws(FileError) -> [Entry] {
        guard let handle = opendir(folder) else { throw FileError(path: folder, action: "read the folder") }
        defer { closedir(handle) }
        var entries: [Entry] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            entries.append(Entry(name: name, isKnownFile: entry.pointee.d_type == UInt8(DT_REG)))
        }
        let keys = entries.indices.map { (start: firstBytes(of: entries[$0].name), place: $0) }
        return keys.sorted { one, other in
            one.start != other.start
                ? one.start < other.start : precedesInBytes(entries[one.place].name, entries[other.place].name)
        }
        .map { entries[$0.place] }
    }

    /// Something in a folder.
    public struct Entry: Hashable, Sendable {
        public var name: String
        /// Whether the folder itself says that it is a file: not every file system does, and a link has to be followed.
        public var isKnownFile: Bool
    }

    /// The path with links and dots resolved; `nil` where it does not exist.
    public static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The full path with links resolved as far as it exists.
    public static func place(of path: String) -> String {
        if let real = resolved(path) { return real }
        guard let slash = path.lastIndex(of: "/") else { return (resolved(".") ?? "") + "/" + path }
        let above = slash == path.startIndex ? "/" : place(of: String(path[..<slash]))
        return above + "/" + path[path.index(after: slash)...]
    }
}
