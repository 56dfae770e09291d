/// A file of the theme: built in, or a site's own in its place.
public struct ThemeFile: Hashable, Sendable {
    /// From the folder `Templates`.
    public var path: String
    public var bytes: [UInt8]
    /// Whether the site has its own.
    public var isOwn: Bool

    public init(path: String, bytes: [UInt8], isOwn: Bool) {
        self.path = path
        self.bytes = bytes
        self.isOwn = isOwn
    }

    /// The path as diagnostics give it, from the site's folder.
    public var place: String { "Templates/\(path)" }
}
