import Diagnostics
import FileSystem
import Publishing
import YAML

extension Settings {
    /// Reads `publish:`, targets by name.
    mutating func readPublish(_ record: Record, _ diagnostics: inout [Diagnostic]) {
        guard let node = record.value("publish") else { return }
        guard case .mapping(let entries) = node.value else {
            record.complain("‘publish’ must be a list of names, each with a target", node, &diagnostics)
            return
        }
        for entry in entries {
            guard let target = TargetSettings(reading: entry, file: record.file, &diagnostics) else { continue }
            publish.append(target)
        }
    }

    /// What publishing asks of a site's settings.
    public struct Publishing: Sendable {
        /// In the order of the settings.
        public var targets: [TargetSettings] = []
        public var baseURL: String?
        /// Whatever keeps the settings from being read.
        public var diagnostics: [Diagnostic] = []
    }

    /// Reads from a site's settings what publishing asks of them, and nothing else of the site.
    public static func publishing(site: String) -> Publishing {
        var result = Publishing()
        let names = ["Content/briefing.yml", "Content/briefing.yaml"]
        guard let file = names.first(where: { Files.kind(of: site + "/" + $0) == .file }),
            let source = SourceText(file: file, site: site, diagnostics: &result.diagnostics),
            let settings = Settings(reading: source, diagnostics: &result.diagnostics)
        else { return result }
        result.targets = settings.publish
        result.baseURL = settings.baseURL
        return result
    }
}

extension TargetSettings {
    fileprivate init?(reading entry: YAMLEntry, file: String, _ diagnostics: inout [Diagnostic]) {
        let what = "the target ‘\(entry.key.text)’"
        // Which keys there are depends on the kind, so it is read first, with all of them allowed.
        let all = ["kind"] + TargetKind.allCases.flatMap(\.keys)
        var ignored: [Diagnostic] = []
        guard let any = Record(entry.value, file: file, what: what, keys: all, diagnostics: &ignored) else {
            diagnostics += ignored
            return nil
        }
        guard any.required("kind", &diagnostics) != nil, let kind = any.choice("kind", TargetKind.self, &diagnostics),
            let record = Record(entry.value, file: file, what: what, keys: kind.keys, diagnostics: &diagnostics)
        else { return nil }
        let key = kind.locationKey
        let written = record.value(key) == nil ? kind.standardLocation : nil
        guard let location = written ?? record.required(key, &diagnostics) else { return nil }
        if let objection = TargetSettings.objection(to: location, of: kind) {
            diagnostics.append(
                Diagnostic(
                    .error, "bad-value", "‘\(key)’ of \(what) can’t stay as it is", at: record.wholeLine(of: key),
                    advice: objection))
            return nil
        }
        self.init(name: entry.key.text, kind: kind, location: location)
        if let name = record.string("branch", &diagnostics) {
            if TargetSettings.isBranch(name) {
                branch = name
            } else {
                diagnostics.append(
                    Diagnostic(.error, "bad-value", "‘\(name)’ is no branch’s name", at: record.place(of: "branch")))
            }
        }
        if let text = record.string("base-url", &diagnostics) {
            baseURL = Settings.normalizedBaseURL(text)
            if baseURL == nil {
                diagnostics.append(
                    Diagnostic(
                        .error, "bad-value", "‘base-url’ must be a full address", at: record.place(of: "base-url"),
                        advice: "such as https://example.org/briefing/"))
            }
        }
        precompresses = record.bool("precompress", &diagnostics) ?? precompresses
        writesHeaders = record.bool("headers", &diagnostics) ?? writesHeaders
        writesRedirects = record.bool("redirects", &diagnostics) ?? writesRedirects
        sendsCacheHeaders = record.bool("cache-headers", &diagnostics) ?? sendsCacheHeaders
    }

    /// A name that git takes for a branch, and no program for an option.
    private static func isBranch(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !name.isEmpty && !name.hasPrefix("-") && !name.contains("..") && !name.contains("@{") && name != "@"
            && !name.unicodeScalars.contains {
                $0.value <= 0x20 || $0.value == 0x7F || "~^:?*[\\".unicodeScalars.contains($0)
            }
            && parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasSuffix(".") && !$0.hasSuffix(".lock") }
    }
}

extension Record {
    /// The place of a value of which not even the line is to be shown, since it may hold a password.
    fileprivate func wholeLine(of key: String) -> Place {
        var place = place(of: key)
        place.column = 0
        return place
    }
}
