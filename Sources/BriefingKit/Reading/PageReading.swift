import Diagnostics

extension PlainPage {
    static let keys = ["title", "summary", "slug", "draft", "lang", "aliases", "extra"]

    /// Reads one of `Content/pages`; its address keeps the folders that it lies in.
    init?(reading file: String, site: String, diagnostics: inout [Diagnostic]) {
        guard let source = SourceText(file: file, site: site, diagnostics: &diagnostics) else { return nil }
        let parted = FrontMatter(of: source, diagnostics: &diagnostics)
        guard let node = parted.record else {
            if !parted.isBroken {
                diagnostics.append(
                    Diagnostic(
                        .error, "no-front-matter", "the page has no front matter",
                        at: Place(file: file, line: 1, column: 1)))
            }
            return nil
        }
        let body = MarkdownBody(parted.body, firstLine: parted.bodyLine)
        diagnostics += body.document.problems.map { Diagnostic($0, file: file) }
        guard
            let record = Record(
                node, file: file, what: "a page’s front matter", keys: Self.keys, diagnostics: &diagnostics),
            let title = record.required("title", &diagnostics), let slug = record.slug(file: file, &diagnostics)
        else { return nil }
        let folders = file.split(separator: "/").dropFirst(2).dropLast()
        self.init(
            id: (folders.map(String.init) + [slug]).joined(separator: "/"), file: file, title: title,
            summary: record.string("summary", &diagnostics), language: record.language("lang", &diagnostics),
            isDraft: record.bool("draft", &diagnostics) ?? false, aliases: record.oldAddresses(&diagnostics), body: body
        )
    }
}
