import BriefingKit
import FileSystem
import Liquid

/// The partials of a site's `Templates/partials`, compiled when first asked for by a render.
struct SitePartials: TemplateLoader {
    let site: String
    let environment: Environment

    func template(named name: String) throws(LiquidErrors) -> Template? {
        guard !name.split(separator: "/").contains("..") else { return nil }
        for ending in ["", ".html", ".liquid"] {
            let file = "partials/" + name + ending
            guard let bytes = try? Files.read(site + "/Templates/" + file) else { continue }
            return try Template(source: String(decoding: bytes, as: UTF8.self), name: file, environment: environment)
        }
        return nil
    }

    var names: [String] {
        ((try? Files.names(in: site + "/Templates/partials")) ?? []).map { name in
            name.hasSuffix(".html") ? String(name.dropLast(5)) : name
        }
    }

    /// The templates' paths below `Templates`.
    var files: Set<String> {
        Set(((try? Files.names(in: site + "/Templates/partials")) ?? []).map { "partials/" + $0 })
    }
}
