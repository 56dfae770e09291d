import Diagnostics
import EDTF

extension Diagnostic {
    /// A date that is no EDTF, with the caret under the character that is wrong where its place is known.
    init(edtf error: EDTFError, text: String, at place: Place, offsetIsColumn: Bool = true) {
        var place = place
        if offsetIsColumn, place.column > 0, place.length == text.unicodeScalars.count {
            place.column += min(error.offset, max(0, place.length - 1))
            place.length = 1
        }
        self.init(
            .error, "bad-date", "‘\(text)’ is no date: \(error.message)", at: place,
            advice: error.suggestion.map { "did you mean ‘\($0)’?" })
    }
}
