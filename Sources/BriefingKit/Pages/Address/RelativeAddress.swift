/// The shortest relative link from one file of the site to another, percent-encoded: always ending in a file's name, so
/// that it works unzipped, under any sub-path and from `file://`.
///
/// - Parameters:
///   - page: the linking file, from the site's root.
///   - target: the file linked to, from the site's root; a fragment may follow `#`.
func relativeAddress(from page: String, to target: String) -> String {
    var bytes: [UInt8] = []
    var (page, target) = (page, target)
    page.withUTF8 { from in
        target.withUTF8 { to in appendRelativeAddress(from: from, to: to, escaped: false, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// Appends the same.
/// - Parameter escaped: whether it is to stand in HTML, where an ampersand and an apostrophe are written as references.
func appendRelativeAddress(
    from: UnsafeBufferPointer<UInt8>, to: UnsafeBufferPointer<UInt8>, escaped: Bool, to bytes: inout [UInt8]
) {
    let end = to.firstIndex(of: UInt8(ascii: "#")) ?? to.count
    // The folders that both share end after the last slash up to which they are alike.
    var shared = 0
    var index = 0
    while index < from.count, index < end, from[index] == to[index] {
        if from[index] == UInt8(ascii: "/") { shared = index + 1 }
        index += 1
    }
    index = shared
    while index < from.count {
        if from[index] == UInt8(ascii: "/") { bytes.append(contentsOf: "../".utf8) }
        index += 1
    }
    appendPercentEncoded(to[shared..<end], escaped: escaped, to: &bytes)
    if end < to.count {
        bytes.append(UInt8(ascii: "#"))
        appendPercentEncoded(to[(end + 1)...], escaped: escaped, to: &bytes)
    }
}

/// A path as it stands in an address, RFC 3986: what is no unreserved character, sub-delimiter, slash or `@` is encoded.
func percentEncoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    var path = path
    path.withUTF8 { appendPercentEncoded($0[...], escaped: false, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

/// A colon is encoded too: in the first segment of a relative link it would end a scheme.
private func appendPercentEncoded(
    _ path: Slice<UnsafeBufferPointer<UInt8>>, escaped: Bool, to bytes: inout [UInt8]
) {
    var start = path.startIndex
    var place = start
    func copy(_ end: Int) {
        if end > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: path.base[start..<end])) }
    }
    while place < path.endIndex {
        let byte = path[place]
        if mayStandInPath(byte), !escaped || (byte != UInt8(ascii: "&") && byte != UInt8(ascii: "'")) {
            place += 1
            continue
        }
        copy(place)
        switch byte {
        case UInt8(ascii: "&") where escaped: bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "'") where escaped: bytes.append(contentsOf: "&#39;".utf8)
        default:
            bytes.append(contentsOf: [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)])
        }
        place += 1
        start = place
    }
    copy(place)
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// RFC 3986: letters, digits and `-._~!$&'()*+,;=/@`.
@inline(__always)
private func mayStandInPath(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let bits: UInt64 = byte < 64 ? 0x2BFF_FFD2_0000_0000 : 0x47FF_FFFE_87FF_FFFF
    return bits >> UInt64(byte & 63) & 1 == 1
}
