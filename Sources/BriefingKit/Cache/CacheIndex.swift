/// What a build leaves for the next one: what it read, what it wrote, and what each page was made from.
struct CacheIndex: Sendable {
    /// Which blob files it belongs to, and how long they were.
    var generation: UInt64
    var valuesCount = 0
    var bodiesCount = 0
    /// Of the program's version and of what the command line said.
    var optionsPrint: UInt64
    /// Of what every article was read with.
    var scopePrint: UInt64 = 0
    var basePrint = BasePrint()
    /// Every file that was read or looked at, by its path from the site's folder.
    var inputs: [String: InputFile] = [:]
    var articles: [String: ArticleEntry] = [:]
    var pages: [PageEntry] = []
    var facts = FactTable()
    /// Of the bytes of the output's manifest, which names all these pages.
    var manifestPrint: UInt64 = 0
    /// What it had to say of which files there are.
    var found = StoredDiagnostics()
    /// Everything that the build had to say.
    var said = StoredDiagnostics()
    /// What it had to say of planning the pages alone.
    var planning = StoredDiagnostics()

    /// A file of the site as it was last seen.
    struct InputFile: Hashable, Sendable {
        var stamp: FileStamp
        var print: UInt64
    }

    /// Where the record of an article is.
    struct ArticleEntry: Hashable, Sendable {
        /// Of the file's bytes.
        var print: UInt64
        /// The archived text that it was compared with, from the site's folder.
        var archived: String?
        var isDraft: Bool
        /// The values: where they are in their blob, and their digest.
        var values: BlobPiece
        var body: BlobPiece
        var report: BlobPiece?
        /// Of the HTML.
        var bodyPrint: UInt64
    }

    struct BlobPiece: Hashable, Sendable {
        var offset: Int
        var count: Int
        var print: UInt64
    }

    /// A file of the output.
    struct PageEntry: Sendable {
        var path: String
        /// Of the plan, or of the bytes that the file was to have.
        var basis: UInt64
        /// What was asked for to make it, as places in the table. The slices of an index that was read are of one array.
        var facts: ArraySlice<UInt32>
        /// Of the file's bytes.
        var digest: UInt64
        var stamp: FileStamp?
        /// Why it was last made, be it in the last build or in one before it.
        var reason: KeptReason
    }
}

// MARK: Bytes

extension CacheIndex {
    private static let magic: UInt64 = 0x6265_6966_6e67_0009

    /// The index as a file, with a digest at its end.
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.reserve(inputs.count * 100 + pages.count * 512 + facts.count * 24)
        writer.number(CacheIndex.magic)
        writer.number(generation)
        writer.count(valuesCount)
        writer.count(bodiesCount)
        for print in [optionsPrint, scopePrint] { writer.number(print) }
        basePrint.write(to: &writer)
        writer.count(inputs.count)
        for (path, input) in inputs {
            writer.text(path)
            input.stamp.write(to: &writer)
            writer.number(input.print)
        }
        writer.count(articles.count)
        for (path, entry) in articles {
            writer.text(path)
            entry.write(to: &writer)
        }
        writer.list(pages) { writer, page in
            writer.text(page.path)
            writer.number(page.basis)
            writer.number(page.digest)
            writer.flag(page.stamp != nil)
            page.stamp?.write(to: &writer)
            page.reason.write(to: &writer)
            writer.count(page.facts.count)
        }
        writer.numbers(joining: pages.map(\.facts))
        facts.write(to: &writer)
        writer.number(manifestPrint)
        found.write(to: &writer)
        said.write(to: &writer)
        planning.write(to: &writer)
        writer.number(contentHash(writer.bytes))
        return writer.bytes
    }

    /// Reads what `bytes` wrote; `nil` where it is damaged or of another version.
    init?(parsing bytes: [UInt8]) {
        let parsed = bytes.withUnsafeBytes { buffer -> CacheIndex? in
            guard buffer.count > 16 else { return nil }
            let body = buffer.count - 8
            var end = ByteReader(buffer, body..<buffer.count)
            guard contentHash(UnsafeRawBufferPointer(rebasing: buffer[..<body])) == end.number() else { return nil }
            var reader = ByteReader(buffer, 0..<body)
            return CacheIndex(&reader)
        }
        guard let parsed else { return nil }
        self = parsed
    }

    private init?(_ reader: inout ByteReader) {
        guard reader.number() == CacheIndex.magic else { return nil }
        generation = reader.number()
        valuesCount = reader.count()
        bodiesCount = reader.count()
        optionsPrint = reader.number()
        scopePrint = reader.number()
        basePrint = BasePrint(&reader)
        let inputs = reader.list { reader in
            (reader.text(), FileStamp(&reader).map { InputFile(stamp: $0, print: reader.number()) })
        }
        self.inputs.reserveCapacity(inputs.count)
        for case (let path, let input?) in inputs { self.inputs[path] = input }
        let articles = reader.list { ($0.text(), ArticleEntry(&$0)) }
        self.articles.reserveCapacity(articles.count)
        for (path, entry) in articles { self.articles[path] = entry }
        let pages = reader.list { reader in
            let page = PageEntry(
                path: reader.text(), basis: reader.number(), facts: [], digest: reader.number(),
                stamp: reader.flag() ? FileStamp(&reader) : nil, reason: KeptReason(&reader))
            return (page: page, factCount: reader.count())
        }
        let places: [UInt32] = reader.numbers()
        var rest = places[...]
        self.pages.reserveCapacity(pages.count)
        for (page, factCount) in pages {
            guard (0...rest.count).contains(factCount) else { return nil }
            var page = page
            page.facts = rest.prefix(factCount)
            rest = rest.dropFirst(factCount)
            self.pages.append(page)
        }
        facts = FactTable(&reader)
        manifestPrint = reader.number()
        found = StoredDiagnostics(&reader)
        said = StoredDiagnostics(&reader)
        planning = StoredDiagnostics(&reader)
        let count = facts.count
        if reader.isBroken || !reader.isAtEnd || !rest.isEmpty || places.contains(where: { $0 >= count }) { return nil }
    }
}

extension CacheIndex.ArticleEntry {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.number(print)
        writer.text(archived)
        writer.flag(isDraft)
        values.write(to: &writer)
        body.write(to: &writer)
        writer.flag(report != nil)
        report?.write(to: &writer)
        writer.number(bodyPrint)
    }

    fileprivate init(_ reader: inout ByteReader) {
        print = reader.number()
        archived = reader.optionalText()
        isDraft = reader.flag()
        values = .init(&reader)
        body = .init(&reader)
        report = reader.flag() ? .init(&reader) : nil
        bodyPrint = reader.number()
    }
}

extension CacheIndex.BlobPiece {
    fileprivate func write(to writer: inout ByteWriter) {
        writer.count(offset)
        writer.count(count)
        writer.number(print)
    }

    fileprivate init(_ reader: inout ByteReader) {
        self.init(offset: reader.count(), count: reader.count(), print: reader.number())
        if offset < 0 || count < 0 { reader.fail() }
    }
}
