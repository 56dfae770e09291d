import FileSystem
import Programs

/// Why a site was not published, or not wholly.
public enum PublishError: Error, Equatable, Sendable {
    /// A file of this machine, or of a target that is one.
    case file(FileError)
    /// A program that the system lacks.
    case missingProgram(String)
    case notStarted(program: String, reason: String)
    case tookTooLong(program: String, seconds: Int)
    /// A program that gave up: what it was doing, and its own last words.
    case failed(program: String, doing: String, words: String)
    /// Another run is publishing there, for so many seconds at most.
    case busy(place: String, seconds: Int)
    /// Another run took the lock over while this one went on.
    case lostLock(place: String)
    /// The place is not one to publish to.
    case unfit(place: String, reason: String, advice: String?)
    /// The record that lies on the target can't be read.
    case damagedRecord(place: String)
    /// What lies on the target after sending is not what was sent.
    case notVerified([String])
    /// The site's files changed while they were sent.
    case siteChanged(String)
    /// Somebody else published in the meantime; planning again may help.
    case movedOn(place: String)
}

extension PublishError {
    /// One sentence without a full stop.
    public var message: String {
        switch self {
        case .file(let error): "can’t \(error.action) ‘\(error.path)’: \(error.reason)"
        case .missingProgram(let name): "this needs the program ‘\(name)’, and the system has none"
        case .notStarted(let program, let reason): "‘\(program)’ does not start: \(reason)"
        case .tookTooLong(let program, let seconds): "‘\(program)’ had no answer after \(seconds) seconds"
        case .failed(let program, let doing, _): "‘\(program)’ failed to \(doing)"
        case .busy(let place, _): "somebody else is publishing to \(place)"
        case .lostLock(let place): "somebody else has begun to publish to \(place) while this run went on"
        case .unfit(let place, let reason, _): "‘\(place)’ is no place to publish to: \(reason)"
        case .damagedRecord(let place): "the record of what was published to \(place) is damaged"
        case .notVerified(let paths):
            "what lies on the target is not what was sent: \(paths.prefix(3).map { "‘\($0)’" }.joined(separator: ", "))"
                + (paths.count > 3 ? " and \(paths.count - 3) more" : "")
        case .siteChanged(let path): "‘\(path)’ changed while it was being published"
        case .movedOn(let place): "somebody else published to \(place) at the same time"
        }
    }

    /// What to do, or what a program said itself: lines of their own.
    public var advice: [String] {
        switch self {
        case .missingProgram(let name): [Self.howToGet(name)]
        case .failed(_, _, let words):
            // A line may end as on a terminal, with a carriage return too.
            words.split(whereSeparator: \.isNewline).suffix(12).map(String.init)
                + (FailureHints.advice(on: words).map { [$0] } ?? [])
        case .busy(_, let seconds):
            [
                "if that run was ended, this is over in \(max(1, (seconds + 59) / 60)) minutes at the latest; try again then"
            ]
        case .unfit(_, _, let advice): advice.map { [$0] } ?? []
        case .damagedRecord:
            [
                "remove ‘\(PublishedRecord.name)’ there; files that are as they should be are then recognised,",
                "and others that stand in the way are named",
            ]
        case .file(let error): FailureHints.advice(on: error).map { [$0] } ?? []
        default: []
        }
    }

    private static func howToGet(_ name: String) -> String {
        let package = name == "ssh" ? "openssh-client" : name
        let home = [
            "rclone": "https://rclone.org/install/", "git": "https://git-scm.com/", "rsync": "https://rsync.samba.org/",
        ]
        return "on Debian and Ubuntu: apt install \(package)" + (home[name].map { "; elsewhere: \($0)" } ?? "")
    }
}
