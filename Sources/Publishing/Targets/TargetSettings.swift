/// The kinds of place that a site can be published to.
public enum TargetKind: String, Sendable, CaseIterable {
    case folder, zip, git, rsync, rclone

    /// The key of the settings that says where.
    public var locationKey: String {
        switch self {
        case .folder, .zip: "path"
        case .git: "repository"
        case .rsync: "destination"
        case .rclone: "remote"
        }
    }

    /// All keys of its settings.
    public var keys: [String] {
        let own =
            switch self {
            case .git: ["branch"]
            case .rclone: ["cache-headers"]
            case .folder, .zip, .rsync: [String]()
            }
        return ["kind", locationKey] + own + ["base-url", "headers", "redirects", "precompress"]
    }

    /// What stands for the place where the settings name none; `nil` where they must.
    public var standardLocation: String? { self == .git ? "origin" : nil }

    /// Whether `_headers` and `_redirects` are written where the settings do not say. A branch is what hosts read them from.
    public var writesHostFiles: Bool { self == .git }
}

/// What the settings say of one target.
public struct TargetSettings: Hashable, Sendable {
    public var name: String
    public var kind: TargetKind
    /// A path, a repository, an rsync destination or an rclone remote.
    public var location: String
    /// Of a `git` target.
    public var branch = "gh-pages"
    /// The address at which the site stands there; `nil`: the site's own.
    public var baseURL: String?
    /// Whether `.gz` and `.br` copies lie beside the files.
    public var precompresses = false
    public var writesHeaders: Bool
    public var writesRedirects: Bool
    /// Whether objects are stored with a `Cache-Control` header, by an `rclone` target.
    public var sendsCacheHeaders = true

    public init(name: String, kind: TargetKind, location: String) {
        self.name = name
        self.kind = kind
        self.location = location
        writesHeaders = kind.writesHostFiles
        writesRedirects = kind.writesHostFiles
    }

    /// Why a location must not stand in the settings; `nil` where it may.
    public static func objection(to location: String, of kind: TargetKind) -> String? {
        if Secrets.areIn(location) {
            return "it holds a password or a key, and settings are read by others: leave it to the configuration of "
                + (kind == .rclone ? "rclone" : kind == .git ? "git" : "ssh")
        }
        if location.hasPrefix("-") { return "it begins with a hyphen, so that programs would take it for an option" }
        if location.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "it holds a control character" }
        // Without a colon, or with one in a folder’s name, rclone would take it for a path of the machine it runs on.
        if kind == .rclone, !location.prefix(while: { $0 != "/" }).contains(":") {
            return
                "it needs a remote’s name and a colon, such as ‘s3:bucket/folder’; for a folder of this machine there is ‘kind: folder’"
        }
        return nil
    }
}
