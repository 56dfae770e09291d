import FileSystem

/// The files by which Netlify, Cloudflare Pages, GitLab Pages and Codeberg Pages are steered.
enum HostFiles {
    /// `_headers`: how long browsers keep what, and two headers that no static page is hurt by.
    ///
    /// - Parameter base: the path at which the site stands on its host, with a slash at both ends.
    static func headers(for tree: SiteTree, base: String) -> [UInt8] {
        var text = """
            \(base)*
              X-Content-Type-Options: nosniff
              Referrer-Policy: strict-origin-when-cross-origin

            """
        // Hosts keep pages no longer than they should of themselves; what may be kept longer is named by its folder.
        var folders: [String: Set<CachePolicy>] = [:]
        for path in tree.paths {
            if let slash = path.firstIndex(of: "/") {
                folders[String(path[..<slash]), default: []].insert(CachePolicy(for: path))
            }
        }
        for (folder, policies) in folders.sorted(by: { $0.key < $1.key }) {
            guard !policies.contains(.askEachTime), let policy = policies.contains(.minutes) ? .minutes : policies.first
            else { continue }
            text += "\(encoded(base + folder))/*\n  Cache-Control: \(policy.header)\n"
        }
        return Array(text.utf8)
    }

    /// `_redirects`: a line for each address at which an old page may be asked for; `nil` where there are none.
    static func redirects(_ redirects: [RedirectPage], base: String) -> [UInt8]? {
        if redirects.isEmpty { return nil }
        var text = ""
        for redirect in redirects.sorted(by: { $0.path < $1.path }) {
            for address in addresses(of: redirect.path) {
                text += "\(encoded(base + address)) \(redirect.destination(base: base)) 301\n"
            }
        }
        return Array(text.utf8)
    }

    /// A page's own address, and those by which hosts know it as well.
    private static func addresses(of path: String) -> [String] {
        if path == "index.html" { return [] }
        if path.hasSuffix("/index.html") {
            let folder = String(path.dropLast("/index.html".count))
            return [folder, folder + "/"]
        }
        return path.hasSuffix(".html") ? [path, String(path.dropLast(".html".count))] : [path]
    }
}

/// A page that leads on to another.
struct RedirectPage: Hashable, Sendable {
    /// From the site's root.
    var path: String
    /// As it stands in the page: an address from there, or a full one.
    var target: String

    /// Reads the page's `meta` element; `nil` where a page does not lead on.
    init?(path: String, html: [UInt8]) {
        let text = String(decoding: html, as: UTF8.self)
        guard let meta = text.firstRange(of: "http-equiv=\"refresh\""),
            let url = text[meta.upperBound...].firstRange(of: "url="),
            let end = text[url.upperBound...].firstIndex(where: { $0 == "\"" || $0 == ">" })
        else { return nil }
        self.path = path
        target = String(text[url.upperBound..<end]).replacing("&amp;", with: "&")
        if target.isEmpty { return nil }
    }

    /// The address that it leads to, from the host's root.
    func destination(base: String) -> String {
        if target.contains("://") { return target }
        var parts = path.split(separator: "/").dropLast()
        var rest = target[...]
        while true {
            if rest.hasPrefix("../") {
                rest = rest.dropFirst(3)
                _ = parts.popLast()
            } else if rest.hasPrefix("./") {
                rest = rest.dropFirst(2)
            } else {
                break
            }
        }
        if rest.hasPrefix("/") { return String(rest) }
        return encoded(base + parts.map { $0 + "/" }.joined()) + rest
    }

    /// A site's pages that lead on. They are small: larger pages are not looked into.
    static func all(in tree: SiteTree) throws(FileError) -> [RedirectPage] {
        var found: [RedirectPage] = []
        for file in tree.files.values where file.path.hasSuffix(".html") && file.digest.size < 4096 {
            if let page = RedirectPage(path: file.path, html: try Files.read(file.source)) { found.append(page) }
        }
        return found
    }
}

/// A path as it is written in an address.
func encoded(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        case _ where "/-._~!$&'()*+,;=:@".utf8.contains(byte): text.unicodeScalars.append(Unicode.Scalar(byte))
        default: text += "%" + hexadecimal([byte]).uppercased()
        }
    }
    return text
}
