enum Suggestion {
    static func modernForm(of text: String) -> String? { nil }
}
