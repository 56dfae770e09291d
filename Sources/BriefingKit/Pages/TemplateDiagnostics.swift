import Diagnostics
import Liquid

extension Diagnostic {
    /// A template's error: its place, the chain of includes that led there, and the page that was being made.
    public init(liquid error: LiquidError, ownTemplates: Set<String>) {
        func place(_ place: LiquidError.Place, length: Int = 1) -> Place {
            let file =
                ownTemplates.contains(place.template) ? "Templates/" + place.template : "built-in " + place.template
            return Place(file: file, line: place.line, column: place.column, length: length)
        }
        let page = error.rendering.isEmpty ? "" : ", in making ‘\(error.rendering)’"
        self.init(
            .error, error.code.rawValue, error.message + page, at: place(error.place, length: error.length),
            advice: error.suggestion.map { "did you mean ‘\($0)’?" },
            related: error.chain.map { .init("from here", at: place($0)) })
    }
}
