/// A list cut into pages.
struct Paging: Hashable, Sendable {
    var count: Int
    var length: Int

    init(count: Int, length: Int) {
        self.count = count
        self.length = max(1, length)
    }

    /// At least one, which may be empty.
    var pages: Int { max(1, (count + length - 1) / length) }

    /// What a page holds, as offsets in the list.
    /// - Parameter page: from 1.
    func range(of page: Int) -> Range<Int> {
        let start = min(count, (page - 1) * length)
        return start..<min(count, start + length)
    }
}
