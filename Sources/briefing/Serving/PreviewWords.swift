import Diagnostics
import Preview
import Synchronization

/// What a preview says on the terminal: what changed and what came of it, and what is wrong.
final class PreviewWords: Sendable {
    private let isQuiet: Bool
    private let usesColour: Bool
    private let site: String
    /// What was said last, so that it is not said again with every change elsewhere.
    private let last = Mutex<[PreviewProblem]>([])

    init(console: ConsoleOptions, site: String) {
        isQuiet = console.isQuiet
        usesColour = console.usesColour
        self.site = site
    }

    func say(_ news: Preview.News) {
        switch news {
        case .polling(let reason):
            Console.error("The system does not tell of changes (\(reason)): they are looked for twice a second.\n")
        case .began(let refresh):
            report(refresh)
        case .refreshed(let paths, let refresh, let milliseconds):
            if !isQuiet {
                let outcome = refresh.isGood ? count(refresh.changedFiles) : "not shown, there are errors"
                _ = Console.output("changed: \(named(paths)) → \(outcome), \(milliseconds) ms\n")
            }
            report(refresh)
        }
    }

    private func report(_ refresh: PreviewRefresh) {
        let isNew = last.withLock { last in
            defer { last = refresh.problems }
            return last != refresh.problems
        }
        guard isNew || !refresh.isGood else { return }
        let diagnostics = refresh.problems.map(\.diagnostic).filter { !isQuiet || $0.severity != .note }
        let lines = Dictionary(
            refresh.problems.compactMap { problem in
                problem.diagnostic.place.flatMap { place in problem.line.map { (Line(place), $0) } }
            }, uniquingKeysWith: { first, _ in first })
        Console.report(diagnostics, colour: usesColour) { lines[Line(file: $0, number: $1)] }
    }

    private struct Line: Hashable {
        var file: String
        var number: Int

        init(file: String, number: Int) {
            self.file = file
            self.number = number
        }

        init(_ place: Place) { self.init(file: place.file, number: place.line) }
    }

    /// Of a large site, a page is made when somebody asks for it: what nobody has looked at is not counted.
    private func count(_ files: Int) -> String {
        files == 0 ? "none of the pages looked at" : "\(files) file\(files == 1 ? "" : "s")"
    }

    /// The first few of the paths.
    private func named(_ paths: [String]?) -> String {
        guard let paths else { return "perhaps everything" }
        let more = paths.count > 3 ? " and \(paths.count - 3) more" : ""
        return paths.prefix(3).joined(separator: ", ") + more
    }
}
