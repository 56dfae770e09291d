/// The plural forms that languages tell apart, with the names that Unicode CLDR gives them.
enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other

    /// Its place among all.
    fileprivate var place: Int {
        switch self {
        case .zero: 0
        case .one: 1
        case .two: 2
        case .few: 3
        case .many: 4
        case .other: 5
        }
    }
}

/// How a language chooses the form for a number, after the cardinal rules of Unicode CLDR.
enum PluralRule: Sendable {
    case always, upToOne, slavic, polish, czech, arabic, hebrew, exactlyOne

    init(language: String) {
        switch String(language.prefix { $0 != "-" }).lowercased() {
        case "ja", "zh", "ko", "vi", "th", "id", "ms", "lo", "my": self = .always
        case "fr", "pt", "fa", "hi", "hy", "am", "bn", "prs": self = .upToOne
        case "ru", "uk", "be", "sr", "hr", "bs": self = .slavic
        case "pl": self = .polish
        case "cs", "sk": self = .czech
        case "ar": self = .arabic
        case "he", "iw": self = .hebrew
        default: self = .exactlyOne
        }
    }

    /// The form that a whole number takes.
    func category(of number: Int) -> PluralCategory {
        let lastTwo = number % 100
        let last = number % 10
        let isFew = (2...4).contains(last) && !(12...14).contains(lastTwo)
        switch self {
        case .always: return .other
        case .upToOne: return number <= 1 ? .one : .other
        case .slavic:
            if last == 1, lastTwo != 11 { return .one }
            return isFew ? .few : .many
        case .polish: return number == 1 ? .one : isFew ? .few : .many
        case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
        case .arabic:
            switch number {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default: return (3...10).contains(lastTwo) ? .few : lastTwo >= 11 ? .many : .other
            }
        case .hebrew: return number == 1 ? .one : number == 2 ? .two : .other
        case .exactlyOne: return number == 1 ? .one : .other
        }
    }
}

/// What stands for each form of a number.
struct PluralForms: Sendable {
    /// By the forms' places; where a form has no text, that of another.
    private let byPlace: [WordsPattern?]

    /// - Parameter text: the text of a form, where there is one.
    init(_ text: (PluralCategory) -> String?) {
        byPlace = PluralCategory.allCases.map { (text($0) ?? text(.other) ?? text(.one)).map(WordsPattern.init) }
    }

    subscript(category: PluralCategory) -> WordsPattern? { byPlace[category.place] }
}
