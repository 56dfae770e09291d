import FileSystem
import Synchronization

/// A file that pieces are added to, from any thread, and read from again. Its first bytes say which index it belongs to.
final class BlobFile: Sendable {
    let file: StoredFile
    private let state: Mutex<State>

    private struct State {
        /// Where the buffer will stand in the file.
        var flushed: Int
        var buffer: [UInt8] = []
    }

    private static let headerCount = 16
    private static let bufferSize = 1 << 20

    /// Makes the file anew.
    init(making path: String, generation: UInt64) throws(FileError) {
        file = try StoredFile(path, isNew: true)
        try file.write(BlobFile.header(generation), at: 0)
        state = Mutex(State(flushed: BlobFile.headerCount))
    }

    /// Opens the file of an index; `nil` where it is another one's or shorter than the index says.
    init?(_ path: String, generation: UInt64, count: Int) {
        guard let file = try? StoredFile(path, isNew: false), count >= BlobFile.headerCount,
            let present = try? file.count(), present >= count,
            (try? file.read(0, BlobFile.headerCount)) == BlobFile.header(generation)
        else { return nil }
        self.file = file
        state = Mutex(State(flushed: count))
    }

    private static func header(_ generation: UInt64) -> [UInt8] {
        var writer = ByteWriter()
        writer.number(0x6265_6966_6272_0001)
        writer.number(generation)
        return writer.bytes
    }

    /// How many bytes the file has, with those that are still to be written.
    var count: Int { state.withLock { $0.flushed + $0.buffer.count } }

    /// Adds a piece and says where it is. It can be read once `flush` was called.
    func append(_ bytes: [UInt8]) throws(FileError) -> Int {
        try state.withLock { (state) throws(FileError) in
            let offset = state.flushed + state.buffer.count
            state.buffer += bytes
            if state.buffer.count > BlobFile.bufferSize { try write(&state) }
            return offset
        }
    }

    func flush() throws(FileError) { try state.withLock { (state) throws(FileError) in try write(&state) } }

    private func write(_ state: inout State) throws(FileError) {
        guard !state.buffer.isEmpty else { return }
        try file.write(state.buffer, at: state.flushed)
        state.flushed += state.buffer.count
        state.buffer.removeAll(keepingCapacity: true)
    }
}
