import Markdown

/// The levels of a text's headings within a page that has headings of its own: the highest is the page's next, and none is skipped.
struct HeadingLevels {
    private let first: Int
    private let top: Int
    /// The level of the heading entered last.
    private(set) var current: Int

    /// - Parameter first: the level of the text's highest heading, 2 to 6.
    init(of document: Document, first: Int) {
        var top = 6
        document.walk { id, tag, _ in
            if tag == .heading { top = min(top, document.headingLevel(of: id)) }
        }
        self.init(top: top, first: first)
    }

    /// - Parameter top: the level that the text's highest heading has by itself.
    init(top: Int, first: Int) {
        self.first = first
        self.top = top
        current = first - 1
    }

    mutating func enter(_ level: Int) -> Int {
        current = max(first, min(6, current + 1, first + level - top))
        return current
    }
}
