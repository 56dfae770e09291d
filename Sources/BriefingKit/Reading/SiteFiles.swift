import Bytes
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

    /// Whether there are settings, so that a folder is a site.
    static func hasSettings(_ site: String) -> Bool {
        ["briefing.yml", "briefing.yaml"].contains { Files.kind(of: site + "/Content/" + $0) == .file }
    }

    /// All but the articles.
    var others: [String] {
        [settings].compactMap { $0 } + stakeholders + issues + pages + sources + statics + templates
    }

    private mutating func sort(_ path: String, _ diagnostics: inout [Diagnostic]) {
        // Nearly all are articles.
        if begins(path, "Content/articles/"), ends(path, ".md") { return articles.append(path) }
        let below = path.utf8.dropFirst("Content/".utf8.count)
        let end = below.firstIndex(of: UInt8(ascii: "/"))
        let first = String(Substring(end.map { below[..<$0] } ?? below))
        let isAlone = end == nil
        let isMarkdown = path.hasSuffix(".md") || path.hasSuffix(".markdown")
        switch (first, isAlone) {
        case ("briefing.yml", true), ("briefing.yaml", true): settings = path
        case ("stakeholders.yml", true), ("stakeholders.yaml", true): stakeholders.append(path)
        case ("issues.yml", true), ("issues.yaml", true): issues.append(path)
        case ("stakeholders", false) where isMarkdown: stakeholders.append(path)
        case ("issues", false) where isMarkdown: issues.append(path)
        case ("articles", false) where isMarkdown: articles.append(path)
        case ("pages", false) where isMarkdown: pages.append(path)
        case ("sources", false): sources.append(path)
        case ("static", false): statics.append(path)
        default:
            diagnostics.append(
                Diagnostic(
                    .warning, "stray-file", "the file is read by nothing and published nowhere", at: Place(file: path),
                    advice: advice(for: first, isAlone: isAlone)))
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
            let entries: [Files.Entry]
            do {
                entries = try Files.entries(in: site + "/" + path)
            } catch {
                diagnostics.append(
                    Diagnostic(.error, "unreadable", "the folder can’t be read: \(error.reason)", at: Place(file: path))
                )
                continue
            }
            let firstInner = waiting.count
            for entry in entries where !isIgnored(entry.name) {
                let child = joined(path, entry.name)
                switch entry.isKnownFile ? .file : Files.kind(of: site + "/" + child) {
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
            // The first of them is the next to be read.
            waiting[firstInner...].reverse()
        }
        let isSorted = zip(found, found.dropFirst()).allSatisfy(precedesInBytes)
        return isSorted ? found : found.sorted(by: precedesInBytes)
    }

    /// What editors and systems leave behind.
    private func isIgnored(_ name: String) -> Bool {
        name.withBytes { name in
            name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~") || ends(name, ".swp")
                || name.elementsEqual("Thumbs.db".utf8)
                || name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#") || ends(name, ".briefing-new")
        }
    }
}

/// The path of what a folder holds.
private func joined(_ folder: String, _ name: String) -> String {
    folder.withBytes { folder in
        name.withBytes { name in
            String(unsafeUninitializedCapacity: folder.count + 1 + name.count) { path in
                _ = path.initialize(fromContentsOf: folder)
                path[folder.count] = UInt8(ascii: "/")
                _ = path[(folder.count + 1)...].initialize(fromContentsOf: name)
                return folder.count + 1 + name.count
            }
        }
    }
}

/// Whether a text begins with these bytes.
private func begins(_ text: String, _ start: StaticString) -> Bool {
    text.withBytes { areSame(UnsafeBufferPointer(rebasing: $0.prefix(start.utf8CodeUnitCount)), bytes(start)) }
}

/// Whether a text ends in these bytes.
private func ends(_ text: String, _ end: StaticString) -> Bool { text.withBytes { ends($0, end) } }

private func ends(_ text: UnsafeBufferPointer<UInt8>, _ end: StaticString) -> Bool {
    areSame(UnsafeBufferPointer(rebasing: text.suffix(end.utf8CodeUnitCount)), bytes(end))
}

private func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
}
