import Liquid

/// What partials rendered with the same arguments give, kept from one page of a site to the next, with what they asked for.
final class Fragments: Sendable {
    private let kept = SharedTable<Fragment>()

    /// It lives as long as these do.
    @inline(__always)
    func fragment(_ key: FragmentKey) -> Unmanaged<Fragment>? { kept.entry(key) }

    func keep(_ fragment: Fragment) { kept.add(fragment, for: fragment.header.key) }
}

/// What a partial rendered, in one piece of memory: it is read again long after it was made, when it is far away.
final class Fragment: ManagedBuffer<Fragment.Header, Fact> {
    struct Header {
        let key: FragmentKey
        let cost: FragmentCost
        let factCount: Int
        /// They follow the facts.
        let byteCount: Int
    }

    /// - Parameters:
    ///   - facts: what it asked for.
    ///   - bytes: what it wrote.
    static func made(
        _ key: FragmentKey, cost: FragmentCost, facts: UnsafeBufferPointer<Fact>, bytes: UnsafeBufferPointer<UInt8>
    ) -> Fragment {
        let stride = MemoryLayout<Fact>.stride
        let made = create(minimumCapacity: facts.count + (bytes.count + stride - 1) / stride) { _ in
            Header(key: key, cost: cost, factCount: facts.count, byteCount: bytes.count)
        }
        made.withUnsafeMutablePointerToElements { start in
            if let first = facts.baseAddress { start.initialize(from: first, count: facts.count) }
            if let first = bytes.baseAddress {
                UnsafeMutableRawPointer(start + facts.count).copyMemory(from: first, byteCount: bytes.count)
            }
        }
        return unsafeDowncast(made, to: Fragment.self)
    }

    /// Lends the facts and the bytes.
    @inline(__always)
    func withContents(_ body: (UnsafeBufferPointer<Fact>, UnsafeBufferPointer<UInt8>) -> Void) {
        withUnsafeMutablePointers { header, start in
            let count = header.pointee.factCount
            let bytes = UnsafeRawPointer(start + count).assumingMemoryBound(to: UInt8.self)
            body(
                UnsafeBufferPointer(start: start, count: count),
                UnsafeBufferPointer(start: bytes, count: header.pointee.byteCount))
        }
    }
}

extension Fragment: SharedEntry {
    static func digest(of key: FragmentKey) -> UInt64 { key.low }
    func isFound(by key: FragmentKey) -> Bool { header.key == key }
}

/// The fragments as one page sees them: what a kept one asked for, the page asked for too.
final class FragmentKeeper: FragmentStore {
    private let fragments: Fragments
    private let reads: PageReads
    private let clock: LiquidClock

    init(_ fragments: Fragments, reads: PageReads, clock: LiquidClock) {
        self.fragments = fragments
        self.reads = reads
        self.clock = clock
    }

    func write(_ key: FragmentKey, into output: inout LiquidOutput) -> FragmentCost? {
        guard let found = fragments.fragment(key) else { return nil }
        return found._withUnsafeGuaranteedRef { fragment in
            fragment.withContents { facts, bytes in
                output.append(bytes)
                reads.note(allOf: facts)
            }
            return fragment.header.cost
        }
    }

    func begin(_ key: FragmentKey) { reads.beginFragment() }

    func end(_ key: FragmentKey, bytes: UnsafeBufferPointer<UInt8>?, cost: FragmentCost) {
        _ = reads.endFragment { facts in
            // Once the page has asked for the present day, nobody can tell whether this fragment did.
            guard let bytes, !clock.wasRead else { return }
            fragments.keep(.made(key, cost: cost, facts: facts, bytes: bytes))
        }
    }
}
