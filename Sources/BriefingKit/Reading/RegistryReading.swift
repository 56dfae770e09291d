import Diagnostics
import FileSystem
import YAML

extension Registry {
    /// Reads the registry's files.
    static func reading(
        _ files: SiteFiles, site: String, settings: Settings, diagnostics: inout [Diagnostic]
    ) -> Registry {
        var stakeholders: [Stakeholder] = []
        for file in files.stakeholders {
            readEntries(file, site, &diagnostics) { entry, fileID, body, diagnostics in
                guard
                    var stakeholder = Stakeholder(reading: entry, file: file, fileID: fileID, diagnostics: &diagnostics)
                else { return }
                stakeholder.profile = body
                stakeholders.append(stakeholder)
            }
        }
        var issues: [Issue] = []
        for file in files.issues {
            readEntries(file, site, &diagnostics) { entry, fileID, body, diagnostics in
                guard var issue = Issue(reading: entry, file: file, fileID: fileID, diagnostics: &diagnostics) else {
                    return
                }
                issue.body = body
                issues.append(issue)
            }
        }
        return Registry(stakeholders: stakeholders, issues: issues, settings: settings, diagnostics: &diagnostics)
    }
}

/// Hands on each entry of a registry's file: the items of a YAML list, or the front matter of a Markdown file and its body.
private func readEntries(
    _ file: String, _ site: String, _ diagnostics: inout [Diagnostic],
    _ take: (_ entry: YAMLNode, _ fileID: String?, _ body: MarkdownBody?, inout [Diagnostic]) -> Void
) {
    guard let source = SourceText(file: file, site: site, diagnostics: &diagnostics) else { return }
    if file.hasSuffix(".md") || file.hasSuffix(".markdown") {
        let parted = FrontMatter(of: source, diagnostics: &diagnostics)
        guard let record = parted.record else {
            if !parted.isBroken {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-front-matter", "the file has no front matter",
                        at: Place(file: file, line: 1, column: 1)))
            }
            return
        }
        let isEmpty = parted.body.allSatisfy { $0 <= 0x20 }
        let body = isEmpty ? nil : MarkdownBody(parted.body, firstLine: parted.bodyLine)
        take(record, identifier(fromFile: file), body, &diagnostics)
        return
    }
    do {
        guard let node = try YAML.parse(source.bytes) else { return }
        guard case .sequence(let entries) = node.value else {
            diagnostics.append(
                Diagnostic(
                    .error, "wrong-type", "the file must be a list", at: place(of: node, in: file),
                    advice: "each entry begins with ‘- id: …’"))
            return
        }
        for entry in entries { take(entry, nil, nil, &diagnostics) }
    } catch {
        diagnostics.append(Diagnostic(yaml: error, file: file))
    }
}

extension SourceText {
    /// Reads a file of the site.
    init?(file: String, site: String, diagnostics: inout [Diagnostic]) {
        do {
            self.init(file: file, bytes: try Files.read(site + "/" + file), diagnostics: &diagnostics)
        } catch {
            diagnostics.append(
                Diagnostic(.error, "unreadable", "the file can’t be read: \(error.reason)", at: Place(file: file)))
            return nil
        }
    }
}
