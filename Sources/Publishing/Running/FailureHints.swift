import FileSystem
import Glibc

/// What to do about the failures that programs report most, known by their own words.
enum FailureHints {
    /// The first whose words were said counts: what is more certain stands before what is less.
    private static let hints: [(said: [String], advice: String)] = [
        (
            ["didn't find section in config file"],
            "rclone’s configuration has no remote of that name: ‘rclone listremotes’ names those there are, ‘rclone config’ makes one"
        ),
        (
            ["Could not resolve host", "Name or service not known", "no such host", "name resolution"],
            "no machine of that name is known: look at the name in the settings, and whether this machine is online"
        ),
        (
            ["Connection refused", "connection refused", "Couldn't connect"],
            "nothing answers there: look at the address and the port, and whether the server runs"
        ),
        (
            ["timed out", "Network is unreachable", "No route to host", "i/o timeout"],
            "it can’t be reached from here: look at the network, then try again"
        ),
        (
            ["Host key verification failed"],
            "this machine does not know the other’s key: log in with ‘ssh’ once, by hand, and compare it"
        ),
        (
            ["Permission denied (publickey", "Permission denied (password", "Permission denied (keyboard"],
            "ssh has no key that is let in there: ‘ssh-copy-id’ brings yours there, ‘ssh-add’ hands it to the agent"
        ),
        (
            ["could not read Username", "could not read Password", "Authentication failed"],
            "git has no password or token for this: a credential helper keeps one (‘git help credentials’)"
        ),
        (
            ["does not appear to be a git repository", "Repository not found", "repository not found"],
            "there is no such repository, or it is not open to you: look at ‘repository’ in the settings"
        ),
        (
            ["InvalidAccessKeyId", "SignatureDoesNotMatch", "AccessDenied", "401 Unauthorized", "403 Forbidden"],
            "the storage does not let rclone in: look at what its configuration says of the remote, and at its rights there"
        ),
        (
            ["rsync: command not found", "rsync: not found"],
            "rsync is missing on the other machine; on Debian and Ubuntu: apt install rsync"
        ),
        (["No space left on device", "Disk quota exceeded"], "make room there"),
        (
            ["Permission denied", "permission denied", "Read-only file system"],
            "whoever publishes may not write there: look at the owner and the rights of the folder"
        ),
        (
            ["rsync: mkdir", "rsync: [Receiver] mkdir"],
            "rsync makes a folder, but not those above it: make them there, or look at ‘destination’ in the settings"
        ),
    ]

    /// What to do about a failure of which a program said this; `nil` where it is not known.
    static func advice(on words: String) -> String? {
        hints.first { $0.said.contains { words.contains($0) } }?.advice
    }

    /// What to do about what the operating system refused.
    static func advice(on error: FileError) -> String? {
        switch error.code {
        case ENOSPC, EDQUOT: "make room there"
        case EACCES, EPERM:
            "whoever publishes may not do that: look at the owner and the rights of the file and its folder"
        case EROFS: "what is mounted there is for reading only"
        case ENOTDIR: "a part of that path is a file and no folder"
        default: nil
        }
    }
}
