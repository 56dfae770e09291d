import Diagnostics
import EDTF

/// An annotated article: its front matter and its text.
public struct Article: Sendable {
    /// Its slug, unique in the site.
    public var id: String
    /// The file, from the site's folder.
    public var file: String
    public var title: String
    public var date: EDTF
    public var summary: String?
    public var isDraft = false
    /// The language of the text where it is not the site's.
    public var language: String?
    /// Old addresses, from the site's root.
    public var aliases: [String] = []
    public var image: Picture?
    public var corrections: [Correction] = []
    public var updated: EDTF?
    public var bottomLine: String?
    public var source: Source?
    public var text: ArticleText

    /// `articles/<slug>.html`
    public var path: String { SitePath.article(id) }
}

/// A mistake that was put right, and when.
public struct Correction: Hashable, Sendable {
    public var date: EDTF
    public var note: String
}

/// The report that an article rests on.
public struct Source: Hashable, Sendable {
    public var title: String?
    public var publisher: String?
    public var author: String?
    public var url: String?
    public var published: EDTF?
    public var retrieved: EDTF?
    /// The address of an archived copy.
    public var archive: String?
    /// The archived text that quotations are compared with, a file below `Content/sources`.
    public var text: String?
    /// How far the source is trusted, in the site's own scale.
    public var grade: String?

    public init() {}
}

/// A page that is no article: about, method.
public struct PlainPage: Sendable {
    /// Its slug with its folders, such as `method`.
    public var id: String
    public var file: String
    public var title: String
    public var summary: String?
    public var language: String?
    public var isDraft = false
    public var aliases: [String] = []
    public var body: MarkdownBody

    /// `<slug>.html`, beside the index.
    public var path: String { "\(id).html" }
}
