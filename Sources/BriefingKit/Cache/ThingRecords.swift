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
        writer.text(summary)
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
        writer.text(bottomLine)
        writer.flag(source != nil)
        if let source {
            writer.text(source.title)
            writer.text(source.publisher)
            writer.text(source.author)
            writer.text(source.url)
            writer.text(source.published?.text)
            writer.text(source.retrieved?.text)
            writer.text(source.archive)
            writer.text(source.text)
            writer.text(source.grade)
        }
        writer.count(text.wordCount)
        writer.text(text.opening)
    }

    init(_ reader: inout ByteReader, dates: inout DateMemory) {
        self.init(
            id: reader.text(), file: reader.text(), title: reader.text(), date: dates.date(reader.text()),
            text: ArticleText())
        summary = reader.optionalText()
        isDraft = reader.flag()
        language = reader.optionalText()
        aliases = reader.list { $0.text() }
        if reader.flag() {
            image = Picture(source: reader.text(), alternative: reader.text(), credit: reader.optionalText())
        }
        corrections = reader.list { Correction(date: dates.date($0.text()), note: $0.text()) }
        updated = dates.date(reader.optionalText())
        bottomLine = reader.optionalText()
        if reader.flag() {
            var source = Source()
            source.title = reader.optionalText()
            source.publisher = reader.optionalText()
            source.author = reader.optionalText()
            source.url = reader.optionalText()
            source.published = dates.date(reader.optionalText())
            source.retrieved = dates.date(reader.optionalText())
            source.archive = reader.optionalText()
            source.text = reader.optionalText()
            source.grade = reader.optionalText()
            self.source = source
        }
        text.wordCount = reader.count()
        text.opening = reader.optionalText()
    }
}

extension Statement {
    func write(to writer: inout ByteWriter) {
        writer.text(anchor)
        writer.counts(speakers)
        writer.count(kind.place)
        writer.text(text)
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

    init(_ reader: inout ByteReader, dates: inout DateMemory, limits: RecordLimits) {
        let anchor = reader.text()
        let speakers = reader.list { $0.place(below: limits.stakeholders) }
        let kind = Kind.allCases[reader.place(below: Kind.allCases.count)]
        let text = reader.text()
        let date = dates.date(reader.text())
        let hasOwnDate = reader.flag()
        let stances = reader.list { reader in
            TakenStance(
                issue: reader.place(below: limits.issues), stance: reader.place(below: limits.stances),
                condition: reader.optionalText())
        }
        let about = reader.list { $0.place(below: limits.issues) }
        let addressees = reader.list { $0.place(below: limits.stakeholders) }
        let verified = reader.place(below: 3)
        self.init(
            anchor: anchor, article: 0, speakers: speakers, kind: kind, text: text, date: date,
            hasOwnDate: hasOwnDate, paragraph: reader.count(), line: reader.count(), parts: [])
        self.stances = stances
        self.about = about
        self.addressees = addressees
        isVerified = verified == 0 ? nil : verified == 2
        switch reader.place(below: 3) {
        case 1: via = .stakeholder(reader.place(below: limits.stakeholders))
        case 2: via = .words(reader.text())
        default: break
        }
        translator = reader.optionalText()
        language = reader.optionalText()
        if let confidence = reader.optionalText() {
            self.confidence = Confidence(rawValue: confidence)
            if self.confidence == nil { reader.fail() }
        }
        title = reader.optionalText()
        location = reader.optionalText()
    }
}

extension Event.Account {
    func write(to writer: inout ByteWriter) {
        writer.text(anchor)
        writer.text(text)
        writer.text(date.text)
        writer.text(location)
        writer.count(paragraph)
        writer.count(line)
        writer.count(statement.map { $0 + 1 } ?? 0)
    }

    init(_ reader: inout ByteReader, dates: inout DateMemory, statements: Int) {
        self.init(
            article: 0, anchor: reader.text(), text: reader.text(), date: dates.date(reader.text()),
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

    init(_ reader: inout ByteReader) {
        self.init(file: reader.text(), line: reader.count(), column: reader.count(), length: reader.count())
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
