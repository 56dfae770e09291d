/// An article that was read, which many hold and nobody changes: to hand it on costs one reference, however much is in it.
final class HeldArticle: Sendable {
    /// Of its id. This and what follows is worked out where the article is read: on all threads, and while it is at hand.
    let address: ByteKey
    let id: String
    let days: DayKey
    let isDraft: Bool
    let value: ReadArticle

    init(_ value: ReadArticle) {
        self.value = value
        id = value.article.id
        address = addressKey(id)
        days = DayKey(value.article.date)
        isDraft = value.article.isDraft
    }
}
