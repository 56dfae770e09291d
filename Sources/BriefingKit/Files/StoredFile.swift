import FileSystem
import Glibc

/// An open file that parts are read from at any place, from any thread; it is closed when nobody holds it any more.
final class StoredFile: Sendable {
    let path: String
    private let descriptor: Int32

    /// Opens a file for reading, or makes it anew for both.
    init(_ path: String, isNew: Bool) throws(FileError) {
        self.path = path
        descriptor = open(path, (isNew ? O_CREAT | O_TRUNC : 0) | O_RDWR | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw FileError(path: path, action: isNew ? "write" : "read") }
    }

    deinit { close(descriptor) }

    /// How many bytes it has.
    func count() throws(FileError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, action: "read") }
        return Int(status.st_size)
    }

    /// - Throws: where there are not as many.
    func read(_ offset: Int, _ count: Int) throws(FileError) -> [UInt8] {
        var failure: Int32?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let got = pread(descriptor, buffer.baseAddress! + done, count - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                if got <= 0 {
                    failure = got < 0 ? errno : EIO
                    return
                }
                done += got
            }
        }
        if let failure { throw FileError(path: path, action: "read", code: failure) }
        return bytes
    }

    func write(_ bytes: [UInt8], at offset: Int) throws(FileError) {
        var failure: Int32?
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let got = pwrite(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                if got <= 0 {
                    failure = errno
                    return
                }
                done += got
            }
        }
        if let failure { throw FileError(path: path, action: "write", code: failure) }
    }
}
