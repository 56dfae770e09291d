import EDTF
import Liquid

/// A date in words, as precise as it is written and no more.
struct DateView: View {
    let page: PageContext
    let date: EDTF

    static let names = ["edtf", "text", "short", "datetime", "html", "full"]

    func value(_ name: String) -> Value? {
        switch name {
        case "edtf": .text(date.text)
        case "text": .text(page.site.dates.words(date))
        case "short": .text(page.site.dates.short(date))
        case "datetime": .text(date.htmlDateTime)
        case "html": .html(timeElement(page.site.dates.short(date)))
        case "full": .html(timeElement(page.site.dates.words(date)))
        default: nil
        }
    }

    /// The words in a `time` element where HTML has a form for the date, plain where it has none.
    private func timeElement(_ words: String) -> String {
        guard let machine = date.htmlDateTime else { return escapedHTML(words) }
        return "<time datetime=\"\(escapedHTML(machine))\">\(escapedHTML(words))</time>"
    }
}
