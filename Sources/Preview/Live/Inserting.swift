/// A page with an element put before the end of its body, or at its own end where it has none.
func inserting(_ element: String, into page: [UInt8]) -> [UInt8] {
    let place = endOfBody(in: page) ?? page.count
    var result: [UInt8] = []
    result.reserveCapacity(page.count + element.utf8.count)
    result += page[..<place]
    result += element.utf8
    result += page[place...]
    return result
}

/// Where the last `</body` stands, in letters of any case.
private func endOfBody(in page: [UInt8]) -> Int? {
    let tag = Array("</body".utf8)
    guard page.count >= tag.count else { return nil }
    for start in stride(from: page.count - tag.count, through: 0, by: -1) where page[start] == tag[0] {
        // Letters of ASCII differ from their capitals in one bit, and `<` and `/` have it already.
        if (0..<tag.count).allSatisfy({ page[start + $0] | 0x20 == tag[$0] | 0x20 }) { return start }
    }
    return nil
}
