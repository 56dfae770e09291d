enum Parser {
    static func parse(_ text: String) throws(EDTFError) -> EDTF {
        throw EDTFError(message: "not read yet", offset: 0)
    }
}
enum Suggestion {
    static func modernForm(of text: String) -> String? { nil }
}
