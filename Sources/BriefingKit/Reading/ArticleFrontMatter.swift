import Diagnostics
import EDTF
import YAML

/// An article's front matter (SPEC §4).
struct ArticleFrontMatter {
    static let keys = [
        "title", "date", "summary", "slug", "draft", "lang", "aliases", "image", "corrections", "updated",
        "bottom-line", "source",
        "extra",
    ]

    var title = ""
    var date: EDTF
    var summary: String?
    var slug: String
    var isDraft = false
    var language: String?
    var aliases: [String] = []
    var image: Picture?
    var corrections: [Correction] = []
    var updated: EDTF?
    var bottomLine: String?
    var source: Source?

    /// Reads all keys, each complaint at its own place; `nil` where the article can't stand without what is missing.
    init?(reading node: YAMLNode, file: String, dates: DateMemory, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "an article’s front matter", keys: Self.keys, dates: dates,
                diagnostics: &diagnostics)
        else { return nil }
        let title = record.required("title", &diagnostics)
        let date = record.required("date", &diagnostics) == nil ? nil : record.date("date", &diagnostics)
        let slug = record.slug(file: file, &diagnostics)
        summary = record.string("summary", &diagnostics)
        isDraft = record.bool("draft", &diagnostics) ?? false
        language = record.language("lang", &diagnostics)
        aliases = record.oldAddresses(&diagnostics)
        image = record.value("image").flatMap { Picture(reading: $0, file: file, diagnostics: &diagnostics) }
        corrections = record.nodes("corrections").compactMap {
            Correction(reading: $0, file: file, dates: dates, diagnostics: &diagnostics)
        }
        updated = record.date("updated", &diagnostics)
        bottomLine = record.string("bottom-line", &diagnostics)
        source = record.value("source").flatMap {
            Source(reading: $0, file: file, dates: dates, diagnostics: &diagnostics)
        }
        guard let title, let date, let slug else { return nil }
        self.title = title
        self.date = date
        self.slug = slug
    }
}

extension Correction {
    init?(reading node: YAMLNode, file: String, dates: DateMemory, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "a correction", keys: ["date", "note"], dates: dates,
                diagnostics: &diagnostics),
            record.required("date", &diagnostics) != nil, let note = record.required("note", &diagnostics),
            let date = record.date("date", &diagnostics)
        else { return nil }
        self.init(date: date, note: note)
    }
}

extension Source {
    static let keys = ["title", "publisher", "author", "url", "published", "retrieved", "archive", "text", "grade"]

    init?(reading node: YAMLNode, file: String, dates: DateMemory, diagnostics: inout [Diagnostic]) {
        guard
            let record = Record(
                node, file: file, what: "‘source’", keys: Self.keys, dates: dates, diagnostics: &diagnostics)
        else { return nil }
        self.init()
        title = record.string("title", &diagnostics)
        publisher = record.string("publisher", &diagnostics)
        author = record.string("author", &diagnostics)
        url = record.webAddress("url", &diagnostics)
        published = record.date("published", &diagnostics)
        retrieved = record.date("retrieved", &diagnostics)
        archive = record.webAddress("archive", &diagnostics)
        text = record.string("text", &diagnostics)
        grade = record.string("grade", &diagnostics)
    }
}

extension Record {
    /// `slug:`, else the file's name.
    func slug(file: String, _ diagnostics: inout [Diagnostic]) -> String? {
        let slug = string("slug", &diagnostics).map(composed) ?? BriefingKit.identifier(fromFile: file)
        if isIdentifier(slug) { return slug }
        let place = value("slug") == nil ? Place(file: file) : place(of: "slug")
        var complaint = Diagnostic.badIdentifier(slug, what: "an article’s address", at: place)
        if value("slug") == nil { complaint.advice = "rename the file, or give it an address with ‘slug:’" }
        diagnostics.append(complaint)
        return nil
    }

    func language(_ key: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let tag = string(key, &diagnostics) else { return nil }
        if isLanguageTag(tag) { return tag }
        diagnostics.append(.badLanguage(tag, at: place(of: key)))
        return nil
    }

    /// `aliases:`, each a path from the site's root that a redirect can be written to.
    func oldAddresses(_ diagnostics: inout [Diagnostic]) -> [String] {
        nodes("aliases").compactMap { node in
            var path = node.text
            while path.hasPrefix("/") { path.removeFirst() }
            if path.hasSuffix("/") { path += "index.html" }
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard !path.isEmpty, parts.allSatisfy({ isIdentifier(String($0)) }) else {
                complain("‘\(node.text)’ is no path on this site", node, &diagnostics, code: "bad-value")
                return nil
            }
            return path.hasSuffix(".html") ? path : path + "/index.html"
        }
    }

    /// An http address; anything else would become a link that leads nowhere or does harm.
    func webAddress(_ key: String, _ diagnostics: inout [Diagnostic]) -> String? {
        guard let text = string(key, &diagnostics) else { return nil }
        let isAddress = text.utf8.withContiguousStorageIfAvailable {
            !$0.contains(where: isForbiddenInAddress) && beginsLikeWebAddress($0)
        }
        if isAddress ?? false { return text }
        diagnostics.append(
            Diagnostic(
                .error, "bad-value", "‘\(key)’ must be a full address", at: place(of: key),
                advice: "such as https://example.org/report"))
        return nil
    }
}

/// Whether a byte can stand in no address as it is: white space, controls and `"<>\^{|}` with the backtick.
private func isForbiddenInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case ...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: true
    default: false
    }
}

/// Whether `http://` or `https://` comes first, in letters of either case.
private func beginsLikeWebAddress(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    func begins(_ scheme: StaticString) -> Bool {
        let bytes = UnsafeBufferPointer(start: scheme.utf8Start, count: scheme.utf8CodeUnitCount)
        return text.count >= bytes.count
            && bytes.indices.allSatisfy {
                text[$0] == bytes[$0] || text[$0] | 0x20 == bytes[$0] && isASCIILetter(text[$0])
            }
    }
    return begins("https://") || begins("http://")
}
