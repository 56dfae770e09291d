import Diagnostics
import Foundation

@testable import BriefingKit

/// A whole small site, written as one string: each file begins with a line `=== path`.
final class SiteFixture {
    let folder: String

    /// The files that most tests share: two speakers, an organisation, one issue.
    static let basics = """
        === Content/briefing.yml
        title: Fixture
        === Content/stakeholders.yml
        - id: takal
          name: Zia Ahmad Takal
          kind: person
          memberships:
            - {organization: mfa, role: spokesperson, since: 2023-06, until: 2024}
            - {organization: mfa, role: clerk, until: 2023-05}
        - {id: mfa, name: Foreign Ministry, aliases: [the ministry]}
        - {id: front, name: Freedom Front}
        - {id: kazakhstan, name: Kazakhstan}
        === Content/issues.yml
        - {id: delisting, title: Delisting, question: Should the group come off the list?, order: 2}
        - {id: engagement, title: Engagement, order: 1}

        """

    init(_ text: String, basics: String = SiteFixture.basics) throws {
        folder = NSTemporaryDirectory() + "briefing-" + UUID().uuidString
        try write(basics)
        try write(text)
    }

    /// An article with the usual front matter around a body.
    static func article(_ body: String, name: String = "a", date: String = "2023-12-29", more: String = "") -> String {
        "=== Content/articles/\(name).md\n---\ntitle: Title of \(name)\ndate: \(date)\n\(more)---\n\(body)\n"
    }

    convenience init(body: String) throws { try self.init(SiteFixture.article(body)) }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ text: String) throws {
        for part in ("\n" + text).components(separatedBy: "\n=== ").dropFirst() {
            let end = part.firstIndex(of: "\n") ?? part.endIndex
            var content = end == part.endIndex ? "" : String(part[part.index(after: end)...])
            if !content.isEmpty, !content.hasSuffix("\n") { content += "\n" }
            try write(Data(content.utf8), to: String(part[..<end]))
        }
    }

    func write(_ data: Data, to path: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func remove(_ path: String) throws { try FileManager.default.removeItem(atPath: folder + "/" + path) }

    var options: BuildOptions {
        var options = BuildOptions()
        options.site = folder
        return options
    }

    func read() -> SiteReading { SiteReading(options) }

    func build(jobs: Int = 2) -> Build {
        var options = options
        options.jobs = jobs
        return Build(options)
    }

    /// The diagnostics as a terminal shows them.
    func said(_ diagnostics: [Diagnostic]) -> String {
        let folder = folder
        let rendering = TerminalRendering { file, number in
            guard let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8) else { return nil }
            let lines = text.components(separatedBy: "\n")
            return number <= lines.count ? lines[number - 1] : nil
        }
        return diagnostics.map(rendering.text).joined()
    }

    /// The files below a folder of the site with their bytes.
    func files(below part: String = "Output") -> [String: Data] {
        let root = folder + "/" + part
        var found: [String: Data] = [:]
        for path in FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? [] {
            found[path] = FileManager.default.contents(atPath: root + "/" + path)
        }
        return found.filter { path, _ in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }

    /// A file of the output as text.
    func output(_ path: String) -> String {
        (try? String(contentsOfFile: folder + "/Output/" + path, encoding: .utf8)) ?? ""
    }
}

extension Build {
    /// What was done, where something was written.
    var changes: OutputChanges? { if case .written(let changes) = outcome { changes } else { nil } }
}
