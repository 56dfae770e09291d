import Diagnostics
import EDTF

/// An annotated article: its front matter and its text.
public struct Article: Sendable {
    /// It is handed on many times, and seldom changed.
    private(set) var told: CopyOnWrite<Told>

    struct Told: Sendable {
        var id: String
        var file: String
        var title: String
        var date: EDTF
        var summary: KeptText?
        var isDraft: Bool = false
        var language: String?
        var aliases: [String] = []
        var image: Picture?
        var corrections: [Correction] = []
        var updated: EDTF?
        var bottomLine: KeptText?
        var source: Source?
        var text: ArticleText
    }

    init(id: String, file: String, title: String, date: EDTF, text: ArticleText) {
        self.init(Told(id: id, file: file, title: title, date: date, text: text))
    }

    init(_ told: consuming Told) { self.told = CopyOnWrite(told) }

    /// `articles/<slug>.html`
    public var path: String { SitePath.article(id) }
}

extension Article {
    /// Its slug, unique in the site.
    public var id: String {
        get { told.value.id }
        set { told.value.id = newValue }
    }
    /// The file, from the site's folder.
    public var file: String {
        get { told.value.file }
        set { told.value.file = newValue }
    }
    public var title: String {
        get { told.value.title }
        set { told.value.title = newValue }
    }
    public var date: EDTF {
        get { told.value.date }
        set { told.value.date = newValue }
    }
    public var summary: String? {
        get { told.value.summary?.text }
        set { told.value.summary = newValue.map(KeptText.init) }
    }
    public var isDraft: Bool {
        get { told.value.isDraft }
        set { told.value.isDraft = newValue }
    }
    /// The language of the text where it is not the site's.
    public var language: String? {
        get { told.value.language }
        set { told.value.language = newValue }
    }
    /// Old addresses, from the site's root.
    public var aliases: [String] {
        get { told.value.aliases }
        set { told.value.aliases = newValue }
    }
    public var image: Picture? {
        get { told.value.image }
        set { told.value.image = newValue }
    }
    public var corrections: [Correction] {
        get { told.value.corrections }
        set { told.value.corrections = newValue }
    }
    public var updated: EDTF? {
        get { told.value.updated }
        set { told.value.updated = newValue }
    }
    public var bottomLine: String? {
        get { told.value.bottomLine?.text }
        set { told.value.bottomLine = newValue.map(KeptText.init) }
    }
    public var source: Source? {
        get { told.value.source }
        set { told.value.source = newValue }
    }
    public var text: ArticleText {
        get { told.value.text }
        set { told.value.text = newValue }
    }
}

/// A mistake that was put right, and when.
public struct Correction: Hashable, Sendable {
    public var date: EDTF
    public var note: String
}

/// The report that an article rests on.
public struct Source: Hashable, Sendable {
    /// It is handed on with everything that rests on it, and never changed once it is read.
    private(set) var told: CopyOnWrite<Told>

    struct Told: Hashable, Sendable {
        var title: KeptText?
        var publisher: KeptText?
        var author: KeptText?
        var url: String?
        var published: EDTF?
        var retrieved: EDTF?
        var archive: KeptText?
        var text: String?
        var grade: KeptText?
    }

    public init() { self.init(Told()) }

    init(_ told: consuming Told) { self.told = CopyOnWrite(told) }
}

extension Source {
    public var title: String? {
        get { told.value.title?.text }
        set { told.value.title = newValue.map(KeptText.init) }
    }
    public var publisher: String? {
        get { told.value.publisher?.text }
        set { told.value.publisher = newValue.map(KeptText.init) }
    }
    public var author: String? {
        get { told.value.author?.text }
        set { told.value.author = newValue.map(KeptText.init) }
    }
    public var url: String? {
        get { told.value.url }
        set { told.value.url = newValue }
    }
    public var published: EDTF? {
        get { told.value.published }
        set { told.value.published = newValue }
    }
    public var retrieved: EDTF? {
        get { told.value.retrieved }
        set { told.value.retrieved = newValue }
    }
    /// The address of an archived copy.
    public var archive: String? {
        get { told.value.archive?.text }
        set { told.value.archive = newValue.map(KeptText.init) }
    }
    /// The archived text that quotations are compared with, a file below `Content/sources`.
    public var text: String? {
        get { told.value.text }
        set { told.value.text = newValue }
    }
    /// How far the source is trusted, in the site's own scale.
    public var grade: String? {
        get { told.value.grade?.text }
        set { told.value.grade = newValue.map(KeptText.init) }
    }
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
