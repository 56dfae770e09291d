import Diagnostics
import FileSystem
import YAML

extension Settings {
    /// The keys of briefing.yml.
    static let keys = [
        "title", "description", "language", "base-url", "author", "logo", "menu", "stances", "mentions", "verify",
        "unsafe-html",
        "search", "publish", "time-zone", "limits",
    ]

    /// Reads briefing.yml; `nil`, with the reason in `diagnostics`, where it can't be.
    init?(reading source: SourceText, diagnostics: inout [Diagnostic]) {
        let node: YAMLNode?
        do {
            node = try YAML.parse(source.bytes)
        } catch {
            diagnostics.append(Diagnostic(yaml: error, file: source.file))
            return nil
        }
        guard let node else {
            diagnostics.append(
                Diagnostic(.error, "missing-key", "the settings need ‘title’", at: Place(file: source.file)))
            return nil
        }
        guard
            let record = Record(
                node, file: source.file, what: "briefing.yml", keys: Self.keys, diagnostics: &diagnostics)
        else { return nil }
        self.init(title: record.required("title", &diagnostics) ?? "")
        description = record.string("description", &diagnostics)
        readLanguage(record, &diagnostics)
        readBaseURL(record, &diagnostics)
        author = record.string("author", &diagnostics)
        logo = record.string("logo", &diagnostics)
        if record.value("menu") != nil { menu = readMenu(record, &diagnostics) }
        if record.value("stances") != nil { readStances(record, &diagnostics) }
        mentions = record.choice("mentions", Mentions.self, &diagnostics) ?? mentions
        verify = record.choice("verify", Verify.self, &diagnostics) ?? verify
        allowsUnsafeHTML = record.bool("unsafe-html", &diagnostics) ?? false
        timeZone = record.string("time-zone", &diagnostics) ?? timeZone
        readPublish(record, &diagnostics)
        if let limits = record.record("limits", keys: ["page-length"], &diagnostics),
            let length = limits.integer("page-length", &diagnostics)
        {
            if length >= 1 {
                pageLength = length
            } else {
                diagnostics.append(
                    Diagnostic(
                        .error, "bad-value", "‘page-length’ must be at least 1", at: limits.place(of: "page-length")))
            }
        }
    }

    private mutating func readLanguage(_ record: Record, _ diagnostics: inout [Diagnostic]) {
        guard let tag = record.string("language", &diagnostics) else { return }
        if isLanguageTag(tag) {
            language = tag
        } else {
            diagnostics.append(.badLanguage(tag, at: record.place(of: "language")))
        }
    }

    private mutating func readBaseURL(_ record: Record, _ diagnostics: inout [Diagnostic]) {
        guard let text = record.string("base-url", &diagnostics) else { return }
        if let url = Settings.normalizedBaseURL(text) {
            baseURL = url
        } else {
            diagnostics.append(
                Diagnostic(
                    .error, "bad-value", "‘base-url’ must be a full address", at: record.place(of: "base-url"),
                    advice: "such as https://example.org/briefing/"))
        }
    }

    /// An address that ends in a slash; `nil` where it is no http address without query and fragment.
    public static func normalizedBaseURL(_ text: String) -> String? {
        let lower = text.lowercased()
        guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
        let rest = lower.dropFirst(scheme.count)
        let isClean = !text.unicodeScalars.contains { $0.value <= 0x20 || "\"<>\\^`{|}?#".unicodeScalars.contains($0) }
        guard let first = rest.first, first != "/", isClean else { return nil }
        return text.hasSuffix("/") ? text : text + "/"
    }

    private func readMenu(_ record: Record, _ diagnostics: inout [Diagnostic]) -> [MenuItem] {
        record.nodes("menu").compactMap { node in
            guard
                let item = Record(
                    node, file: record.file, what: "a menu item", keys: ["title", "link"], diagnostics: &diagnostics),
                let title = item.required("title", &diagnostics), let link = item.required("link", &diagnostics)
            else { return nil }
            return MenuItem(title: title, path: link)
        }
    }

    private mutating func readStances(_ record: Record, _ diagnostics: inout [Diagnostic]) {
        var read: [Stance] = []
        for node in record.nodes("stances") {
            guard let stance = Stance(reading: node, file: record.file, diagnostics: &diagnostics) else { continue }
            if read.contains(where: { $0.key == stance.key }) {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-id", "the stance ‘\(stance.key)’ stands twice in the list",
                        at: place(of: node, in: record.file)))
            } else {
                read.append(stance)
            }
        }
        stances = read
    }
}

extension Diagnostic {
    static func badLanguage(_ tag: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .error, "bad-language", "‘\(tag)’ is no language tag", at: place, advice: "such as en, de-AT or fa-AF")
    }
}

/// The shape of a BCP 47 tag: a language of two or three letters, then parts of up to eight letters or digits.
func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(isASCIILetter) else {
        return false
    }
    return parts.dropFirst().allSatisfy {
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy { isASCIILetter($0) || isASCIIDigit($0) }
    }
}

extension Settings {
    /// Whether a folder is a site whose settings let raw HTML through.
    public static func allowsUnsafeHTML(site: String) -> Bool {
        var ignored: [Diagnostic] = []
        let file = "Content/briefing.yml"
        guard Files.kind(of: site + "/" + file) == .file,
            let source = SourceText(file: file, site: site, diagnostics: &ignored)
        else { return false }
        return Settings(reading: source, diagnostics: &ignored)?.allowsUnsafeHTML ?? false
    }
}
