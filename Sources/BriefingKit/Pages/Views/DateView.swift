import EDTF
import Liquid

/// A date in words, as precise as it is written and no more.
struct DateView: View {
    let page: PageContext
    let date: EDTF

    enum Name: String, CaseIterable { case edtf, text, short, datetime, html, full }
    static let table = PropertyTable<Name>()

    func value(_ name: Name) -> Value {
        switch name {
        case .edtf: .text(date.text)
        case .text: .text(page.phrases[date].words)
        case .short: .text(page.phrases[date].short)
        case .datetime: .text(page.phrases[date].machine)
        case .html: .html(page.phrases[date].html)
        case .full: .html(page.phrases[date].full)
        }
    }

    func write(_ name: Name, into output: inout LiquidOutput) -> Bool {
        switch name {
        case .html: page.phrases.write(.html, of: date, into: &output)
        case .full: page.phrases.write(.full, of: date, into: &output)
        case .edtf, .text, .short, .datetime: return false
        }
        return true
    }
}

extension DatePhrases {
    func write(_ form: DatePhrase.Form, of date: EDTF, into output: inout LiquidOutput) {
        withPhrase(date) { $0.withBytes(form) { output.append($0) } }
    }
}
