import CCMark
import Glibc

/// Memory for cmark's trees that is taken in order and given back all at once, which costs a fraction of malloc.
///
/// Each thread has its own: cmark's allocator functions get no context, so they look it up. An arena is used like a
/// stack: what was taken after a mark is given back to it, so a tree may be made while another is in use.
struct CMarkArena {
    /// What of an arena was in use at a time.
    struct Mark {
        var chunk: Int
        var used: Int
    }

    private struct Chunk {
        var memory: UnsafeMutableRawPointer
        var capacity: Int
    }

    private var chunks: [Chunk] = []
    private var chunk = -1
    /// What is left of the present chunk.
    private var rest = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// Every block has its size before it, in as many bytes as keep the block aligned.
    private static let header = 16
    private static let firstCapacity = 1 << 17
    /// What a thread keeps between two documents.
    private static let kept = 1 << 22

    /// cmark's allocator over the arena of the thread that calls it.
    static func withAllocator<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let arena = current
        let mark = arena.pointee.mark
        defer { arena.pointee.release(to: mark) }
        var allocator = cmark_mem(
            calloc: { CMarkArena.present.pointee.allocate($0 &* $1) },
            realloc: { CMarkArena.present.pointee.reallocate($0, size: $1) },
            free: { _ in })
        return withUnsafeMutablePointer(to: &allocator, body)
    }

    private var mark: Mark {
        chunk < 0 ? Mark(chunk: -1, used: 0) : Mark(chunk: chunk, used: chunks[chunk].capacity - rest.count)
    }

    private mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        let block = take(size)
        memset(block, 0, size)
        return block
    }

    private mutating func reallocate(_ block: UnsafeMutableRawPointer?, size: Int) -> UnsafeMutableRawPointer {
        guard let block else { return take(size) }
        let old = block.load(fromByteOffset: -Self.header, as: Int.self)
        if size <= old { return block }
        // The block that was taken last grows where it is.
        let more = Self.rounded(size) - Self.rounded(old)
        if block + Self.rounded(old) == rest.baseAddress, more <= rest.count {
            skip(more)
            block.storeBytes(of: size, toByteOffset: -Self.header, as: Int.self)
            return block
        }
        let copy = take(size)
        memcpy(copy, block, old)
        return copy
    }

    private mutating func take(_ size: Int) -> UnsafeMutableRawPointer {
        let needed = Self.header + Self.rounded(size)
        if needed > rest.count { addChunk(holding: needed) }
        // There is one now that holds it.
        let block = rest.baseAddress! + Self.header
        block.storeBytes(of: size, toByteOffset: -Self.header, as: Int.self)
        skip(needed)
        return block
    }

    private mutating func skip(_ count: Int) {
        rest = UnsafeMutableRawBufferPointer(start: rest.baseAddress! + count, count: rest.count - count)
    }

    private mutating func addChunk(holding needed: Int) {
        chunk += 1
        defer { goTo(Mark(chunk: chunk, used: 0)) }
        if chunk < chunks.count {
            if chunks[chunk].capacity >= needed { return }
            dropChunks(from: chunk)
        }
        let last = chunks.last?.capacity ?? Self.firstCapacity / 2
        let capacity = max(last * 2, needed)
        chunks.append(Chunk(memory: .allocate(byteCount: capacity, alignment: 16), capacity: capacity))
    }

    private mutating func goTo(_ mark: Mark) {
        chunk = mark.chunk
        rest = UnsafeMutableRawBufferPointer(start: nil, count: 0)
        guard chunk >= 0 else { return }
        let whole = chunks[chunk]
        rest = UnsafeMutableRawBufferPointer(start: whole.memory + mark.used, count: whole.capacity - mark.used)
    }

    private mutating func release(to mark: Mark) {
        goTo(mark)
        var total = 0
        for (index, chunk) in chunks.enumerated() {
            total += chunk.capacity
            if index > max(mark.chunk, 0), total > Self.kept {
                dropChunks(from: index)
                break
            }
        }
    }

    private mutating func dropChunks(from index: Int) {
        for chunk in chunks[index...] { chunk.memory.deallocate() }
        chunks.removeSubrange(index...)
    }

    private static func rounded(_ size: Int) -> Int { (size + 15) & ~15 }

    // MARK: Threads

    /// The calling thread's arena, made when it is first asked for and given back when the thread ends.
    private static var current: UnsafeMutablePointer<CMarkArena> {
        if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: CMarkArena.self) }
        let arena = UnsafeMutablePointer<CMarkArena>.allocate(capacity: 1)
        arena.initialize(to: CMarkArena())
        pthread_setspecific(key, arena)
        return arena
    }

    /// The same for cmark, whose thread has one before it is given the allocator.
    @inline(__always)
    private static var present: UnsafeMutablePointer<CMarkArena> {
        pthread_getspecific(madeKey).unsafelyUnwrapped.assumingMemoryBound(to: CMarkArena.self)
    }

    /// ``key``, for cmark's many calls: to make sure of a constant costs as much as what they do. It is written once, while the
    /// key is made, and read only by threads that have asked for the key since.
    nonisolated(unsafe) private static var madeKey: pthread_key_t = 0

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        pthread_key_create(&key) { memory in
            guard let arena = memory?.assumingMemoryBound(to: CMarkArena.self) else { return }
            arena.pointee.dropChunks(from: 0)
            arena.deinitialize(count: 1)
            arena.deallocate()
        }
        madeKey = key
        return key
    }()
}
