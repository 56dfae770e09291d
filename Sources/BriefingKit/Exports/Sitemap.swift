import Bytes

/// `sitemap.xml` (sitemaps.org 0.9), parted and with an index where it has more addresses than one file may hold.
enum Sitemap {
    /// The protocol's limit for one file.
    static let limit = 50_000

    /// - Parameter paths: the pages that are to be found, from the site's root.
    static func files(of paths: [String], baseURL: String) -> [PlannedFile] {
        guard paths.count > limit else { return [part("sitemap.xml", paths[...], baseURL)] }
        let parts = stride(from: 0, to: paths.count, by: limit).map { paths[$0..<min($0 + limit, paths.count)] }
        let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
        let index = document("sitemapindex", of: "sitemap", names[...], baseURL)
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
        document("urlset", of: "url", paths, baseURL)
    }

    private static func document(
        _ root: StaticString, of item: StaticString, _ paths: ArraySlice<String>, _ baseURL: String
    ) -> [UInt8] {
        let base = escapedXML(baseURL)
        var output = ByteOutput(expecting: 80 * paths.count)
        output.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<" as StaticString)
        output.append(root)
        output.append(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" as StaticString)
        for path in paths {
            output.append("<" as StaticString)
            output.append(item)
            output.append("><loc>" as StaticString)
            output.append(base)
            output.append(escapedXML(percentEncoded(path)))
            output.append("</loc></" as StaticString)
            output.append(item)
            output.append(">\n" as StaticString)
        }
        output.append("</" as StaticString)
        output.append(root)
        output.append(">\n" as StaticString)
        return output.bytes()
    }

    /// `robots.txt`: everything may be read, and where the sitemap is.
    static func robots(baseURL: String?) -> [UInt8] {
        let sitemap = baseURL.map { "Sitemap: \($0)sitemap.xml\n" } ?? ""
        return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
    }
}
