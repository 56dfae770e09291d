/// Passwords and keys in addresses: they are neither taken from the settings nor shown.
enum Secrets {
    /// Whether a location holds what looks like a password, a token or a key.
    static func areIn(_ location: String) -> Bool {
        if let user = user(in: location) {
            if user.contains(":") { return true }
            // As a name on its own, what is this long is a token.
            if location.lowercased().hasPrefix("http"), user.utf8.count > 24 { return true }
        }
        // rclone takes its whole configuration in a remote's name.
        let lower = location.lowercased()
        return ["pass=", "password=", "secret", "token=", "_key=", ",key=", "sas_url="].contains { lower.contains($0) }
    }

    /// A text of some program in which the passwords of all addresses are replaced by three dots.
    static func masked(_ text: String) -> String {
        var rest = text[...]
        var masked = ""
        while let scheme = rest.firstRange(of: "://") {
            masked += rest[..<scheme.upperBound]
            rest = rest[scheme.upperBound...]
            let end = rest.firstIndex { $0.isWhitespace || "/?#'\"‘’<>".contains($0) } ?? rest.endIndex
            guard let at = rest[..<end].lastIndex(of: "@") else { continue }
            let isWeb = masked.hasSuffix("http://") || masked.hasSuffix("https://")
            let name = rest[..<at].prefix { $0 != ":" }
            // A name alone may be the token itself where it is sent over the web.
            masked += isWeb || name.endIndex == at ? (isWeb ? "…" : String(name)) : name + ":…"
            rest = rest[at...]
        }
        return masked + rest
    }

    /// What stands before the `@` of an address.
    private static func user(in location: String) -> Substring? {
        guard let scheme = location.firstRange(of: "://") else { return nil }
        let rest = location[scheme.upperBound...]
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        guard let at = rest[..<end].lastIndex(of: "@") else { return nil }
        return rest[..<at]
    }
}
