import Bytes
import Markdown

/// Writes a link in the place of an image that lies on another host: a page asks nothing of other hosts, but its reader may.
/// Its alternative text becomes the words of the link. An image of the site's own is left to the renderer.
///
/// - Parameter isInLink: whether a link is open, in which no other may begin.
func writeRemoteImage(
    _ id: NodeID, _ destination: String, isInLink: Bool, in document: Document, _ output: inout ByteOutput
) -> Bool {
    guard hasScheme(destination) || destination.hasPrefix("//") else { return false }
    let words = escapedHTML(document.plainText(of: id))
    if isInLink || !isWebAddress(destination) {
        output.append(words)
    } else {
        output.append(
            "<a href=\"\(escapedHTML(destination))\">\(words.isEmpty ? escapedHTML(shortAddress(destination)) : words)</a>"
        )
    }
    return true
}
