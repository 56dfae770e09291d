import Glibc

/// A program of the system, found by its name.
public struct Program: Hashable, Sendable {
    /// As a person types it, such as `rsync`.
    public var name: String
    /// The file that is run.
    public var path: String

    /// Looks a program up as a shell would; `nil` where the system has none of that name.
    public init?(named name: String) {
        guard let variable = getenv("PATH") else { return nil }
        for folder in String(cString: variable).split(separator: ":") {
            let path = folder + "/" + name
            var status = stat()
            if access(path, X_OK) == 0, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
                self.name = name
                self.path = path
                return
            }
        }
        return nil
    }
}

/// Why a program did not come to its own end.
public enum ProgramError: Error, Equatable, Sendable {
    /// The system did not start it; the number is from `errno`.
    case notStarted(name: String, code: Int32)
    /// It was ended because it had taken longer than it was given.
    case tookTooLong(name: String, seconds: Int)
}

/// What a program left behind.
public struct ProgramResult: Equatable, Sendable {
    /// Its exit status; 128 and more where a signal ended it, as shells count.
    public var status: Int32
    /// What it wrote to standard output.
    public var output: [UInt8]
    /// The last of what it wrote to standard error.
    public var complaints: String

    public var succeeded: Bool { status == 0 }
    /// The output as text without the line feed at its end.
    public var text: String {
        var bytes = output[...]
        while bytes.last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
