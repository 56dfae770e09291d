import Diagnostics
import FileSystem

/// Reads all articles side by side, those that have not changed from the memory of the last build.
struct ArticlesReading: Sendable {
    let reading: ArticleReading
    /// What makes the HTML; `nil` where none is wanted.
    private let writing: ArticleWriting?
    let memory: BuildMemory?
    let survey: InputSurvey?
    /// What a reading of the same articles with the same registry, settings and words gave, of those that have not changed.
    private let previous: [String: Result]
    /// Whether the last build read its articles with the same registry, settings and words.
    private let isSameScope: Bool
    private let limits: RecordLimits

    /// What became of one article.
    struct Result: Sendable {
        /// Held, since it is passed on again and again, and is large.
        var article: HeldArticle?
        var diagnostics: [Diagnostic]
        var entry: CacheIndex.ArticleEntry?
        var input: CacheIndex.InputFile?
        /// The archived text that it was compared with, as it was then.
        var archivedPrint: UInt64?
        /// What became of it since the last build.
        var change = Change.unknown

        enum Change: Sendable {
            /// Nothing: the record of the last build is still right.
            case none
            /// Only its running text: everything else that the last build read of it is as it was.
            case text
            case unknown
        }
    }

    init(
        _ reading: ArticleReading, scope: ArticleScope?, scopePrint: UInt64, memory: BuildMemory?,
        survey: InputSurvey?, previous: [String: Result]?
    ) {
        self.previous = previous ?? [:]
        self.reading = reading
        writing = scope.map { ArticleWriting($0) }
        self.memory = memory
        self.survey = survey
        isSameScope = memory?.old?.scopePrint == scopePrint
        limits = RecordLimits(
            stakeholders: reading.registry.stakeholders.count, issues: reading.registry.issues.count,
            stances: reading.registry.stances.count)
    }

    /// The articles in the order of their files.
    /// - Parameter step: called after each, from any thread.
    func read(_ files: [String], jobs: Int, step: @Sendable () -> Void) -> [Result] {
        parallelMap(files.count, handedOutBy: 4, jobs: jobs, with: DateMemory()) { place, dates in
            defer { step() }
            return previous[files[place]] ?? one(files[place], survey?.articles[place], dates)
        }
    }

    private func one(_ file: String, _ surveyed: InputSurvey.Article?, _ dates: DateMemory) -> Result {
        var bytes: [UInt8]?
        let stamp = surveyed?.stamp
        if let memory, isSameScope, let stamp, let entry = memory.old?.articles[file] {
            var print = surveyed?.print
            if print == nil {
                bytes = try? Files.read(reading.site + "/" + file)
                print = bytes.map { contentHash($0) }
            }
            let archivedPrint = entry.archived.flatMap { survey?.print(of: $0) }
            let isSameSource = entry.archived == nil || archivedPrint == memory.old?.inputs[entry.archived ?? ""]?.print
            if print == entry.print, isSameSource,
                let record = memory.article(file, entry, dates: dates, limits: limits)
            {
                return Result(
                    article: HeldArticle(record.article), diagnostics: record.diagnostics, entry: entry,
                    input: .init(stamp: stamp, print: entry.print), archivedPrint: archivedPrint, change: .none)
            }
            var result = anew(file, stamp: stamp, bytes: bytes, dates)
            if result.entry?.values.print == entry.values.print, result.entry?.values.count == entry.values.count {
                result.change = .text
            }
            return result
        }
        return anew(file, stamp: stamp, bytes: bytes, dates)
    }

    /// - Parameters:
    ///   - bytes: the file's, where they are read already.
    ///   - before: the stamp that it had before that.
    private func anew(_ file: String, stamp before: FileStamp?, bytes: [UInt8]?, _ dates: DateMemory) -> Result {
        var diagnostics: [Diagnostic] = []
        let (content, stamp): ([UInt8], FileStamp?)
        do throws(FileError) {
            (content, stamp) = if let bytes { (bytes, before) } else { try FileStamp.read(reading.site + "/" + file) }
        } catch {
            diagnostics.append(
                Diagnostic(.error, "unreadable", "the file can’t be read: \(error.reason)", at: Place(file: file)))
            return Result(diagnostics: diagnostics)
        }
        var (read, complaints) = reading.read(file, content, dates: dates)
        guard read != nil else { return Result(diagnostics: complaints) }
        read?.finish(writing)
        guard let article = read, let memory, let stamp else {
            return Result(article: read.map { HeldArticle($0) }, diagnostics: complaints)
        }
        let print = contentHash(content)
        let archivedPrint = article.archived.flatMap { survey?.print(of: $0) }
        var record = ArticleRecord(article: article, diagnostics: complaints)
        let entry = (try? memory.keep(&record, print: print)) ?? nil
        return Result(
            article: HeldArticle(record.article), diagnostics: complaints, entry: entry,
            input: .init(stamp: stamp, print: print), archivedPrint: archivedPrint)
    }
}

extension ReadArticle {
    /// Makes the HTML, where it is wanted, and lets go of the text.
    mutating func finish(_ writing: ArticleWriting?) {
        body = writing?.body(of: self)
        annotated = nil
        for place in statements.indices { statements[place].parts = [] }
    }
}

extension ArticlesReading.Result {
    /// Of everything that was read of the article but its HTML; `nil` where it can't stand.
    var recordPrint: UInt64? {
        guard let article else { return nil }
        var writer = ByteWriter()
        ArticleRecord(article: article.value, diagnostics: diagnostics).write(to: &writer)
        return contentHash(writer.bytes)
    }

    /// The same without the words that no list of the site goes by.
    var outlinePrint: UInt64? {
        var copy = self
        copy.article = article.map { HeldArticle($0.value.withoutWords) }
        return copy.recordPrint
    }
}
