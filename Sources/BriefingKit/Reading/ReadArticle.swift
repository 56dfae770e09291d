import Diagnostics
import EDTF

/// What one article's file gives, before it meets the others: places of statements and events are its own.
struct ReadArticle: Sendable {
    var article: Article
    /// The text, as long as its HTML is still to be made. Its passages refer to `statements` and `accounts`.
    var annotated: AnnotatedText?
    /// The HTML; `nil` as long as it is still to be made, and where nobody wanted it.
    var body: ArticleBody?
    /// In the order of the text; `article` is not set yet.
    var statements: [Statement] = []
    /// In the order of the text.
    var accounts: [ReadAccount] = []
    /// `same-as=` by statement.
    var sameAs: [SameAs] = []
    /// By stakeholder; those who are named.
    var mentions: [Mentions] = []

    /// The archived text that it was compared with, from the site's folder, whether or not it is there.
    var archived: String?

    /// How often a stakeholder is named.
    struct Mentions: Sendable {
        var stakeholder: Int
        var count: Int
    }

    /// A passage that dates an event.
    struct ReadAccount: Sendable {
        /// As written, or made from the article and a number.
        var eventID: String
        var title: String?
        var participants: [Int]
        var account: Event.Account
    }

    /// Another statement that one of these is a rendering of, as written.
    struct SameAs: Sendable {
        var statement: Int
        /// `article#anchor`
        var target: String
        var place: Place
    }
}

extension ReadArticle {
    /// The words of the first paragraph.
    var opening: String? {
        guard let text = annotated, let first = text.paragraphs.first else { return nil }
        let words = trimmed(text.document.plainText(of: first.node))
        return words.isEmpty ? nil : words
    }
}

extension [ReadArticle.Mentions] {
    /// Counts one more mention of a stakeholder, in a list by stakeholder.
    mutating func count(_ stakeholder: Int) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].stakeholder < stakeholder { low = middle + 1 } else { high = middle }
        }
        if low < count, self[low].stakeholder == stakeholder {
            self[low].count += 1
        } else {
            insert(.init(stakeholder: stakeholder, count: 1), at: low)
        }
    }
}
