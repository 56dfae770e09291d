import BriefingKit
import Diagnostics
import Dispatch
import FileSystem
import Liquid
import Preview
import Synchronization

/// A previewed site that is made as a whole whenever something changes.
final class WholeSite: PreviewedSite {
    private struct Good: Sendable {
        var address: String?
        var files: [String: PreviewFile] = [:]
    }

    private let options: BuildOptions
    private let isStrict: Bool
    private let good = Mutex(Good())

    init(_ options: BuildOptions, isStrict: Bool) {
        self.options = options
        self.isStrict = isStrict
    }

    var address: String? { good.withLock(\.address) }

    func file(at path: String) -> PreviewFile? { good.withLock { $0.files[path] } }

    func refresh(changed: Set<String>?) -> PreviewRefresh {
        let plan = SitePlan(options)
        var diagnostics = plan.diagnostics
        var files: [String: PreviewFile] = [:]
        if !isBad(diagnostics) {
            let own = Set(plan.reading.files.templates.map { String($0.dropFirst("Templates/".count)) })
            (files, diagnostics) = make(plan.files, ownTemplates: own, diagnostics)
        }
        // Lines are read now: while the message stands, the file may change.
        let lines = LineCache()
        let problems = diagnostics.sorted().map { diagnostic in
            PreviewProblem(
                diagnostic,
                line: diagnostic.place.flatMap { place in
                    place.line > 0 ? lines.line(path(of: place.file), place.line) : nil
                })
        }
        if isBad(diagnostics) { return PreviewRefresh(problems: problems, isGood: false) }
        let address = plan.reading.briefing?.settings.baseURL
        let before = good.withLock { good in
            defer { good = Good(address: address, files: files) }
            return good.files
        }
        let changed = Set(files.keys).union(before.keys).filter { files[$0]?.digest != before[$0]?.digest }
        return PreviewRefresh(
            problems: problems, isGood: true, changedAssets: changed.filter { !$0.hasSuffix(".html") },
            changedFiles: changed.count)
    }

    private func isBad(_ diagnostics: [Diagnostic]) -> Bool {
        diagnostics.contains { $0.severity == .error || isStrict && $0.severity == .warning }
    }

    private func path(of file: String) -> String { options.site == "." ? file : options.site + "/" + file }

    private func make(
        _ planned: [PlannedFile], ownTemplates: Set<String>, _ diagnostics: [Diagnostic]
    ) -> ([String: PreviewFile], [Diagnostic]) {
        let result = Mutex<(files: [String: PreviewFile], diagnostics: Set<Diagnostic>)>(([:], Set(diagnostics)))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(options.jobs, planned.count))) { _ in
            while true {
                let i = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard i < planned.count else { return }
                var bytes: [UInt8] = []
                do {
                    try planned[i].make(&bytes)
                    let file = PreviewFile(bytes: bytes, digest: contentHash(bytes))
                    result.withLock { $0.files[planned[i].path] = file }
                } catch {
                    let words = self.words(about: error, planned[i].path, ownTemplates)
                    result.withLock { $0.diagnostics.formUnion(words) }
                }
            }
        }
        return result.withLock { ($0.files, Array($0.diagnostics)) }
    }

    private func words(about error: any Error, _ path: String, _ ownTemplates: Set<String>) -> [Diagnostic] {
        switch error {
        case let errors as LiquidErrors: errors.errors.map { Diagnostic(liquid: $0, ownTemplates: ownTemplates) }
        case let error as FileError:
            [
                Diagnostic(
                    .error, "unreadable", "the file can’t be read: \(error.reason)", at: Place(file: error.path))
            ]
        default: [Diagnostic(.error, "not-made", "‘\(path)’ can’t be made: \(error)")]
        }
    }
}
