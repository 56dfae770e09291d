/// The beginnings of CommonMark's blocks. Each function looks at a line from an index on.
enum BlockStarts {
    /// The length of `#` to `######` and the white space behind it; 0 if there is no heading.
    static func atxHeading(_ line: LineCursor) -> Int {
        var index = line.nonspace
        while line.at(index) == UInt8(ascii: "#") { index += 1 }
        guard (1...6).contains(index - line.nonspace) else { return 0 }
        guard isSpaceOrTab(line.at(index)) || index == line.end else { return 0 }
        while isSpaceOrTab(line.at(index)) { index += 1 }
        return index - line.nonspace
    }

    /// The length of a code fence that opens; 0 if there is none.
    static func codeFence(_ line: LineCursor) -> Int {
        let mark = line.first
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return 0 }
        var index = line.nonspace
        while line.at(index) == mark { index += 1 }
        let length = index - line.nonspace
        guard length >= 3 else { return 0 }
        if mark == UInt8(ascii: "`") {
            while index < line.end {
                if line.at(index) == mark { return 0 }
                index += 1
            }
        }
        return length
    }

    static func closesCodeFence(_ line: LineCursor, mark: UInt8, length: Int) -> Bool {
        guard line.indent <= 3, line.first == mark else { return false }
        var index = line.nonspace
        while line.at(index) == mark { index += 1 }
        guard index - line.nonspace >= max(3, length) else { return false }
        return isBlank(line, from: index)
    }

    /// A line of `=` or `-` alone.
    static func setextUnderline(_ line: LineCursor) -> Bool {
        let mark = line.first
        guard mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
        var index = line.nonspace
        while line.at(index) == mark { index += 1 }
        return isBlank(line, from: index)
    }

    static func thematicBreak(_ line: LineCursor) -> Bool {
        let mark = line.first
        guard mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_") || mark == UInt8(ascii: "-") else { return false }
        var count = 0
        for index in line.nonspace..<line.end {
            if line.at(index) == mark {
                count += 1
            } else if !isSpaceOrTab(line.at(index)) {
                return false
            }
        }
        return count >= 3
    }

    /// A list item's marker: how long it is, and the byte that two items of one list share.
    static func listMarker(_ line: LineCursor, interruptsParagraph: Bool) -> (length: Int, kind: UInt8)? {
        var index = line.nonspace
        var kind = line.first
        if kind == UInt8(ascii: "*") || kind == UInt8(ascii: "-") || kind == UInt8(ascii: "+") {
            index += 1
        } else if isDigit(kind) {
            var number = 0
            var digits = 0
            while digits < 9, isDigit(line.at(index)) {
                number = number * 10 + Int(line.at(index) - UInt8(ascii: "0"))
                index += 1
                digits += 1
            }
            if interruptsParagraph, number != 1 { return nil }
            kind = line.at(index)
            guard kind == UInt8(ascii: ".") || kind == UInt8(ascii: ")") else { return nil }
            index += 1
        } else {
            return nil
        }
        guard isWhitespace(line.at(index)) else { return nil }
        if interruptsParagraph, isBlank(line, from: index) { return nil }
        return (index - line.nonspace, kind)
    }

    /// The colons of a div's fence; 0 if there are fewer than three.
    static func divFence(_ line: LineCursor) -> Int {
        var index = line.nonspace
        while line.at(index) == UInt8(ascii: ":") { index += 1 }
        let length = index - line.nonspace
        return length >= 3 ? length : 0
    }

    /// The label of a footnote's definition and where its text begins.
    static func footnoteDefinition(_ line: LineCursor) -> (label: Range<Int>, text: Int)? {
        guard line.first == UInt8(ascii: "["), line.at(line.nonspace + 1) == UInt8(ascii: "^") else { return nil }
        let start = line.nonspace + 2
        var index = start
        while index < line.end, line.at(index) != UInt8(ascii: "]"), !isWhitespace(line.at(index)) { index += 1 }
        guard index > start, line.at(index) == UInt8(ascii: "]"), line.at(index + 1) == UInt8(ascii: ":") else {
            return nil
        }
        let label = start..<index
        index += 2
        while isSpaceOrTab(line.at(index)) { index += 1 }
        return (label, index)
    }

    static func isBlank(_ line: LineCursor, from index: Int) -> Bool {
        var index = index
        while isSpaceOrTab(line.at(index)) { index += 1 }
        return index >= line.end
    }
}
