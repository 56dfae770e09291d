import FileSystem
import Glibc

/// Keeps two builds from writing into one folder at once; the system lets go of it when the process ends, however it ends.
struct OutputLock {
    private let descriptor: Int32

    init(folder: String) throws(FileError) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: folder, action: "write into") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            close(descriptor)
            throw FileError(path: folder, action: code == EWOULDBLOCK ? "share with another build" : "lock", code: code)
        }
    }

    func release() { close(descriptor) }
}
