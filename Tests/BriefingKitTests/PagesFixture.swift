import Diagnostics
import Foundation
import Testing

@testable import BriefingKit

/// The pages of a small site, made in memory.
struct PagesFixture {
    let site: Site
    private let files: [PlannedFile]

    /// - Parameters:
    ///   - text: files beside the basics, as in ``SiteFixture``.
    ///   - templates: the site's own, by path below `Templates`.
    init(_ text: String, basics: String = SiteFixture.basics, templates: [String: String] = [:], pageLength: Int = 50)
        throws
    {
        let fixture = try SiteFixture(text, basics: basics)
        for (path, template) in templates { try fixture.write(Data(template.utf8), to: "Templates/" + path) }
        let reading = SitePlan(fixture.options).reading
        let errors = reading.diagnostics.filter { $0.severity == .error }
        #expect(errors == [], "\(fixture.said(errors))")
        var briefing = try #require(reading.briefing)
        let theme = try #require(reading.theme)
        briefing.settings.pageLength = pageLength
        site = Site(briefing, words: theme.words, templates: theme.prints)
        files = plannedPages(PageMaker(site: site, theme: theme)) + plannedAssets(site, theme: theme)
    }

    var paths: [String] { files.map(\.path) }

    /// A file's text.
    func text(_ path: String) throws -> String {
        let file = try #require(files.first { $0.path == path }, "there is no \(path) among \(paths)")
        var bytes: [UInt8] = []
        try file.make(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Every page by its path.
    func pages() throws -> [(path: String, html: String)] {
        try paths.filter { $0.hasSuffix(".html") }.map { ($0, try text($0)) }
    }
}

/// The values of an attribute in a page, unescaped as far as paths need it.
func attributeValues(_ name: String, in html: String) -> [String] {
    html.components(separatedBy: " \(name)=\"").dropFirst().map {
        String($0.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
    }
}

/// The file that a relative link leads to, from the site's root.
func target(of link: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in link.prefix(while: { $0 != "#" && $0 != "?" }).split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/").removingPercentEncoding ?? ""
}
