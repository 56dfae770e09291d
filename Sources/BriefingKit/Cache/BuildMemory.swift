import Diagnostics
import FileSystem
import Glibc

/// What one build knows from the last, and where it leaves what the next one may know.
///
/// Whatever is wrong with it is passed over with a word: a build without it does the same, only slower.
final class BuildMemory: Sendable {
    let folder: CacheFolder
    /// What the last build left; `nil` where there was none, or it can't be used.
    let old: CacheIndex?
    let generation: UInt64
    /// Where records of articles and their HTML are added.
    let values: BlobFile
    let bodies: BlobFile
    /// What there is to say of the cache.
    let notes: [Diagnostic]
    private let lock: CacheLock
    /// All records of the last build, read at once.
    private let oldValues: [UInt8]

    /// `nil` where there can be no cache: the folder can't be written into, or another build is using it.
    init?(_ options: BuildOptions) {
        folder = CacheFolder(site: options.site, output: options.outputFolder)
        do throws(FileError) {
            try folder.make()
            guard let lock = CacheLock(folder) else { return nil }
            self.lock = lock
            var notes: [Diagnostic] = []
            let (index, isDamaged) = BuildMemory.index(in: folder)
            if let index, let values = BlobFile(folder.values, generation: index.generation, count: index.valuesCount),
                let bodies = BlobFile(folder.bodies, generation: index.generation, count: index.bodiesCount),
                !BuildMemory.isWasteful(index)
            {
                self.values = values
                self.bodies = bodies
                old = index
                generation = index.generation
                oldValues = (try? values.file.read(0, index.valuesCount)) ?? []
            } else {
                if isDamaged {
                    notes.append(
                        Diagnostic(
                            .note, "cache", "the cache of the last build is damaged or from another version",
                            at: Place(file: folder.index), advice: "it is left aside; everything is made anew"))
                }
                old = nil
                oldValues = []
                generation = BuildMemory.freshGeneration()
                values = try BlobFile(making: folder.values, generation: generation)
                bodies = try BlobFile(making: folder.bodies, generation: generation)
            }
            self.notes = notes
        } catch {
            return nil
        }
    }

    private static func index(in folder: CacheFolder) -> (index: CacheIndex?, isDamaged: Bool) {
        guard let bytes = try? Files.read(folder.index) else { return (nil, false) }
        let index = CacheIndex(parsing: bytes)
        return (index, index == nil)
    }

    /// Whether most of the blobs are records that nobody needs any more: they are then left behind, and all is read again.
    private static func isWasteful(_ index: CacheIndex) -> Bool {
        let live = index.articles.values.reduce(0) { $0 + $1.body.count + $1.values.count + ($1.report?.count ?? 0) }
        return index.bodiesCount + index.valuesCount > 4 * live + (16 << 20)
    }

    private static func freshGeneration() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UInt64(bitPattern: Int64(time.tv_sec)) << 30 ^ UInt64(time.tv_nsec) ^ UInt64(getpid()) << 48
    }

    // MARK: Articles

    /// The article of a record; `nil` where the record is not what was written.
    func article(
        _ file: String, _ entry: CacheIndex.ArticleEntry, dates: DateMemory, limits: RecordLimits
    ) -> ArticleRecord? {
        let range = entry.values.offset..<entry.values.offset + entry.values.count
        guard range.lowerBound >= 0, range.upperBound <= oldValues.count else { return nil }
        return oldValues.withUnsafeBytes { buffer in
            guard contentHash(UnsafeRawBufferPointer(rebasing: buffer[range])) == entry.values.print else { return nil }
            var reader = ByteReader(buffer, range, of: oldValues)
            guard var record = ArticleRecord(&reader, file: file, dates: dates, limits: limits) else { return nil }
            record.article.body = ArticleBody(
                page: stored(entry.body), report: entry.report.map(stored), print: entry.bodyPrint)
            return record
        }
    }

    /// Keeps an article that was read, and has it hold its HTML in the cache from here on.
    func keep(
        _ record: inout ArticleRecord, print: UInt64
    ) throws(FileError) -> CacheIndex.ArticleEntry? {
        guard let body = record.article.body, case .memory(let page, let pagePrint) = body.page else { return nil }
        var writer = ByteWriter()
        // Enough for most records.
        writer.reserve(1 << 11)
        record.write(to: &writer)
        let valuesPiece = try piece(writer.bytes, print: contentHash(writer.bytes), in: values)
        let bodyPiece = try piece(page, print: pagePrint, in: bodies)
        var reportPiece: CacheIndex.BlobPiece?
        if case .memory(let report, let reportPrint) = body.report {
            reportPiece = try piece(report, print: reportPrint, in: bodies)
        }
        record.article.body = ArticleBody(
            page: stored(bodyPiece), report: reportPiece.map(stored), print: body.print)
        return .init(
            print: print, archived: record.article.archived, isDraft: record.article.article.isDraft,
            values: valuesPiece, body: bodyPiece, report: reportPiece, bodyPrint: body.print)
    }

    private func piece(
        _ bytes: [UInt8], print: UInt64, in blob: BlobFile
    ) throws(FileError) -> CacheIndex.BlobPiece {
        .init(offset: try blob.append(bytes), count: bytes.count, print: print)
    }

    private func stored(_ piece: CacheIndex.BlobPiece) -> StoredBytes {
        .file(bodies.file, offset: piece.offset, count: piece.count, print: piece.print)
    }

    /// Makes everything that was kept readable.
    func flush() throws(FileError) {
        try values.flush()
        try bodies.flush()
    }

    /// Leaves an index for the next build. It is the last thing that a build writes.
    func save(_ index: CacheIndex) throws(FileError) {
        var index = index
        index.generation = generation
        index.valuesCount = values.count
        index.bodiesCount = bodies.count
        try Files.write(index.bytes, to: folder.index)
    }
}
