import Diagnostics
import EDTF

// The parts of an article's record, each written and read side by side. A test counts the properties of each type, so that a
// new one is not forgotten here.

extension Article {
    func write(to writer: inout ByteWriter) {
        writer.text(id)
        writer.text(file)
        writer.text(title)
        writer.text(date.text)
        writer.text(told.value.summary)
        writer.flag(isDraft)
        writer.text(language)
        writer.list(aliases) { $0.text($1) }
        writer.flag(image != nil)
        if let image {
            writer.text(image.source)
            writer.text(image.alternative)
            writer.text(image.credit)
        }
        writer.list(corrections) { writer, correction in
            writer.text(correction.date.text)
            writer.text(correction.note)
        }
        writer.text(updated?.text)
        writer.text(told.value.bottomLine)
        writer.flag(source != nil)
        source?.write(to: &writer)
        writer.count(text.wordCount)
        writer.text(text.keptOpening)
    }

    /// - Parameter file: the file that it is mostly of.
    init(_ reader: inout ByteReader, file: String, dates: DateMemory) {
        var told = Told(
            id: reader.text(), file: reader.text(mostly: file), title: reader.text(), date: dates.date(&reader),
            text: ArticleText())
        told.summary = reader.optionalKeptText()
        told.isDraft = reader.flag()
        told.language = reader.optionalText()
        told.aliases = reader.list { $0.text() }
        if reader.flag() {
            told.image = Picture(source: reader.text(), alternative: reader.text(), credit: reader.optionalText())
        }
        told.corrections = reader.list { Correction(date: dates.date(&$0), note: $0.text()) }
        told.updated = dates.optionalDate(&reader)
        told.bottomLine = reader.optionalKeptText()
        if reader.flag() { told.source = Source(&reader, dates: dates) }
        told.text.wordCount = reader.count()
        told.text.keptOpening = reader.optionalKeptText()
        self.init(told)
    }
}

extension Source {
    func write(to writer: inout ByteWriter) {
        let told = told.value
        writer.text(told.title)
        writer.text(told.publisher)
        writer.text(told.author)
        writer.text(told.url)
        writer.text(told.published?.text)
        writer.text(told.retrieved?.text)
        writer.text(told.archive)
        writer.text(told.text)
        writer.text(told.grade)
    }

    fileprivate init(_ reader: inout ByteReader, dates: DateMemory) {
        var told = Told()
        told.title = reader.optionalKeptText()
        told.publisher = reader.optionalKeptText()
        told.author = reader.optionalKeptText()
        told.url = reader.optionalText()
        told.published = dates.optionalDate(&reader)
        told.retrieved = dates.optionalDate(&reader)
        told.archive = reader.optionalKeptText()
        told.text = reader.optionalText()
        told.grade = reader.optionalKeptText()
        self.init(told)
    }
}

extension Statement {
    func write(to writer: inout ByteWriter) {
        writer.text(anchor)
        writer.counts(speakers)
        writer.count(kind.place)
        writer.text(told.value.text)
        writer.text(date.text)
        writer.flag(hasOwnDate)
        writer.list(stances) { writer, taken in
            writer.count(taken.issue)
            writer.count(taken.stance)
            writer.text(taken.condition)
        }
        writer.counts(about)
        writer.counts(addressees)
        writer.count(isVerified.map { $0 ? 2 : 1 } ?? 0)
        writer.count(paragraph)
        writer.count(line)
        switch via {
        case nil: writer.count(0)
        case .stakeholder(let place):
            writer.count(1)
            writer.count(place)
        case .words(let words):
            writer.count(2)
            writer.text(words)
        }
        writer.text(translator)
        writer.text(language)
        writer.text(confidence?.rawValue)
        writer.text(title)
        writer.text(location)
    }

    init(_ reader: inout ByteReader, dates: DateMemory, limits: RecordLimits) {
        let anchor = reader.text()
        let speakers = reader.list { $0.place(below: limits.stakeholders) }
        let kind = Kind.allCases[reader.place(below: Kind.allCases.count)]
        let text = reader.keptText()
        let date = dates.date(&reader)
        let hasOwnDate = reader.flag()
        let stances = reader.list { reader in
            TakenStance(
                issue: reader.place(below: limits.issues), stance: reader.place(below: limits.stances),
                condition: reader.optionalText())
        }
        let about = reader.list { $0.place(below: limits.issues) }
        let addressees = reader.list { $0.place(below: limits.stakeholders) }
        let verified = reader.place(below: 3)
        var told = Told(
            anchor: anchor, speakers: speakers, kind: kind, text: text, date: date, hasOwnDate: hasOwnDate,
            stances: stances, about: about, addressees: addressees, isVerified: verified == 0 ? nil : verified == 2,
            paragraph: reader.count(), line: reader.count(), parts: [])
        switch reader.place(below: 3) {
        case 1: told.via = .stakeholder(reader.place(below: limits.stakeholders))
        case 2: told.via = .words(reader.text())
        default: break
        }
        told.translator = reader.optionalText()
        told.language = reader.optionalText()
        if let confidence = reader.optionalText() {
            told.confidence = Confidence(rawValue: confidence)
            if told.confidence == nil { reader.fail() }
        }
        told.title = reader.optionalText()
        told.location = reader.optionalText()
        self.init(told, article: 0)
    }
}

extension Event.Account {
    func write(to writer: inout ByteWriter) {
        writer.text(anchor)
        writer.text(keptText)
        writer.text(date.text)
        writer.text(location)
        writer.count(paragraph)
        writer.count(line)
        writer.count(statement.map { $0 + 1 } ?? 0)
    }

    init(_ reader: inout ByteReader, dates: DateMemory, statements: Int) {
        self.init(
            article: 0, anchor: reader.text(), keptText: reader.keptText(), date: dates.date(&reader),
            location: reader.optionalText(), paragraph: reader.count(), line: reader.count())
        let statement = reader.place(below: statements + 1)
        self.statement = statement == 0 ? nil : statement - 1
    }
}

extension Place {
    func write(to writer: inout ByteWriter) {
        writer.text(file)
        writer.count(line)
        writer.count(column)
        writer.count(length)
    }

    /// - Parameter file: the file that it is mostly in.
    init(_ reader: inout ByteReader, file: String = "") {
        self.init(file: reader.text(mostly: file), line: reader.count(), column: reader.count(), length: reader.count())
    }
}

extension Diagnostic {
    func write(to writer: inout ByteWriter) {
        writer.text(severity.rawValue)
        writer.text(code)
        writer.text(message)
        writer.flag(place != nil)
        place?.write(to: &writer)
        writer.text(advice)
        writer.list(related) { writer, related in
            writer.text(related.message)
            related.place.write(to: &writer)
        }
    }

    init(_ reader: inout ByteReader) {
        let severity = Severity(rawValue: reader.text())
        if severity == nil { reader.fail() }
        let (code, message) = (reader.text(), reader.text())
        let place = reader.flag() ? Place(&reader) : nil
        let advice = reader.optionalText()
        let related = reader.list { reader in Related(reader.text(), at: Place(&reader)) }
        self.init(severity ?? .error, code, message, at: place, advice: advice, related: related)
    }
}
