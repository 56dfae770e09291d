/// The shortest relative link from one file of the site to another, percent-encoded: always ending in a file's name, so
/// that it works unzipped, under any sub-path and from `file://`.
///
/// - Parameters:
///   - page: the linking file, from the site's root.
///   - target: the file linked to, from the site's root; a fragment may follow `#`.
func relativeAddress(from page: String, to target: String) -> String {
    let from = Array(page.utf8)
    let to = Array(target.utf8)
    let path = to.prefix { $0 != UInt8(ascii: "#") }

    // The folders that both share end after the last slash up to which they are alike.
    var shared = 0
    var index = 0
    while index < from.count, index < path.count, from[index] == path[index] {
        if from[index] == UInt8(ascii: "/") { shared = index + 1 }
        index += 1
    }
    let climbs = from[shared...].count { $0 == UInt8(ascii: "/") }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(to.count - shared + climbs * 3)
    for _ in 0..<climbs { bytes.append(contentsOf: "../".utf8) }
    appendPercentEncoded(path[shared...], to: &bytes)
    if path.count < to.count {
        bytes.append(UInt8(ascii: "#"))
        appendPercentEncoded(to[(path.count + 1)...], to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// A path as it stands in an address, RFC 3986: what is no unreserved character, sub-delimiter, slash or `@` is encoded.
func percentEncoded(_ path: String) -> String {
    var bytes: [UInt8] = []
    appendPercentEncoded(path.utf8, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

/// A colon is encoded too: in the first segment of a relative link it would end a scheme.
private func appendPercentEncoded(_ path: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path {
        if mayStandInPath[Int(byte)] {
            bytes.append(byte)
        } else {
            bytes.append(UInt8(ascii: "%"))
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

private let mayStandInPath: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    let allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,;=/@"
    for byte in allowed.utf8 { table[Int(byte)] = true }
    return table
}()
