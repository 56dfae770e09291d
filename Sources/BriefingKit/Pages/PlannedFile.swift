/// A file of the site that is to be made: a page, a feed, an export, a copied asset. Its bytes are a pure function of what
/// it was planned from, so files are made in any order and on any thread. A class, since lists of thousands are passed on.
public final class PlannedFile: Sendable {
    /// From the output folder, such as `articles/delisting.html`.
    public let path: String
    public let origin: Origin
    /// Whether it is a page that readers and search engines are to find: no redirect, no 404.
    public let isIndexed: Bool
    /// What decides whether it has to be made again.
    let basis: Basis
    /// The page that it is, where it is one.
    let page: PagePlan?
    private let maker: @Sendable (_ reads: PageReads, _ bytes: inout [UInt8]) throws -> Void

    /// What a file's bytes follow from.
    enum Basis: Hashable, Sendable {
        /// From what it asks the site while it is made, and from its plan.
        case facts(plan: UInt64)
        /// From bytes with this digest.
        case bytes(UInt64)
        /// From the bytes of a content file, from the site's folder.
        case file(String)
    }

    init(
        path: String, origin: Origin, isIndexed: Bool = false, basis: Basis, page: PagePlan? = nil,
        make: @escaping @Sendable (_ reads: PageReads, _ bytes: inout [UInt8]) throws -> Void
    ) {
        self.path = path
        self.origin = origin
        self.isIndexed = isIndexed
        self.basis = basis
        self.page = page
        maker = make
    }

    /// Appends the file's bytes.
    public func make(_ bytes: inout [UInt8]) throws { try make(PageReads(), &bytes) }

    /// - Parameter other: makes it, where it is a page, in the place of what it was planned with.
    func make(_ reads: PageReads, _ bytes: inout [UInt8], by other: PageMaker? = nil) throws {
        if let page, let other {
            try other.make(page, reads: reads, into: &bytes)
        } else {
            try maker(reads, &bytes)
        }
        if let failure = reads.failure { throw failure }
    }

    /// What a file is made from, for `why` and for the words about two files at one address.
    public struct Origin: Hashable, Sendable {
        /// What it is, such as “article”, “list of statements”, “feed”.
        public var what: String
        /// The template, from `Templates`; `nil` where none takes part.
        public var template: String?
        /// The content files that it is about, from the site's folder; not every file that a list was gathered from.
        public var sources: [String]

        public init(what: String, template: String? = nil, sources: [String] = []) {
            self.what = what
            self.template = template
            self.sources = sources
        }
    }
}
