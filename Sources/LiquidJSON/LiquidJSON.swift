import JSON
import Liquid

extension Value {
    /// A JSON value as Liquid sees it: objects keep their order, decimals their digits.
    public init(json: JSONValue) {
        switch json {
        case .null: self = .null
        case .bool(let value): self = .bool(value)
        case .number(let text): self = Value(number: text)
        case .string(let text): self = .string(text)
        case .array(let items): self = .array(items.map(Value.init(json:)))
        case .object: self = .dictionary(LiquidDictionary(json: json) ?? [:])
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

extension LiquidDictionary {
    /// A JSON object as Liquid's variables; `nil` where the value is none.
    public init?(json: JSONValue) {
        guard let members = json.members else { return nil }
        self.init(members.map { ($0.key, Value(json: $0.value)) })
    }
}
