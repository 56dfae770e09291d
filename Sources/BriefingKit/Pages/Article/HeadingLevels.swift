import Markdown

/// The levels of a text's headings within a page that has headings of its own: the highest is the page's next, and none is skipped.
struct HeadingLevels {
    private let first: Int
    private let top: Int
    /// The level of the heading entered last.
    private(set) var current: Int

    /// - Parameter first: the level of the text's highest heading, 2 to 6.
    init(of document: Document, first: Int) {
        self.first = first
        current = first - 1
        var top = 6
        var next: NodeID? = document.root
        while let node = next {
            if document.tag(of: node) == .heading, case .heading(let level) = document[node].kind {
                top = min(top, level)
            }
            next = document.next(after: node, within: document.root)
        }
        self.top = top
    }

    mutating func enter(_ level: Int) -> Int {
        current = max(first, min(6, current + 1, first + level - top))
        return current
    }
}
