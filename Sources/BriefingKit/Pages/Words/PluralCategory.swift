/// The plural forms that languages tell apart, with the names that Unicode CLDR gives them.
enum PluralCategory: String, Hashable, Sendable {
    case zero, one, two, few, many, other
}

/// The form that a whole number takes in a language, after the cardinal rules of Unicode CLDR.
func pluralCategory(of number: Int, in language: String) -> PluralCategory {
    let lastTwo = number % 100
    let last = number % 10
    switch String(language.prefix { $0 != "-" }).lowercased() {
    case "ja", "zh", "ko", "vi", "th", "id", "ms", "lo", "my": return .other
    case "fr", "pt", "fa", "hi", "hy", "am", "bn", "prs": return number <= 1 ? .one : .other
    case "ru", "uk", "be", "sr", "hr", "bs":
        if last == 1, lastTwo != 11 { return .one }
        return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "pl":
        if number == 1 { return .one }
        return (2...4).contains(last) && !(12...14).contains(lastTwo) ? .few : .many
    case "cs", "sk":
        return number == 1 ? .one : (2...4).contains(number) ? .few : .other
    case "ar":
        switch number {
        case 0: return .zero
        case 1: return .one
        case 2: return .two
        default: return (3...10).contains(lastTwo) ? .few : lastTwo >= 11 ? .many : .other
        }
    case "he", "iw": return number == 1 ? .one : number == 2 ? .two : .other
    default: return number == 1 ? .one : .other
    }
}
