import Bytes
import Liquid

/// An address as a link shows it, or words where it is none.
struct LinkView: View {
    let written: String

    init(url: String) { written = url }

    enum Name: String, CaseIterable { case url, label }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .url: .text(isWebAddress(written) ? written : nil)
        case .label: .text(isWebAddress(written) ? shortAddress(written) : written)
        }
    }
}

/// Whether a text is an address that a page may link to.
func isWebAddress(_ text: String) -> Bool {
    text.withBytes { bytes in
        guard bytes.count >= 7, bytes[0] | 0x20 == UInt8(ascii: "h") else { return false }
        let start = bytes.prefix(8).map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
        return start.starts(with: "https://".utf8) || start.starts(with: "http://".utf8)
    }
}

/// An address without its scheme, `www.` and final slash.
func shortAddress(_ address: String) -> String {
    var address = address
    let short = address.withUTF8 { bytes in
        var short = bytes[...]
        for place in bytes.indices.dropLast(2) where bytes[place] == UInt8(ascii: ":") {
            guard bytes[place + 1] == UInt8(ascii: "/"), bytes[place + 2] == UInt8(ascii: "/") else { continue }
            short = bytes[(place + 3)...]
            break
        }
        if short.starts(with: "www.".utf8) { short = short.dropFirst(4) }
        if short.last == UInt8(ascii: "/") { short = short.dropLast() }
        return String(decoding: short, as: UTF8.self)
    }
    return shortened(short, to: 60)
}

/// An image with the words that stand for it.
struct PictureView: View {
    let page: PageContext
    let picture: Picture

    enum Name: String, CaseIterable { case src, alt, credit, address }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .src: .text(page.address(ofImage: picture.source))
        case .alt: .text(picture.alternative)
        case .credit: .text(picture.credit)
        case .address: .text(page.settings.baseURL == nil ? nil : page.fullAddress(ofImage: picture.source))
        }
    }
}

/// A picture that the site holds; one that lies elsewhere is never loaded, since a page asks nothing of other hosts.
func localPicture(_ picture: Picture) -> Picture? {
    hasScheme(picture.source) || picture.source.hasPrefix("//") ? nil : picture
}

/// An entry of a menu.
struct MenuEntryView: View {
    let title: String
    let url: Link
    var isCurrent = false
    /// Whether it leads to the very page, not only to the part of the site that the page is in.
    var isPage = false

    /// An address elsewhere, or a file of the site as seen from a page.
    enum Link {
        case elsewhere(String)
        case target(String, from: PageContext)
    }

    enum Name: String, CaseIterable {
        case title, url
        case isCurrent = "is_current"
        case isPage = "is_page"
    }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .title: .text(title)
        case .url:
            switch url {
            case .elsewhere(let address): .text(address)
            case .target(let target, let page): .text(page.address(target))
            }
        case .isCurrent: .flag(isCurrent)
        case .isPage: .flag(isPage)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch (name, url) {
        case (.title, _): output.append(escaping: title)
        case (.url, .target(let target, _)): AddressReference.write(target, into: &output)
        default: return false
        }
        return true
    }

    func isTrue(_ name: PropertyName) -> Bool? {
        switch MenuEntryView.table[name] {
        case .isCurrent: isCurrent
        case .isPage: isPage
        default: nil
        }
    }
}
