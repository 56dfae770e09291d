import Diagnostics

/// A question that positions are taken on.
public struct Issue: Sendable {
    public var id: String
    public var title: String
    public var question: String?
    public var description: String?
    /// Where it stands among the issues; those without come last.
    public var order: Int?
    /// The body of `issues/<id>.md`.
    public var body: MarkdownBody?
    public var place: Place

    public init(id: String, title: String, place: Place) {
        self.id = id
        self.title = title
        self.place = place
    }
}
