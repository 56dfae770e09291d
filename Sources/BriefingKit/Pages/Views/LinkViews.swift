import Liquid

/// An address as a link shows it, or words where it is none.
struct LinkView: View {
    let written: String

    init(url: String) { written = url }

    static let names = ["url", "label"]

    func value(_ name: String) -> Value? {
        switch name {
        case "url": .text(isWebAddress(written) ? written : nil)
        case "label": .text(isWebAddress(written) ? shortAddress(written) : written)
        default: nil
        }
    }
}

/// Whether a text is an address that a page may link to.
func isWebAddress(_ text: String) -> Bool {
    let lower = text.lowercased()
    return lower.hasPrefix("https://") || lower.hasPrefix("http://")
}

/// An address without its scheme, `www.` and final slash.
func shortAddress(_ address: String) -> String {
    var short = address[...]
    if let slashes = short.firstRange(of: "://") { short = short[slashes.upperBound...] }
    if short.hasPrefix("www.") { short = short.dropFirst(4) }
    if short.hasSuffix("/") { short = short.dropLast() }
    return shortened(String(short), to: 60)
}

/// An image with the words that stand for it.
struct PictureView: View {
    let page: PageContext
    let picture: Picture

    static let names = ["src", "alt", "credit", "address"]

    func value(_ name: String) -> Value? {
        switch name {
        case "src": .text(page.address(ofImage: picture.source))
        case "alt": .text(picture.alternative)
        case "credit": .text(picture.credit)
        case "address":
            .text(page.site.briefing.settings.baseURL == nil ? nil : page.fullAddress(ofImage: picture.source))
        default: nil
        }
    }
}

/// A picture that the site holds; one that lies elsewhere is never loaded, since a page asks nothing of other hosts.
func localPicture(_ picture: Picture) -> Picture? {
    hasScheme(picture.source) || picture.source.hasPrefix("//") ? nil : picture
}

extension PageContext {
    /// The full address of an image where the site's is known, else the relative one.
    func fullAddress(ofImage source: String) -> String {
        let relative = address(ofImage: source)
        guard let base = site.briefing.settings.baseURL, !hasScheme(relative), !relative.hasPrefix("//") else {
            return relative
        }
        var path = relative[...]
        while path.hasPrefix("../") { path = path.dropFirst(3) }
        return relative.hasPrefix(base) ? relative : base + path
    }
}

/// An entry of a menu.
struct MenuEntryView: View {
    let title: String
    let url: String
    var isCurrent = false
    /// Whether it leads to the very page, not only to the part of the site that the page is in.
    var isPage = false

    static let names = ["title", "url", "is_current", "is_page"]

    func value(_ name: String) -> Value? {
        switch name {
        case "title": .text(title)
        case "url": .text(url)
        case "is_current": .flag(isCurrent)
        case "is_page": .flag(isPage)
        default: nil
        }
    }
}
