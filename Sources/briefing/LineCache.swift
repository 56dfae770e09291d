import BriefingKit
import FileSystem
import Synchronization

/// The lines of the files that diagnostics point into; each file is read once.
final class LineCache: Sendable {
    static let shared = LineCache()
    private let lines = Mutex<[String: [String]]>([:])

    func line(_ path: String, _ number: Int) -> String? {
        lines.withLock { known in
            if known[path] == nil { known[path] = LineCache.split(path) }
            guard let lines = known[path], number >= 1, number <= lines.count else { return nil }
            return lines[number - 1]
        }
    }

    private static func split(_ path: String) -> [String] {
        guard let bytes = try? Files.read(path) else { return [] }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return String(decoding: text, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.map(String.init)
    }
}
