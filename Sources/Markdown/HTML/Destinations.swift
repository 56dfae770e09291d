/// Whether a browser would run, or read from the reader's disk, what a link or an image leads to.
///
/// Browsers skip white space and control characters in a scheme and take it in any case, and so does this. An image
/// may be a `data:image/…`; a link may be no `data:` at all.
public func isUnsafeDestination(_ destination: some Sequence<UInt8>, isImage: Bool = false) -> Bool {
    var start: [UInt8] = []
    for byte in destination where byte > 0x20 && byte != 0x7F {
        let letter = lowercased(byte)
        // None begins with another letter than these.
        if start.isEmpty, !"jvdf".utf8.contains(letter) { return false }
        start.append(letter)
        if start.count == 24 { break }
    }
    if isImage, start.starts(with: "data:image/".utf8) { return false }
    return ["javascript:", "vbscript:", "data:", "file:"].contains { start.starts(with: $0.utf8) }
}
