import Glibc

/// What the operating system refused, and on which path.
public struct FileError: Error, Hashable, Sendable {
    public var path: String
    /// The number from `errno`.
    public var code: Int32
    /// What was being done, such as “read”.
    public var action: String

    public init(path: String, action: String, code: Int32 = errno) {
        self.path = path
        self.code = code
        self.action = action
    }

    /// The system's own words for it.
    public var reason: String { String(cString: strerror(code)) }
}
