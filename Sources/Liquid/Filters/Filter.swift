/// The standard filters.
enum Filter: UInt8, CaseIterable {
    case abs, append, atLeast, atMost, base64Decode, base64Encode, base64URLSafeDecode, base64URLSafeEncode, capitalize
    case ceil, compact, concat, date, `default`, dividedBy, downcase, escape, escapeOnce, find, findIndex, first, floor
    case h, has, join, last, lstrip, map, minus, modulo, newlineToBr, plus, prepend, raw, reject, remove, removeFirst
    case removeLast, replace, replaceFirst, replaceLast, reverse, round, rstrip, size, slice, sort, sortNatural, split
    case squish, strip, stripHTML, stripNewlines, sum, times, truncate, truncatewords, uniq, upcase, urlDecode
    case urlEncode, `where`

    /// What templates call it.
    var name: String { Self.names[Int(rawValue)] }

    init?(name: String) {
        guard let filter = Self.byName[name] else { return nil }
        self = filter
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

    private static let names = [
        "abs", "append", "at_least", "at_most", "base64_decode", "base64_encode", "base64_url_safe_decode",
        "base64_url_safe_encode", "capitalize", "ceil", "compact", "concat", "date", "default", "divided_by",
        "downcase",
        "escape", "escape_once", "find", "find_index", "first", "floor", "h", "has", "join", "last", "lstrip", "map",
        "minus", "modulo", "newline_to_br", "plus", "prepend", "raw", "reject", "remove", "remove_first", "remove_last",
        "replace", "replace_first", "replace_last", "reverse", "round", "rstrip", "size", "slice", "sort",
        "sort_natural", "split", "squish", "strip", "strip_html", "strip_newlines", "sum", "times", "truncate",
        "truncatewords", "uniq", "upcase", "url_decode", "url_encode", "where",
    ]

    /// How many arguments it takes; keyword arguments together count as one.
    var arguments: ClosedRange<Int> {
        switch self {
        case .append, .atLeast, .atMost, .concat, .date, .dividedBy, .map, .minus, .modulo, .plus, .prepend, .remove,
            .removeFirst, .removeLast, .split, .times:
            1...1
        case .replaceLast: 2...2
        case .find, .findIndex, .has, .reject, .replace, .replaceFirst, .slice, .where: 1...2
        case .compact, .join, .round, .sort, .sortNatural, .sum, .uniq: 0...1
        case .default, .truncate, .truncatewords: 0...2
        default: 0...0
        }
    }

    /// The keyword arguments that it takes.
    var keywords: [String] { self == .default ? ["allow_false"] : [] }

    func apply(_ call: FilterInput) throws(Fault) -> Value {
        switch self {
        case .plus: try Arithmetic.add(call.input.asNumber, call[0].asNumber)
        case .minus: try Arithmetic.subtract(call.input.asNumber, call[0].asNumber)
        case .times: try Arithmetic.multiply(call.input.asNumber, call[0].asNumber)
        case .dividedBy: try Arithmetic.divide(call.input.asNumber, call[0].asNumber)
        case .modulo: try Arithmetic.modulo(call.input.asNumber, call[0].asNumber)
        case .abs, .atLeast, .atMost, .ceil, .floor, .round: try call.number(self)
        case .default: call.default()
        case .date: try call.date()
        case .size: call.size()
        case .append, .prepend, .replace, .replaceFirst, .replaceLast, .remove, .removeFirst, .removeLast:
            try call.composed(self)
        case .escape, .h, .escapeOnce, .newlineToBr, .raw, .stripHTML: call.html(self)
        case .upcase, .downcase, .capitalize, .strip, .lstrip, .rstrip, .squish, .stripNewlines: call.changed(self)
        case .slice, .truncate, .truncatewords, .split: try call.cut(self)
        case .base64Encode, .base64Decode, .base64URLSafeEncode, .base64URLSafeDecode, .urlEncode, .urlDecode:
            try call.coded(self)
        case .compact, .concat, .first, .join, .last, .map, .reverse, .sort, .sortNatural, .sum, .uniq:
            try call.array(self)
        case .find, .findIndex, .has, .reject, .where: try call.selected(self)
        }
    }
}

/// What a filter works on.
struct FilterInput {
    /// The input, and the arguments after it.
    let cells: UnsafeMutablePointer<Value>
    /// How many arguments there are.
    let count: Int
    /// Whether the last argument is a dictionary of keyword arguments.
    let hasKeywords: Bool
    let context: FilterContext
    /// How many bytes or items may still be made.
    let room: Int
    /// Where the most is noted that there had to be room for.
    let needed: UnsafeMutablePointer<Int>

    /// Whether output is escaped, so that text is not HTML.
    var escapes: Bool { context.escapes }
    var now: Int { context.now }
    var timeZone: LiquidTimeZone { context.timeZone }

    var input: Value { cells[0] }

    /// An argument; nothing where there is none.
    subscript(index: Int) -> Value { index < count ? cells[index + 1] : .null }

    func checkRoom(_ needed: Int) throws(Fault) {
        self.needed.pointee = max(self.needed.pointee, needed)
        if needed > room { throw Fault(.assignLimit, "the filter would make more than the render may keep") }
    }

    /// Text that is safe HTML, where there is a difference.
    func value(_ text: String, isHTML: Bool) -> Value { isHTML ? .html(text) : .string(text) }

    func size() -> Value {
        switch input {
        case .object(let object): object.liquidElements.map { .int($0.count) } ?? .int(0)
        case .dictionary(let dictionary): .int(dictionary.count)
        default: input.property(.size) ?? .int(0)
        }
    }

    func `default`() -> Value {
        var allowsFalse = false
        var positional = count
        if count > 0, case .dictionary(let options) = self[count - 1], hasKeywords || count == 2 {
            allowsFalse = options["allow_false"]?.isTrue ?? false
            if hasKeywords { positional -= 1 }
        }
        let replacement = positional > 0 ? self[0] : ""
        let isMissing = allowsFalse ? input.isNull : !input.isTrue
        return isMissing || input.isEmptyWord ? replacement : input
    }
}
