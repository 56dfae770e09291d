import Bytes

/// The shortest relative link from one file of the site to another, percent-encoded: always ending in a file's name, so
/// that it works unzipped, under any sub-path and from `file://`.
///
/// - Parameters:
///   - page: the linking file, from the site's root.
///   - target: the file linked to, from the site's root; a fragment may follow `#`.
func relativeAddress(from page: String, to target: String) -> String {
    var (folder, target) = (folder(of: page), target)
    if folder.isEmpty, isPlain(target, hasFragment: true) { return target }
    var bytes: [UInt8] = []
    folder.withUTF8 { folder in
        target.withUTF8 { appendRelativeAddress(from: folder, to: $0, escaped: false, to: &bytes) }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The folder of a file of the site, with the slash at its end; empty for the root.
func folder(of page: String) -> String {
    guard let slash = page.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    return String(page[...slash])
}

/// Appends the same link.
///
/// - Parameters:
///   - folder: that of the linking file.
///   - escaped: whether it is to stand in HTML, where an ampersand and an apostrophe are written as references.
func appendRelativeAddress(
    from folder: UnsafeBufferPointer<UInt8>, to target: UnsafeBufferPointer<UInt8>, escaped: Bool,
    to bytes: inout [UInt8]
) {
    // The folders that both share end after the last slash up to which they are alike.
    var shared = 0
    if folder.count > 0 {
        var index = 0
        while index < folder.count, index < target.count, folder[index] == target[index],
            target[index] != UInt8(ascii: "#")
        {
            index += 1
            if folder[index - 1] == UInt8(ascii: "/") { shared = index }
        }
        for index in shared..<folder.count where folder[index] == UInt8(ascii: "/") {
            bytes.append(contentsOf: parentFolder)
        }
    }
    appendPercentEncoded(target, from: shared, hasFragment: true, escaped: escaped, to: &bytes)
}

private let parentFolder: [UInt8] = Array("../".utf8)

/// A path as it stands in an address, RFC 3986: what is no unreserved character, sub-delimiter, slash or `@` is encoded.
func percentEncoded(_ path: String) -> String {
    if isPlain(path, hasFragment: false) { return path }
    var bytes: [UInt8] = []
    var path = path
    path.withUTF8 { appendPercentEncoded($0, from: 0, hasFragment: false, escaped: false, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
}

/// A colon is encoded too: in the first segment of a relative link it would end a scheme.
/// - Parameter hasFragment: whether the first `#` parts a fragment from the path.
private func appendPercentEncoded(
    _ path: UnsafeBufferPointer<UInt8>, from start: Int, hasFragment: Bool, escaped: Bool, to bytes: inout [UInt8]
) {
    guard let base = path.baseAddress else { return }
    let plain = PlainBytes(escaped: escaped)
    var hasFragment = hasFragment
    var start = start
    var place = start
    while true {
        while place + 8 <= path.count, PlainBytes.areUsual(base + place) { place += 8 }
        while place < path.count, plain.contains(base[place]) { place += 1 }
        bytes.append(contentsOf: UnsafeBufferPointer(start: base + start, count: place - start))
        if place == path.count { return }
        let byte = base[place]
        switch byte {
        case UInt8(ascii: "#") where hasFragment:
            bytes.append(byte)
            hasFragment = false
        case UInt8(ascii: "&") where escaped: bytes.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "'") where escaped: bytes.append(contentsOf: "&#39;".utf8)
        default:
            bytes.append(contentsOf: [UInt8(ascii: "%"), hexadecimalDigit(byte >> 4), hexadecimalDigit(byte & 15)])
        }
        place += 1
        start = place
    }
}

/// Whether a path is the same when it is encoded, as most are.
private func isPlain(_ path: String, hasFragment: Bool) -> Bool {
    path.withBytes { bytes in
        guard let base = bytes.baseAddress else { return true }
        let plain = PlainBytes(escaped: false)
        var hasFragment = hasFragment
        var place = 0
        while true {
            while place + 8 <= bytes.count, PlainBytes.areUsual(base + place) { place += 8 }
            while place < bytes.count, plain.contains(base[place]) { place += 1 }
            if place == bytes.count { return true }
            guard hasFragment, base[place] == UInt8(ascii: "#") else { return false }
            hasFragment = false
            place += 1
        }
    }
}

/// What stands in a path as it is, RFC 3986: letters, digits and `-._~!$&'()*+,;=/@`; in HTML not `&` and `'`.
private struct PlainBytes {
    private let low: UInt64
    private let high: UInt64 = 0x47FF_FFFE_87FF_FFFF

    init(escaped: Bool) { low = escaped ? 0x2BFF_FF12_0000_0000 : 0x2BFF_FFD2_0000_0000 }

    /// Whether eight bytes are letters, digits, hyphens, full stops and slashes: what the addresses of a site are made of.
    @inline(__always)
    static func areUsual(_ bytes: UnsafePointer<UInt8>) -> Bool {
        let eight = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
        // Of bytes below 0x80, the highest bit says which are no less than a limit.
        let highest: UInt64 = 0x8080_8080_8080_8080
        let seven = eight & ~highest
        @inline(__always) func areFrom(_ limit: UInt64) -> UInt64 { seven &+ (0x80 &- limit) &* 0x0101_0101_0101_0101 }
        let digits = areFrom(0x2D) & ~areFrom(0x3A)
        let capitals = areFrom(0x41) & ~areFrom(0x5B)
        let letters = areFrom(0x61) & ~areFrom(0x7B)
        return (digits | capitals | letters) & ~eight & highest == highest
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        (byte < 64 ? low : byte < 128 ? high : 0) >> UInt64(byte & 63) & 1 == 1
    }
}

private func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}
