/// A place in a line that knows its column: tabs go to the next multiple of four, and one may be used up in part.
struct LineCursor {
    let bytes: Bytes
    /// Where the line begins and where its line ending does.
    let start: Int
    let end: Int

    private(set) var offset: Int
    private(set) var column = 0
    /// How many columns of the tab at `offset` are used up.
    private(set) var usedOfTab = 0

    /// The first byte from `offset` on that is neither a space nor a tab, and how many columns away it is.
    private(set) var nonspace: Int
    private(set) var indent = 0
    private var nonspaceColumn = 0

    init(bytes: Bytes, start: Int, end: Int) {
        self.bytes = bytes
        self.start = start
        self.end = end
        offset = start
        nonspace = start
        findNonspace()
    }

    var isBlank: Bool { nonspace >= end }
    var isIndented: Bool { indent >= 4 }

    /// The byte at an index of the line; a line feed at and beyond its end.
    @inline(__always)
    func at(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0x0A }

    @inline(__always)
    var first: UInt8 { at(nonspace) }

    mutating func findNonspace() {
        // What was found before holds until it is passed.
        guard nonspace <= offset else {
            indent = nonspaceColumn - column
            return
        }
        var index = offset
        var column = self.column
        while index < end {
            if bytes[index] == 0x20 {
                column += 1
            } else if bytes[index] == 0x09 {
                column += 4 - column % 4
            } else {
                break
            }
            index += 1
        }
        nonspace = index
        nonspaceColumn = column
        indent = column - self.column
    }

    /// Goes on by columns; spaces and tabs are expected there.
    mutating func advance(columns: Int) {
        var left = columns
        while left > 0, offset < end {
            if bytes[offset] == 0x09 {
                let width = 4 - column % 4
                if width > left {
                    usedOfTab += left
                    column += left
                    return findNonspace()
                }
                column += width
                left -= width
            } else {
                column += 1
                left -= 1
            }
            usedOfTab = 0
            offset += 1
        }
        findNonspace()
    }

    /// Goes on to an index beyond what is indentation. The bytes between count as one column each, tabs excepted.
    mutating func advance(to index: Int) {
        while offset < index, offset < end {
            column += bytes[offset] == 0x09 ? 4 - column % 4 : 1
            usedOfTab = 0
            offset += 1
        }
        findNonspace()
    }

    /// Goes on to an index and calls it a column: what stood before is written differently.
    mutating func advance(to index: Int, atColumn column: Int) {
        offset = index
        self.column = column
        usedOfTab = 0
        findNonspace()
    }

    /// Skips one space, or one column of a tab.
    mutating func skipOptionalSpace() {
        if isSpaceOrTab(at(offset)) { advance(columns: 1) }
    }
}
