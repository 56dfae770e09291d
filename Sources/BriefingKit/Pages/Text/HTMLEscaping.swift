import Bytes
import Glibc
import Liquid
import Markdown

/// Text as it stands in HTML, in an element or between the quotation marks of an attribute.
func escapedHTML(_ text: String) -> String { HTMLEscape.escape(text) }

/// Appends UTF-8 text with `&`, `<`, `>`, `"` and `'` escaped.
func appendEscapedHTML(_ text: UnsafeBufferPointer<UInt8>, to output: inout ByteOutput) {
    guard let base = text.baseAddress else { return }
    var start = 0
    // An apostrophe is the one that Markdown leaves as it is.
    while let found = memchr(base + start, 0x27, text.count - start) {
        let end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
        escapeHTML(UnsafeBufferPointer(rebasing: text[start..<end]), into: &output)
        output.append("&#39;")
        start = end + 1
    }
    escapeHTML(UnsafeBufferPointer(rebasing: text[start...]), into: &output)
}
