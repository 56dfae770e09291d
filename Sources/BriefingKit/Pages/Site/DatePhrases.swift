import Bytes
import EDTF

/// Dates in the words of the site's language, each worked out once: a site has many statements and few days.
final class DatePhrases: Sendable {
    private let words: DateWords
    private let known = SharedTable<DatePhrase>()

    init(_ words: DateWords) { self.words = words }

    subscript(date: EDTF) -> DatePhrase { phrase(date).takeUnretainedValue() }

    /// Lends a date's words to who writes them at once.
    @inline(__always)
    func withPhrase<Result>(_ date: EDTF, _ body: (DatePhrase) -> Result) -> Result {
        phrase(date)._withUnsafeGuaranteedRef(body)
    }

    /// It lives as long as these do.
    @inline(__always)
    private func phrase(_ date: EDTF) -> Unmanaged<DatePhrase> { known.entry(date) ?? made(date) }

    @inline(never)
    private func made(_ date: EDTF) -> Unmanaged<DatePhrase> {
        known.add(.made(date, words: words.words(date), short: words.short(date)), for: date)
    }
}

/// A date as pages show it, in one piece of memory.
final class DatePhrase: ManagedBuffer<DatePhrase.Header, UInt8> {
    struct Header {
        /// The date's string: most are so short that it is here itself.
        let text: String
        /// Where each form ends; it begins where the one before it does.
        fileprivate(set) var ends: (html: UInt32, full: UInt32, words: UInt32, short: UInt32, machine: UInt32)
    }

    static func made(_ date: EDTF, words: String, short: String) -> DatePhrase {
        let machine = date.htmlDateTime
        let (fullHTML, shortHTML) = (escapedHTML(words), escapedHTML(short))
        let parts = 3 * (machine?.utf8.count ?? 0) + fullHTML.utf8.count + shortHTML.utf8.count
        let room = parts + words.utf8.count + short.utf8.count + 64 + BoundedWriter.slack
        let made = create(minimumCapacity: room) { _ in Header(text: date.text, ends: (0, 0, 0, 0, 0)) }
        made.withUnsafeMutablePointers { header, start in
            var writer = BoundedWriter(start, room: room)
            writer.append(shortHTML, in: machine)
            header.pointee.ends.html = UInt32(writer.count)
            writer.append(fullHTML, in: machine)
            header.pointee.ends.full = UInt32(writer.count)
            writer.append(text: words)
            header.pointee.ends.words = UInt32(writer.count)
            writer.append(text: short)
            header.pointee.ends.short = UInt32(writer.count)
            if let machine { writer.append(text: machine) }
            header.pointee.ends.machine = UInt32(writer.count)
        }
        return unsafeDowncast(made, to: DatePhrase.self)
    }

    enum Form {
        /// The short words in a `time` element where HTML has a form for the date, plain where it has none.
        case html
        /// The full words likewise.
        case full
        /// In full: “29 December 2023”.
        case words
        /// Where room is short: “29 Dec 2023”.
        case short
        /// For the `datetime` attribute; nothing where HTML has no form for the date.
        case machine
    }

    /// Lends one of the forms.
    @inline(__always)
    func withBytes<Result>(_ form: Form, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeMutablePointers { header, start in
            let ends = header.pointee.ends
            let (first, end): (UInt32, UInt32) =
                switch form {
                case .html: (0, ends.html)
                case .full: (ends.html, ends.full)
                case .words: (ends.full, ends.words)
                case .short: (ends.words, ends.short)
                case .machine: (ends.short, ends.machine)
                }
            return body(UnsafeBufferPointer(start: start + Int(first), count: Int(end - first)))
        }
    }

    var html: String { text(.html) }
    var full: String { text(.full) }
    var words: String { text(.words) }
    var short: String { text(.short) }
    var machine: String? { header.ends.machine > header.ends.short ? text(.machine) : nil }

    private func text(_ form: Form) -> String { withBytes(form) { String(decoding: $0, as: UTF8.self) } }
}

extension DatePhrase: SharedEntry {
    static func digest(of key: EDTF) -> UInt64 { UInt64(truncatingIfNeeded: key.textHash) }
    func isFound(by key: EDTF) -> Bool { header.text == key.text }
}

extension BoundedWriter {
    /// Words of a date in HTML. What a machine reads is digits and signs that stay as they are.
    fileprivate mutating func append(_ words: String, in machine: String?) {
        if let machine {
            append("<time datetime=\"" as StaticString)
            append(text: machine)
            append("\">" as StaticString)
        }
        append(text: words)
        if machine != nil { append("</time>" as StaticString) }
    }
}
