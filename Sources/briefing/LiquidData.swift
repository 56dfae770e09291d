import BriefingKit
import JSON
import Liquid

extension Value {
    /// A JSON value as Liquid sees it: objects keep their order, decimals their digits.
    init(json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = Value(number: text)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(Value.init(json:)))
        case .object(let members):
            self = .dictionary(LiquidDictionary(members.map { ($0.key, Value(json: $0.value)) }))
        }
    }

    /// A whole number, or a decimal with the digits as they are written.
    private init(number text: String) {
        if let whole = Int(text) {
            self = .int(whole)
            return
        }
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        let digits = parts[0].split(separator: ".", maxSplits: 1)
        let fraction = digits.count > 1 ? String(digits[1]) : ""
        guard let significand = Int(digits[0] + fraction), let exponent = Int(parts.count > 1 ? parts[1] : "0") else {
            self = .decimal(LiquidDecimal(Double(text) ?? 0))
            return
        }
        self = .decimal(LiquidDecimal(significand: significand, exponent: exponent - fraction.utf8.count))
    }
}

/// The partials of a site's `Templates/partials`, compiled when first asked for by a render.
struct SitePartials: TemplateLoader {
    let site: String
    let environment: Environment

    func template(named name: String) throws(LiquidErrors) -> Template? {
        let file = "partials/" + name + (name.hasSuffix(".html") || name.hasSuffix(".liquid") ? "" : ".html")
        guard !name.split(separator: "/").contains(".."), let bytes = try? Files.read(site + "/Templates/" + file)
        else {
            return nil
        }
        return try Template(source: String(decoding: bytes, as: UTF8.self), name: file, environment: environment)
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
