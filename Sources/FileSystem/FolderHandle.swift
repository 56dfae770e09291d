import Glibc

/// An open folder that what is below it is looked at from: the way to it is gone once, not for each file.
public final class FolderHandle: Sendable {
    private let descriptor: Int32

    /// `nil` where it can't be opened.
    public init?(_ path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit { close(descriptor) }

    /// What the system says of a file itself, not of what a link leads to; `nil` where there is nothing.
    /// - Parameter path: from the folder.
    public func status(of path: String) -> stat? {
        var status = stat()
        return fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }
}
