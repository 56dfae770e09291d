import Diagnostics
import Foundation
import Testing

@testable import BriefingKit

/// A small site that is built again and again, each time held against a build that knows nothing of the others.
final class RebuildFixture {
    let site: SiteFixture
    var options: BuildOptions

    /// Three articles, a page, an asset and a copied file, built once.
    static let text =
        SiteFixture.article(
            "Kabul was [“committed”]{says=takal supports=delisting}. Word.\n\n[A meeting]{when=2023-12-28 who=mfa}.",
            name: "a", more: "source: {title: Report, publisher: Press}\n")
        + SiteFixture.article(
            "The front [objected]{says=front opposes=delisting to=kazakhstan}.", name: "b", date: "2023-11-05")
        + SiteFixture.article("Nothing of note. Kazakhstan.", name: "c", date: "2022-03-04")
            + """
            === Content/pages/about.md
            ---
            title: About
            ---
            About us.
            === Content/static/map.txt
            map
            === Templates/assets/own.css
            a {}

            """

    init(_ text: String = RebuildFixture.text) throws {
        site = try SiteFixture(text)
        options = site.options
        options.jobs = 2
        #expect(Build(options).changes != nil)
    }

    /// What one build did.
    struct Rebuild {
        var build: Build

        var made: Int { build.madeCount }
        var changed: Set<String> { Set(build.changes?.changed ?? []) }
        var codes: [String] { build.diagnostics.map(\.code) }
    }

    /// Builds, and expects what a clean build gives: the same files with the same bytes, and the same words.
    @discardableResult
    func rebuild(sourceLocation: SourceLocation = #_sourceLocation) -> Rebuild {
        let build = Build(options)
        #expect(build.changes != nil, "\(site.said(build.diagnostics))", sourceLocation: sourceLocation)
        expectClean(build, sourceLocation: sourceLocation)
        return Rebuild(build: build)
    }

    /// Expects that the output is that of a clean build, and that the build said what a clean one says.
    func expectClean(_ build: Build, sourceLocation: SourceLocation = #_sourceLocation) {
        var clean = options.withoutCache
        clean.output = site.folder + "/Clean"
        let other = Build(clean)
        let (one, two) = (site.files(), site.files(below: "Clean"))
        for path in Set(one.keys).union(two.keys).sorted() where one[path] != two[path] {
            Testing.Issue.record(
                "\(path) \(one[path] == nil ? "is missing" : two[path] == nil ? "is too many" : "differs")",
                sourceLocation: sourceLocation)
        }
        func said(_ build: Build) -> [String] {
            build.diagnostics.filter { $0.code != "cache" }.map { "\($0.place?.file ?? "") \($0.message)" }
        }
        #expect(said(build) == said(other), sourceLocation: sourceLocation)
        try? site.remove("Clean")
    }

    func write(_ text: String) throws { try site.write(text) }

    /// Puts something else in the place of some words of a file.
    func replace(_ words: String, with other: String, in path: String) throws {
        let url = URL(fileURLWithPath: site.folder + "/" + path)
        let text = try String(contentsOf: url, encoding: .utf8)
        #expect(text.contains(words), "‘\(words)’ is not in \(path)")
        try Data(text.replacingOccurrences(of: words, with: other).utf8).write(to: url)
    }

    /// The cache's own files, by their names.
    func cacheFile(_ name: String) throws -> String {
        let folder = CacheFolder(site: options.site, output: options.outputFolder).path
        let path = folder + "/" + name
        try #require(FileManager.default.fileExists(atPath: path), "there is no \(path)")
        return path
    }
}
