import FileSystem
import Synchronization

/// A file that pieces are added to, from any thread, and read from again. Its first bytes say which index it belongs to.
final class BlobFile: Sendable {
    let file: StoredFile
    private let state: Mutex<State>

    private struct State {
        /// Where the buffer will stand in the file.
        var start: Int
        var buffer: [UInt8] = []
        /// What a thread has written, whose room is to be filled again.
        var spare: [UInt8] = []
        /// Why something of the file is missing, for good.
        var failure: FileError?

        /// The buffer with its place, where there is anything in it; the next pieces stand behind it.
        mutating func taken() -> (bytes: [UInt8], offset: Int)? {
            if buffer.isEmpty { return nil }
            let taken = (bytes: buffer, offset: start)
            start += buffer.count
            buffer = spare
            spare = []
            buffer.removeAll(keepingCapacity: true)
            return taken
        }
    }

    private static let headerCount = 16
    /// So few that they are still in the processor's own memory when they are written.
    private static let bufferSize = 1 << 17

    /// Makes the file anew.
    init(making path: String, generation: UInt64) throws(FileError) {
        file = try StoredFile(path, isNew: true)
        try file.write(BlobFile.header(generation), at: 0)
        state = Mutex(State(start: BlobFile.headerCount))
    }

    /// Opens the file of an index; `nil` where it is another one's or shorter than the index says.
    init?(_ path: String, generation: UInt64, count: Int) {
        guard let file = try? StoredFile(path, isNew: false), count >= BlobFile.headerCount,
            let present = try? file.count(), present >= count,
            (try? file.read(0, BlobFile.headerCount)) == BlobFile.header(generation)
        else { return nil }
        self.file = file
        state = Mutex(State(start: count))
    }

    private static func header(_ generation: UInt64) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(0x6265_6966_6272_0001)
        writer.number(generation)
        return writer.bytes
    }

    /// How many bytes the file has, with those that are still to be written.
    var count: Int { state.withLock { $0.start + $0.buffer.count } }

    /// Adds a piece and says where it is. It can be read once `flush` was called.
    func append(_ bytes: [UInt8]) throws(FileError) -> Int {
        let (offset, full) = try state.withLock { (state) throws(FileError) in
            if let failure = state.failure { throw failure }
            let offset = state.start + state.buffer.count
            state.buffer += bytes
            return (offset, state.buffer.count > BlobFile.bufferSize ? state.taken() : nil)
        }
        if let full { try write(full) }
        return offset
    }

    /// Writes what is still to be written. Nothing may be added meanwhile.
    func flush() throws(FileError) {
        let rest = try state.withLock { (state) throws(FileError) in
            if let failure = state.failure { throw failure }
            return state.taken()
        }
        if let rest { try write(rest) }
    }

    /// Without the lock, so that others can add pieces meanwhile.
    private func write(_ part: (bytes: [UInt8], offset: Int)) throws(FileError) {
        do {
            try file.write(part.bytes, at: part.offset)
        } catch {
            state.withLock { $0.failure = error }
            throw error
        }
        state.withLock { $0.spare = part.bytes }
    }
}
