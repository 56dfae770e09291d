/// `sitemap.xml` (sitemaps.org 0.9), parted and with an index where it has more addresses than one file may hold.
enum Sitemap {
    /// The protocol's limit for one file.
    static let limit = 50_000

    /// - Parameter paths: the pages that are to be found, from the site's root.
    static func files(of paths: [String], baseURL: String) -> [PlannedFile] {
        guard paths.count > limit else { return [part("sitemap.xml", paths[...], baseURL)] }
        let parts = stride(from: 0, to: paths.count, by: limit).map { paths[$0..<min($0 + limit, paths.count)] }
        let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
        let index = document(
            "sitemapindex", names.map { "<sitemap><loc>\(escapedXML(baseURL + $0))</loc></sitemap>\n" })
        return [fixed("sitemap.xml", "sitemap", index)] + zip(names, parts).map { part($0, $1, baseURL) }
    }

    private static func part(_ name: String, _ paths: ArraySlice<String>, _ baseURL: String) -> PlannedFile {
        var print = Fingerprint()
        print.add(baseURL)
        for path in paths { print.add(path) }
        return PlannedFile(path: name, origin: .init(what: "sitemap"), basis: .bytes(print.value)) { _, bytes in
            bytes = urls(paths, baseURL)
        }
    }

    private static func urls(_ paths: ArraySlice<String>, _ baseURL: String) -> [UInt8] {
        document("urlset", paths.map { "<url><loc>\(escapedXML(baseURL + percentEncoded($0)))</loc></url>\n" })
    }

    private static func document(_ root: String, _ items: [String]) -> [UInt8] {
        let head =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        return Array((head + items.joined() + "</\(root)>\n").utf8)
    }

    /// `robots.txt`: everything may be read, and where the sitemap is.
    static func robots(baseURL: String?) -> [UInt8] {
        let sitemap = baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
    }
}
