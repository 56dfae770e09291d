import FileSystem
import Glibc

/// Keeps two runs on this machine from publishing to one place at once. The system lets go of it when the process and the
/// programs that hold it with it have ended, however they ended.
struct LocalLock {
    let descriptor: Int32

    /// Waits until it is free, having said so.
    /// - Parameter path: a folder, or a file that is made where it is not there.
    init(path: String, place: String, say: (String) -> Void) throws(PublishError) {
        var opened = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if opened < 0 { opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666) }
        guard opened >= 0 else { throw .file(FileError(path: path, action: "lock")) }
        descriptor = opened
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
        if errno == EWOULDBLOCK {
            say("Waiting for another run that publishes to \(place).")
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else { break }
            }
            return
        }
        let code = errno
        close(descriptor)
        throw .file(FileError(path: path, action: "lock", code: code))
    }

    func release() { close(descriptor) }
}
