import Liquid

extension JSON {
    /// The value as templates see it.
    var liquid: Value {
        switch self {
        case .null: .null
        case .bool(let value): .bool(value)
        case .number(let text): Int(text).map(Value.int) ?? .decimal(LiquidDecimal(Double(text) ?? 0))
        case .string(let text): .string(text)
        case .array(let elements): .array(elements.map(\.liquid))
        case .object(let pairs): .dictionary(LiquidDictionary(pairs.map { ($0.key, $0.value.liquid) }))
        }
    }
}
