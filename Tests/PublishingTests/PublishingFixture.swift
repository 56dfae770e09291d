import FileSystem
import Foundation
import Synchronization

@testable import Publishing

/// A site's folder and its output, with whatever targets a test makes beside them.
final class PublishingFixture {
    let folder: String
    var site: String { folder + "/site" }
    var output: String { site + "/Output" }

    init(_ files: [String: String] = PublishingFixture.small) throws {
        folder = NSTemporaryDirectory() + "briefing-publishing-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: site + "/Content", withIntermediateDirectories: true)
        try build(files)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let small = [
        "index.html": "<h1>Front</h1>", "articles/a.html": "<h1>A</h1>", "articles/b.html": "<h1>B</h1>",
        "assets/theme.css": "body {}", "feed.xml": "<feed/>", "about us/über.html": "<h1>Ü</h1>",
    ]

    /// Writes files as a build would: the output holds these and no others.
    func build(_ files: [String: String]) throws {
        try? FileManager.default.removeItem(atPath: output)
        try write(files, below: output)
    }

    func write(_ files: [String: String], below folder: String) throws {
        for (path, text) in files {
            let url = URL(fileURLWithPath: folder + "/" + path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    /// All files below a folder with their text.
    func files(below folder: String) throws -> [String: String] {
        var files: [String: String] = [:]
        for path in FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [] {
            var isFolder: ObjCBool = false
            let full = folder + "/" + path
            guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            files[path] = String(decoding: try Data(contentsOf: URL(fileURLWithPath: full)), as: UTF8.self)
        }
        return files
    }

    func context() throws -> TargetContext {
        TargetContext(
            site: site, output: output, cache: try PublishingCache(site: site), isInteractive: false, jobs: 2,
            say: { _ in })
    }

    func tree(_ settings: TargetSettings, baseURL: String? = nil) throws -> SiteTree {
        let paths = try files(below: output).keys.sorted()
        let preparation = SitePreparation(
            output: output, paths: paths, baseURL: baseURL, cache: try PublishingCache(site: site), jobs: 2)
        return try preparation.tree(for: settings)
    }

    /// Publishes to a target as the command does.
    func publish(
        _ settings: TargetSettings, answer: Bool? = nil, limit: Plan.DeletionLimit = .quarter, isDryRun: Bool = false
    ) throws -> PublishOutcome {
        let publication = Publication(
            settings: settings, context: try context(), site: try tree(settings), limit: limit, isDryRun: isDryRun)
        return try publication.run(TestDesk(answer: answer))
    }

    /// Publishes, and gives what was shown before that.
    func outlooks(of settings: TargetSettings) throws -> [Outlook] {
        let publication = Publication(
            settings: settings, context: try context(), site: try tree(settings), limit: .quarter, isDryRun: false)
        var shown: [Outlook] = []
        _ = try publication.run(TestDesk(answer: true) { shown.append($0) })
        return shown
    }

    func folderTarget(_ name: String = "public") -> TargetSettings {
        TargetSettings(name: name, kind: .folder, location: folder + "/" + name)
    }
}

/// Answers all questions alike.
struct TestDesk: Desk {
    var answer: Bool?
    var shown: (Outlook) -> Void = { _ in }

    func show(_ outlook: Outlook) { shown(outlook) }
    func confirm(_ questions: [Plan.Question]) -> Bool? { answer }
    func progress(_ sent: Int, _ total: Int) {}
    func say(_ sentence: String) {}
}

/// The plan of a run that did something, or would have.
func plan(_ outcome: PublishOutcome) -> Plan? {
    switch outcome {
    case .upToDate(let plan), .planned(let plan), .published(let plan): plan
    case .inTheWay, .unanswered, .declined: nil
    }
}
