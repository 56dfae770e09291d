import Diagnostics
import FileSystem

/// The paths of a site's source files, from the site's folder, each list sorted by its bytes.
public struct SiteFiles: Sendable {
    public var settings: String?
    /// `stakeholders.yml` and `stakeholders/*.md`.
    public var stakeholders: [String] = []
    /// `issues.yml` and `issues/*.md`.
    public var issues: [String] = []
    public var articles: [String] = []
    public var pages: [String] = []
    public var sources: [String] = []
    public var statics: [String] = []
    public var templates: [String] = []

    /// Finds the files below `Content` and `Templates`. What can't be read, leads in a circle or belongs nowhere is said.
    public init(site: String, diagnostics: inout [Diagnostic]) {
        var walk = FolderWalk(site: site)
        for path in walk.files(below: "Content") { sort(path, &diagnostics) }
        if Files.kind(of: site + "/Templates") != nil { templates = walk.files(below: "Templates") }
        diagnostics += walk.diagnostics
    }

    private mutating func sort(_ path: String, _ diagnostics: inout [Diagnostic]) {
        let parts = path.utf8.split(separator: UInt8(ascii: "/")).dropFirst().map { String(Substring($0)) }
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
        switch (parts.first, parts.count) {
        case ("briefing.yml", 1), ("briefing.yaml", 1): settings = path
        case ("stakeholders.yml", 1), ("stakeholders.yaml", 1): stakeholders.append(path)
        case ("issues.yml", 1), ("issues.yaml", 1): issues.append(path)
        case ("stakeholders", 2...) where isMarkdown: stakeholders.append(path)
        case ("issues", 2...) where isMarkdown: issues.append(path)
        case ("articles", 2...) where isMarkdown: articles.append(path)
        case ("pages", 2...) where isMarkdown: pages.append(path)
        case ("sources", 2...): sources.append(path)
        case ("static", 2...): statics.append(path)
        default:
            diagnostics.append(
                Diagnostic(
                    .warning, "stray-file", "the file is read by nothing and published nowhere", at: Place(file: path),
                    advice: advice(for: parts.first ?? "", isAlone: parts.count == 1)))
        }
    }

    private func advice(for name: String, isAlone: Bool) -> String {
        let known = [
            "briefing.yml", "stakeholders.yml", "issues.yml", "articles", "stakeholders", "issues", "pages", "sources",
            "static",
        ]
        if let nearest = nearestName(to: name, in: known) { return "did you mean ‘Content/\(nearest)’?" }
        return isAlone || known.contains(name)
            ? "what pages link to belongs in Content/static" : "the folders are articles, pages, sources, static"
    }
}

/// A walk through folders that follows links and says where it can't go on.
private struct FolderWalk {
    let site: String
    var diagnostics: [Diagnostic] = []

    init(site: String) { self.site = site }

    /// The files below a folder, from the site's folder, sorted.
    mutating func files(below folder: String) -> [String] {
        var found: [String] = []
        guard let kind = Files.kind(of: site + "/" + folder) else {
            diagnostics.append(
                Diagnostic(
                    .error, "no-content", "there is no folder ‘\(folder)’ here", at: Place(file: folder),
                    advice: "‘briefing new DIR’ makes a site to start from; ‘--site DIR’ names one elsewhere"))
            return []
        }
        // The folders still to read, each with those that lead to it.
        var waiting: [(path: String, above: [Files.Kind])] = [(folder, [kind])]
        while let (path, above) = waiting.popLast() {
            let names: [String]
            do {
                names = try Files.names(in: site + "/" + path)
            } catch {
                diagnostics.append(
                    Diagnostic(.error, "unreadable", "the folder can’t be read: \(error.reason)", at: Place(file: path))
                )
                continue
            }
            for name in names where !isIgnored(name) {
                let child = path + "/" + name
                switch Files.kind(of: site + "/" + child) {
                case .file: found.append(child)
                case .folder(let device, let inode):
                    let here = Files.Kind.folder(device: device, inode: inode)
                    if above.contains(here) {
                        diagnostics.append(
                            Diagnostic(
                                .error, "link-loop", "the symbolic link leads back to a folder that it stands in",
                                at: Place(file: child)))
                    } else {
                        waiting.append((child, above + [here]))
                    }
                case .other:
                    diagnostics.append(
                        Diagnostic(.error, "unreadable", "this is neither a file nor a folder", at: Place(file: child)))
                case nil:
                    diagnostics.append(
                        Diagnostic(
                            .error, "unreadable", "the symbolic link leads nowhere, or in a circle",
                            at: Place(file: child)))
                }
            }
        }
        return found.sorted(by: precedesInBytes)
    }

    /// What editors and systems leave behind.
    private func isIgnored(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name == "Thumbs.db"
            || (name.hasPrefix("#") && name.hasSuffix("#")) || name.hasSuffix(".briefing-new")
    }
}
