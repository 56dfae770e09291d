import Bytes

/// The shortest relative link from one file of the site to another, percent-encoded: always ending in a file's name, so
/// that it works unzipped, under any sub-path and from `file://`.
///
/// - Parameters:
///   - page: the linking file, from the site's root.
///   - target: the file linked to, from the site's root; a fragment may follow `#`.
func relativeAddress(from page: String, to target: String) -> String {
    let folder = folder(of: page)
    if folder.isEmpty, isPlain(target, hasFragment: true) { return target }
    return folder.withBytes { folder in
        target.withBytes { target in
            let depth = folder.count { $0 == UInt8(ascii: "/") }
            // An encoded byte takes three, as a folder that is left does.
            return .written(about: 3 * (folder.count + target.count)) {
                $0.appendRelativeAddress(from: folder, depth: depth, to: target, isReady: false, escaped: false)
            }
        }
    }
}

/// The folder of a file of the site, with the slash at its end; empty for the root.
func folder(of page: String) -> String {
    guard let slash = page.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(page[...slash])
}

extension BoundedWriter {
    /// Appends the same link.
    ///
    /// - Parameters:
    ///   - folder: that of the linking file.
    ///   - depth: how many folders that is below the site's.
    ///   - isReady: whether the target stands in a link as it is.
    ///   - escaped: whether it is to stand in HTML, where an ampersand and an apostrophe are written as references.
    @inline(__always)
    mutating func appendRelativeAddress(
        from folder: UnsafeBufferPointer<UInt8>, depth: Int, to target: UnsafeBufferPointer<UInt8>, isReady: Bool,
        escaped: Bool
    ) {
        // The folders that both share end after the last slash up to which they are alike.
        var shared = 0
        var index = 0
        while index < folder.count, index < target.count, folder[index] == target[index],
            target[index] != UInt8(ascii: "#")
        {
            index += 1
            if folder[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        // Most links lead to another folder of the site, for which the page's depth is known.
        if shared == 0 {
            for _ in 0..<depth { append("../") }
        } else {
            for index in shared..<folder.count where folder[index] == UInt8(ascii: "/") { append("../") }
        }
        if isReady {
            append(UnsafeBufferPointer(rebasing: target[shared...]))
        } else {
            appendPercentEncoded(target, from: shared, hasFragment: true, escaped: escaped)
        }
    }
}

/// A path as it stands in an address, RFC 3986: what is no unreserved character, sub-delimiter, slash or `@` is encoded.
func percentEncoded(_ path: String) -> String {
    if isPlain(path, hasFragment: false) { return path }
    return path.withBytes { path in
        .written(about: 3 * path.count) {
            $0.appendPercentEncoded(path, from: 0, hasFragment: false, escaped: false)
        }
    }
}

extension BoundedWriter {
    /// A colon is encoded too: in the first segment of a relative link it would end a scheme.
    /// - Parameter hasFragment: whether the first `#` parts a fragment from the path.
    fileprivate mutating func appendPercentEncoded(
        _ path: UnsafeBufferPointer<UInt8>, from start: Int, hasFragment: Bool, escaped: Bool
    ) {
        guard let base = path.baseAddress else { return }
        let plain = PlainBytes(escaped: escaped)
        var hasFragment = hasFragment
        var start = start
        while true {
            let place = plain.end(in: path, from: start)
            append(base + start, place - start)
            if place == path.count { return }
            let byte = path[place]
            switch byte {
            case UInt8(ascii: "#") where hasFragment:
                append(byte)
                hasFragment = false
            case UInt8(ascii: "&") where escaped: append("&amp;")
            case UInt8(ascii: "'") where escaped: append("&#39;")
            default:
                append(UInt8(ascii: "%"))
                append(hexadecimalDigit(byte >> 4))
                append(hexadecimalDigit(byte & 15))
            }
            start = place + 1
        }
    }
}

/// Whether a path is the same when it is encoded, as most are.
private func isPlain(_ path: String, hasFragment: Bool) -> Bool {
    path.withBytes { isPlain($0, hasFragment: hasFragment, escaped: false) }
}

/// Whether a path with its fragment is the same in a link in HTML.
func isPlainLink(_ path: UnsafeBufferPointer<UInt8>) -> Bool { isPlain(path, hasFragment: true, escaped: true) }

@inline(__always)
private func isPlain(_ path: UnsafeBufferPointer<UInt8>, hasFragment: Bool, escaped: Bool) -> Bool {
    let plain = PlainBytes(escaped: escaped)
    let end = plain.end(in: path, from: 0)
    if end == path.count { return true }
    return hasFragment && path[end] == UInt8(ascii: "#") && plain.end(in: path, from: end + 1) == path.count
}

/// What stands in a path as it is, RFC 3986: letters, digits and `-._~!$&'()*+,;=/@`; in HTML not `&` and `'`.
private struct PlainBytes {
    private let low: UInt64
    private let high: UInt64 = 0x47FF_FFFE_87FF_FFFF

    init(escaped: Bool) { low = escaped ? 0x2BFF_FF12_0000_0000 : 0x2BFF_FFD2_0000_0000 }

    /// Where in a path, from a place on, the first byte stands that can't stay as it is; its end where none does.
    @inline(__always)
    func end(in path: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard let base = path.baseAddress else { return path.count }
        var place = start
        while place < path.count {
            let rest = path.count - place
            // Behind the end there are spaces, which are not usual.
            let eight = rest >= 8 ? UInt64(eightBytes: base + place) : UInt64(upToSeven: base + place, rest)
            let unusual = PlainBytes.unusual(eight)
            if unusual == 0 {
                place += 8
                continue
            }
            place += unusual.trailingZeroBitCount >> 3
            guard place < path.count, contains(path[place]) else { return place }
            place += 1
        }
        return place
    }

    /// Which of eight bytes are not letters, digits, hyphens, full stops and slashes: what the addresses of a site are made
    /// of. Of those, the highest bit is set.
    @inline(__always)
    private static func unusual(_ eight: UInt64) -> UInt64 {
        let (ones, highs) = (ByteWords.ones, ByteWords.highs)
        // Of bytes below 0x80, the highest bit says which are no less than a limit.
        let seven = eight & ~highs
        @inline(__always) func areFrom(_ limit: UInt64) -> UInt64 { seven &+ (0x80 &- limit) &* ones }
        let digits = areFrom(0x2D) & ~areFrom(0x3A)
        return ~(digits | ByteWords.letters(eight)) & highs | eight & highs
    }

    @inline(__always)
    private func contains(_ byte: UInt8) -> Bool {
        (byte < 64 ? low : byte < 128 ? high : 0) >> UInt64(byte & 63) & 1 == 1
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
